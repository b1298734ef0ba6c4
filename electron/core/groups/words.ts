import { ListField } from '#shared/rooming-list.ts'

/**
 * The words hotels head their columns with (product.md section 6), in English, German, French, Spanish, Italian
 * and Portuguese, one line per field, as they come out of `normalise`.
 */
const aliases: Readonly<Record<ListField, string>> = {
  room: `room, room number, rm, rm number, rr room number, room name, room id, assigned room, room assigned,
    zimmer, zimmernummer, zimmer number, zi, zi number, zinr, zimmerbezeichnung, chambre, chambre number,
    number chambre, number de chambre, ch, habitacion, hab, number habitacion, number de habitacion,
    habitacion number, camera, camera number, number camera, stanza, number stanza, quarto, quarto number,
    number do quarto, number quarto, qto, apto, apartamento, uh, unit, unit name, unit code, unit number, space,
    space number, accommodation, accommodation name, accommodation number, alojamiento, alloggio, acomodacao,
    unterkunft, logement, zimmer name, door`,
  guestName: `name, guest, guest name, guests, full name, fullname, name surname, surname name, name of guest, pax,
    pax name, passenger, passenger name, passengers, traveller, traveler, traveller name, tenant name, booker,
    main name, participant, participants, occupant, holder, primary guest, gast, gaste, gaste name, gastname,
    gast name, name des gastes, teilnehmer, teilnehmername, reisender, name vorname, nachname vorname, client,
    client name, nom du client, nom client, voyageur, passager, participant name, nom, nom complet, nom et prenom,
    nom prenom, huesped, huespedes, nombre, nombre completo, nombre del huesped, nombre y apellidos,
    apellidos y nombre, pasajero, viajero, cliente, ospite, ospiti, nome, nome ospite, nome completo, nominativo,
    cognome e nome, cognome nome, nome e cognome, hospede, hospedes, nome do hospede, passageiro, nome cliente`,
  firstName: `first name, firstname, given name, forename, christian name, guest first name, vorname, prenom,
    nombre de pila, nome proprio, primeiro nome`,
  lastName: `last name, lastname, surname, family name, guest last name, nachname, familienname, zuname,
    nom de famille, apellido, apellidos, primer apellido, cognome, sobrenome, apelido, ultimo nome`,
  title: `title, salutation, anrede, titel, civilite, titulo, tratamiento, titolo, mr mrs, gender`,
  arrival: `arrival, arrival date, date of arrival, check in, checkin, check in date, checkin date, ci, start,
    start date, from, date from, in, arr, arr date, date in, anreise, anreisedatum, ankunft, anreisetag, von,
    beginn, arrivee, date d arrivee, date arrivee, du, debut, llegada, fecha de llegada, fecha llegada, entrada,
    fecha de entrada, fecha entrada, desde, arrivo, data arrivo, data di arrivo, dal, chegada, data de chegada,
    data chegada, data de entrada, data entrada`,
  departure: `departure, departure date, date of departure, check out, checkout, check out date, checkout date, co,
    end, end date, to, until, out, dep, dep date, date to, date out, abreise, abreisedatum, abreisetag, bis, ende,
    depart, date de depart, date depart, au, fin, salida, fecha de salida, fecha salida, hasta, partenza,
    data partenza, data di partenza, al, saida, data de saida, data saida, partida, ate, last date of stay,
    last date of stay c o`,
  nights: `nights, night, number of nights, number nights, nts, length of stay, los, nachte, naechte,
    anzahl nachte, ubernachtungen, uebernachtungen, nuits, nuitees, number nuits, nb nuits, nombre de nuits,
    noches, number noches, number de noches, notti, number notti, noites, number noites, number de noites`,
  adults: `adults, adult, adt, persons, person, number persons, number of persons, pax, number adults,
    number of adults, number pax, guests number, number of guests, occupancy, erw, erwachsene, personen, pers,
    anzahl personen, adultes, personnes, adultos, personas, adulti, persone, pessoas`,
  children: `children, child, chd, number children, number of children, kids, kin, kinder, enfants, ninos, bambini,
    criancas`,
  roomType: `room type, rm type, type, category, room category, room category label, rate category, kat, kategorie,
    zimmertyp, zimmerart, zimmerkategorie, unit group, unit type, space category, accommodation type, bed type,
    type de chambre, type chambre, categorie, tipo, tipo de habitacion, tipo habitacion, tipologia, tipo camera,
    tipo di camera, tipo de quarto, tipo quarto, categoria`,
  keys: `keys, number of keys, number keys, key count, key cards, keycards, schlussel, anzahl schlussel, karten,
    cles, nombre de cles, number cles, llaves, number llaves, number de llaves, chiavi, number chiavi, chaves,
    number chaves`,
  sharers: `shares, share, share with, sharer, sharers, sharing with, sharing, roommate, room mate, roommates,
    accompanying guests, accompanying guest, accompanying, companion, companions, mitreisende, begleitung,
    begleitperson, teilt mit, teilt zimmer mit, accompagnant, accompagnants, partage avec, acompanante,
    acompanantes, comparte con, accompagnatori, condivide con, acompanhante, acompanhantes`,
  confirmation: `confirmation, confirmation number, conf, conf number, cnf, reservation, reservation number,
    reservation id, res number, res id, resv name id, booking, booking number, booking id, book number,
    booking reference, booking ref, ref, reference, reference number, voucher, voucher number, old reservation id,
    third party id, reservierung, reservierungsnummer, reservierung number, buchung, buchungsnummer, vorgang,
    number de reservation, dossier, reserva, number reserva, number de reserva, localizador, prenotazione,
    number prenotazione, pratica, record number, id`,
  status: `status, reservation status, booking status, res status, state, buchungsstatus, reservierungsstatus, statut,
    estado, stato, situacao`,
  arrivalTime: `arrival time, time of arrival, eta, arr time, check in time, ankunftszeit, anreisezeit,
    heure d arrivee, hora de llegada, ora arrivo, ora di arrivo, hora de chegada`,
  departureTime: `departure time, time of departure, etd, dep time, check out time, abreisezeit, heure de depart,
    hora de salida, ora partenza, ora di partenza, hora de partida, hora de saida`,
  group: `group, group name, block, block code, event, allotment, gruppe, gruppenname, groupe, nom du groupe, grupo,
    gruppo, nome gruppo`,
  email: `email, e mail, mail, email address, e mail address, guest email, e mail adresse, correo,
    correo electronico, courriel, adresse e mail, posta elettronica, indirizzo email`,
  phone: `phone, phone number, mobile, mobile number, mobile phone, cell, cell phone, telephone, tel, tel number,
    telefon, telefonnummer, handy, mobil, handynummer, telefono, movil, cellulare, telefone, telemovel, celular,
    portable, telephone number`,
  notes: `notes, note, remarks, remark, comment, comments, specials, special requests, bemerkung, bemerkungen,
    anmerkung, anmerkungen, remarques, commentaire, observaciones, observacoes, osservazioni, note cliente, vip`,
}

