import type { HeadingWords } from './heading-words.ts'

/** Danish. */
export const da: HeadingWords = {
  room: `
    Værelse, Værelsesnummer, Værelse nr., Værelsesnr., Vær. nr., Værelsesnavn, Tildelt værelse,
    Hotelværelse, Lejlighed`,
  guestName: `
    Gæst, Gæster, Gæstenavn, Gæstens navn, Navn, Navne, Fulde navn, Fuldt navn, For- og efternavn,
    Fornavn og efternavn, Fornavn efternavn, Efternavn fornavn, Rejsende, Passager, Deltager, Deltagere,
    Deltagernavn, Hovedgæst`,
  firstName: `Fornavn, Fornavne`,
  lastName: `Efternavn, Familienavn`,
  title: `Titel, Tiltale`,
  arrival: `
    Ankomst, Ankomstdato, Ankomstdag, Dato for ankomst, Indtjekning, Indtjekningsdato, Indcheckning,
    Fra, Fra dato, Startdato`,
  departure: `
    Afrejse, Afrejsedato, Afrejsedag, Dato for afrejse, Udtjekning, Udtjekningsdato, Udcheckning, Til,
    Til dato, Slutdato`,
  stay: `Ophold, Periode, Opholdsperiode, Ankomst afrejse, Ankomst og afrejse, Fra til`,
  nights: `Nætter, Antal nætter, Overnatninger, Antal overnatninger`,
  adults: `Voksne, Personer, Antal personer, Antal voksne, Antal gæster`,
  children: `Børn, Antal børn`,
  roomType: `Værelsestype, Type værelse, Kategori, Værelseskategori`,
  keys: `Nøgler, Antal nøgler, Nøglekort`,
  sharers: `
    Medrejsende, Ledsager, Ledsagere, Deler med, Deler værelse med, Værelseskammerat, Anden gæst, Gæst
    2, Navn 2`,
  confirmation: `Reservation, Reservationsnummer, Booking, Bookingnummer, Bookingnr, Bekræftelsesnummer`,
  status: `Bookingstatus, Reservationsstatus`,
  arrivalTime: `Indtjekningstid, Ankomst kl, Ankomsttid, Ankomsttidspunkt`,
  departureTime: `Udtjekningstid, Afrejse kl, Afrejsetid, Afrejsetidspunkt`,
  group: `Gruppe, Gruppenavn, Arrangement`,
  email: `E-mailadresse, Mailadresse`,
  phone: `Telefon, Telefonnummer, Mobil, Mobilnummer, Mobiltelefon`,
  notes: `Bemærkninger, Bemærkning, Noter, Kommentar, Kommentarer`,
  context: `Gæst, Gæster, Ophold, Rejsende`,
  other: `
    fødsel*, født, alder, gyldig*, udløb*, udsted*, pas, pasnummer, pas*, dokument*, id-nummer, cpr,
    legitimation*, nationalitet, statsborgerskab, land, by, gade, adresse, postnummer, *pris, pris*,
    beløb, *beløb, takst, depositum, saldo, sum, total, skat, moms, valuta, betalt, betaling*, faktura*,
    konto*, folio*, kundenummer, bookingdato, reservationsdato, bestilt*, oprettet*, ændret*, afbestil*,
    annuller*, fly, flynummer, lufthavn, tid, bus, tog, transfer, rejseleder, leder, guide, chauffør,
    fører, agent, bureau, rejsebureau, booker, kontakt*, firma, virksomhed, kilde, medarbejder*,
    personale, rengøring*, ansvarlig, antal værelser, værelsespris, værelsesstatus, etage, sal, bygning,
    seng, senge, sprog, køn, nummerplade, parkering, måltid*, ejer, hotel, ønsket, afdeling, stilling, chauffø*, seng*, option*, afbestil*, bureau*, rejsebureau*`,
}
