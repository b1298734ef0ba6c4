import type { HeadingWords } from './heading-words.ts'

/** Norwegian. */
export const no: HeadingWords = {
  room: `Rom, Romnummer, Rom nr., Romnr., Romnavn, Tildelt rom, Hotellrom, Leilighet, Enhet`,
  guestName: `
    Gjest, Gjester, Gjestenavn, Gjestens navn, Navn, Fullt navn, For- og etternavn, Fornavn og
    etternavn, Fornavn etternavn, Etternavn fornavn, Reisende, Passasjer, Deltaker, Deltakere,
    Deltakernavn, Hovedgjest`,
  firstName: `Fornavn`,
  lastName: `Etternavn, Slektsnavn`,
  title: `Tittel, Tiltale`,
  arrival: `
    Ankomst, Ankomstdato, Ankomstdag, Dato for ankomst, Innsjekk, Innsjekking, Innsjekkingsdato,
    Innsjekksdato, Fra, Fra dato, Startdato`,
  departure: `
    Avreise, Avreisedato, Avreisedag, Dato for avreise, Utsjekk, Utsjekking, Utsjekkingsdato,
    Utsjekksdato, Til, Til dato, Sluttdato`,
  stay: `Opphold, Periode, Oppholdsperiode, Ankomst avreise, Ankomst og avreise, Fra til`,
  nights: `Netter, Antall netter, Overnattinger, Antall overnattinger`,
  adults: `Voksne, Personer, Antall personer, Antall voksne, Antall gjester`,
  children: `Barn, Antall barn`,
  roomType: `Romtype, Type rom, Kategori, Romkategori`,
  keys: `Nøkler, Antall nøkler, Nøkkelkort`,
  sharers: `Medreisende, Reisefølge, Deler med, Deler rom med, Romkamerat, Andre gjest, Gjest 2, Navn 2`,
  confirmation: `Reservasjon, Reservasjonsnummer, Bestilling, Bestillingsnummer, Bookingnummer, Bekreftelsesnummer`,
  status: `Reservasjonsstatus, Bestillingsstatus`,
  arrivalTime: `Ankomsttidspunkt, Innsjekkingstid, Ankomsttid`,
  departureTime: `Avreisetidspunkt, Utsjekkingstid, Avreisetid`,
  group: `Gruppe, Gruppenavn, Arrangement`,
  email: `E-post, E-postadresse, Epost`,
  phone: `Telefon, Telefonnummer, Mobil, Mobilnummer, Mobiltelefon`,
  notes: `Merknader, Merknad, Notater, Kommentar, Kommentarer`,
  context: `Gjest, Gjester, Opphold, Reisende`,
  other: `
    fødsel*, født, alder, gyldig*, utløp*, utsted*, pass, passnummer, pass*, dokument*, id-nummer,
    fødselsnummer, personnummer, legitimasjon*, nasjonalitet, statsborgerskap, land, by, sted, gate,
    adresse, postnummer, *pris, pris*, beløp, *beløp, takst, depositum, forskudd, saldo, sum, totalt,
    skatt, avgift, mva, valuta, betalt, betaling*, faktura*, konto*, folio*, kundenummer,
    bestillingsdato, reservasjonsdato, bestilt*, opprettet*, endret*, avbestil*, kansell*, fly,
    flyavgang, flynummer, flyplass, tid, buss, tog, transfer, reiseleder, leder, guide, sjåfør, fører,
    agent, byrå, reisebyrå, bestiller, kontakt*, firma, bedrift, kilde, ansatt, medarbeider*, personale,
    renhold*, ansvarlig, antall rom, rompris, romstatus, etasje, bygning, seng, senger, språk, kjønn,
    registreringsnummer, parkering, måltid*, eier, hotell, ønsket, avdeling, stilling, sjåfø*, seng*, opsjon*, avbestil*, byrå*, reisebyrå*, bussjåfør*`,
}
