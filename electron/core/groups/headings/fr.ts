import type { HeadingWords } from './heading-words.ts'

/** French. */
export const fr: HeadingWords = {
  room: `
    Chambre, N° chambre, N° de chambre, Numéro de chambre, Chambre n°, No chambre, Ch, Chb, Nom de la
    chambre, Chambre attribuée, Logement, Hébergement, Appartement`,
  guestName: `
    Nom du client, Nom client, Client, Clients, Voyageur, Voyageurs, Passager, Participant, Nom du
    participant, Hôte, Occupant, Nom de l'occupant, Nom, Noms, Nom complet, Nom et prénom, Nom et
    prénoms, Nom prénom, Prénom nom, Prénom et nom, Nom du voyageur, Client principal`,
  firstName: `Prénom, Prénoms`,
  lastName: `Nom de famille, Patronyme`,
  title: `Civilité`,
  arrival: `
    Arrivée, Date d'arrivée, Date arrivée, Jour d'arrivée, Du, Début, Début du séjour, Entrée, Date
    d'entrée`,
  departure: `Départ, Date de départ, Date départ, Jour de départ, Au, Fin, Fin du séjour, Sortie, Date de sortie`,
  stay: `Séjour, Période, Période de séjour, Dates, Dates de séjour, Dates du séjour, Arrivée départ, Arrivée et départ, Du au`,
  nights: `Nuits, Nuitées, Nombre de nuits, Nb nuits, Nb de nuits, Nombre de nuitées`,
  adults: `Adultes, Personnes, Nombre de personnes, Nb personnes, Nb pers, Nombre d'adultes`,
  children: `Enfants, Nombre d'enfants`,
  roomType: `Type de chambre, Type chambre, Catégorie, Catégorie de chambre`,
  keys: `Clés, Nombre de clés, Nb clés, Clefs`,
  sharers: `
    Accompagnant, Accompagnants, Accompagnateurs, Partage avec, Partage la chambre avec, Deuxième
    client, Client 2, Nom 2`,
  confirmation: `N° de réservation, Numéro de réservation, Réservation, Dossier, N° dossier, N° de confirmation`,
  status: `Statut, Statut de la réservation, État`,
  arrivalTime: `Heure arrivée, H. arrivée, Heure d'arrivée`,
  departureTime: `Heure départ, H. départ, Heure de départ`,
  group: `Groupe, Nom du groupe, Événement`,
  email: `Courriel, Adresse e-mail, Adresse mail, Adresse électronique`,
  phone: `Téléphone, N° de téléphone, Portable, Numéro de portable, Tél, Tél. portable`,
  notes: `Remarques, Remarque, Commentaire, Commentaires, Observations, Demandes spéciales`,
  context: `Client, Clients, Voyageur, Séjour, Dates de séjour`,
  other: `
    naissance, né le, née le, âge, validité, valable, expiration, expire, délivré, passeport, document,
    pièce d'identité, carte d'identité, identité, nationalité, pays, ville, rue, adresse, code postal,
    cp, prix, tarif, montant, acompte, arrhes, solde, total, taxe, taxes, tva, devise, payé, paiement,
    règlement, facture, compte, folio, date de réservation, réservé le, créé, créée le, modifié,
    annulation, vol, vols, compagnie, aéroport, heure, bus, car, train, transfert, chef de groupe,
    responsable, guide, accompagnateur, chauffeur, conducteur, agent, agence, contact, interlocuteur,
    société, entreprise, source, canal, personnel, employé, femme de chambre, gouvernante, nombre de
    chambres, nb chambres, nb de chambres, étage, bâtiment, lit, lits, langue, sexe, immatriculation,
    parking, repas, pension, urgence, propriétaire, hôtel, demandée, préférée, fonction, service, statut
    de la chambre, chauffeur*, accompagnateur*, lits, lit, annulation, option*`,
}
