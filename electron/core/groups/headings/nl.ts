import type { HeadingWords } from './heading-words.ts'

/** Dutch. */
export const nl: HeadingWords = {
  room: `
    Kamer, Kamernummer, Kamer nr., Kamernr., Kmr, Kamernaam, Toegewezen kamer, Accommodatie, Verblijf
    nr., Appartement, Hotelkamer`,
  guestName: `
    Gast, Gasten, Gastnaam, Gast naam, Naam gast, Naam van de gast, Naam, Namen, Volledige naam, Voor-
    en achternaam, Voornaam en achternaam, Voornaam achternaam, Naam en voornaam, Achternaam voornaam,
    Reiziger, Reizigers, Passagier, Deelnemer, Deelnemers, Naam deelnemer, Hoofdgast, Bewoner`,
  firstName: `Voornaam, Voornamen, Roepnaam`,
  lastName: `Achternaam, Familienaam`,
  title: `Aanhef, Titel, Aanspreektitel`,
  arrival: `
    Aankomst, Aankomstdatum, Datum aankomst, Datum van aankomst, Aankomstdag, Incheckdatum, Inchecken,
    Incheck, Van, Vanaf, Begindatum, Startdatum, Begin`,
  departure: `
    Vertrek, Vertrekdatum, Datum vertrek, Datum van vertrek, Vertrekdag, Uitcheckdatum, Uitchecken,
    Uitcheck, Tot, Tot en met, Einddatum, Einde`,
  stay: `Verblijf, Periode, Verblijfsperiode, Verblijfsduur van tot, Data, Verblijfsdata, Reisperiode, Aankomst vertrek, Aankomst en vertrek, Van tot`,
  nights: `Nachten, Aantal nachten, Overnachtingen, Aantal overnachtingen`,
  adults: `Volwassenen, Personen, Aantal personen, Aantal volwassenen, Aantal gasten`,
  children: `Kinderen, Aantal kinderen`,
  roomType: `Kamertype, Type kamer, Kamersoort, Categorie, Kamercategorie`,
  keys: `Sleutels, Aantal sleutels, Pasjes`,
  sharers: `
    Medereizigers, Medereiziger, Deelt met, Deelt kamer met, Kamergenoot, Kamergenoten, Tweede gast,
    Gast 2, Naam 2`,
  confirmation: `Reservering, Reserveringsnummer, Boeking, Boekingsnummer, Boekingsnr, Bevestigingsnummer, Referentie`,
  status: `Reserveringsstatus, Boekingsstatus`,
  arrivalTime: `Inchecktijd, Tijdstip aankomst, Aankomsttijd, Tijd van aankomst`,
  departureTime: `Uitchecktijd, Tijdstip vertrek, Vertrektijd, Tijd van vertrek`,
  group: `Groep, Groepsnaam, Evenement`,
  email: `E-mailadres, Mailadres, E-mail adres`,
  phone: `Telefoon, Telefoonnummer, Mobiel, Mobiel nummer, Mobiele telefoon, GSM`,
  notes: `Opmerkingen, Opmerking, Notities, Bijzonderheden`,
  context: `Gast, Gasten, Verblijf, Reiziger`,
  other: `
    geboorte*, geb. datum, leeftijd, geldig*, verval*, verloop*, afgifte*, paspoort*, document*,
    identiteit*, id-nummer, bsn, nationaliteit, land, plaats, woonplaats, stad, straat, adres, postcode,
    *prijs, prijs*, tarief, *tarief, bedrag, *bedrag, aanbetaling, borg, saldo, totaal, belasting*,
    toeristenbelasting, btw, valuta, betaald, betaling*, factuur*, rekening*, folio*, klantnummer,
    boekingsdatum, reserveringsdatum, geboekt*, aangemaakt*, gewijzigd*, annuler*, vlucht*, luchthaven,
    tijd, bus, trein, transfer, reisleid*, gids, chauffeur*, bestuurder, agent, agentschap, reisbureau,
    boeker, contact*, bedrijf*, firma, bron, medewerker*, personeel, schoonmaak*, verantwoordelijke,
    aantal kamers, kamerprijs, kamerstatus, kameraantal, verdieping, etage, gebouw, bed, bedden, taal,
    geslacht, kenteken, parkeerplaats, maaltijd*, noodgeval*, eigenaar, hotel, voorkeur*, gewenste*,
    functie, afdeling, volgnummer, chauffeur*, bedden, optie*, annuler*, reisbureau*, bureau`,
}