/** Words that name a full name, unless the other half has a column of its own. */
export const halfNames: Readonly<Record<string, 'firstName' | 'lastName'>> = {
  name: 'lastName',
  'name surname': 'lastName',
  nom: 'lastName',
  nombre: 'firstName',
  nome: 'firstName',
}

/** A heading with one of these is about something else, whatever words stand beside it. */
const others =
  /\b(?:time|uhrzeit|heure|hora|ora|orario|flight|flug|vol|vuelo|volo|price|rate|amount|status|birth|geburt|naissance|nacimiento|booked|booking date|created|notes?|feature|preference|code postal)\b/

const fieldsByWord = new Map<string, ListField[]>()
for (const field of ListField.options) {
  for (const word of aliases[field].split(',')) {
    const name = word.trim().replace(/\s+/g, ' ')
    fieldsByWord.set(name, [...(fieldsByWord.get(name) ?? []), field])
  }
}

const numberWords = new Set(['no', 'nr', 'num', 'numero', 'nummer', 'n', 'number', 'nro', 'nb', 'numbers'])

/** `RoomNo.` and `Room  number` are `room number`; accents, case and punctuation aside. */
export const normalise = (header: string): string =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/#|№|[º°]/g, ' number ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => (numberWords.has(word) ? 'number' : word))
    .filter((word, index, all) => word !== all[index - 1])
    .join(' ')

/** The fields a heading names by its very words. */
export const fieldsOfWords = (header: string): readonly ListField[] =>
  fieldsByWord.get(normalise(header)) ?? []

/** The fields a heading may mean: 1 for its very words, less when it only contains them. */
export const fieldsOfHeader = (header: string): ReadonlyMap<ListField, number> => {
  const name = normalise(header)
  const exact = fieldsByWord.get(name)
  if (exact !== undefined) return new Map(exact.map((field) => [field, 1]))
  const found = new Map<ListField, number>()
  if (name === '' || others.test(name)) return found
  for (const [word, fields] of fieldsByWord) {
    if (word.length < 4 || !` ${name} `.includes(` ${word} `)) continue
    const score = 0.4 + 0.5 * (word.length / name.length)
    for (const field of fields) found.set(field, Math.max(score, found.get(field) ?? 0))
  }
  return found
}

/** Whether a heading has a meaning we know, or one we know to be none of ours. */
export const isKnownHeader = (header: string): boolean =>
  fieldsOfHeader(header).size > 0 || others.test(normalise(header))
