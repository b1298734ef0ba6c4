import type { HeadingWords } from './heading-words.ts'

/** Swedish. */
export const sv: HeadingWords = {
  room: `Rum, Rumsnummer, Rum nr, Rumsnr, Rumsnamn, Tilldelat rum, Hotellrum, Boende, Lägenhet, Logi`,
  guestName: `
    Gäst, Gäster, Gästnamn, Gästens namn, Namn, Namn på gäst, Fullständigt namn, För- och efternamn,
    Förnamn och efternamn, Förnamn efternamn, Efternamn förnamn, Efternamn och förnamn, Resenär,
    Resenärer, Passagerare, Deltagare, Deltagarens namn, Huvudgäst`,
  firstName: `Förnamn, Tilltalsnamn`,
  lastName: `Efternamn, Släktnamn`,
  title: `Titel, Tilltal`,
  arrival: `
    Ankomst, Ankomstdatum, Ankomstdag, Datum för ankomst, Incheckning, Incheckningsdatum, Från, Fr.o.m.,
    Från datum, Startdatum, Start`,
  departure: `
    Avresa, Avresedatum, Avresedag, Datum för avresa, Utcheckning, Utcheckningsdatum, Till, T.o.m., Till
    datum, Slutdatum, Slut`,
  stay: `Vistelse, Period, Vistelseperiod, Datum för vistelsen, Ankomst avresa, Ankomst och avresa, Från till`,
  nights: `Nätter, Antal nätter, Övernattningar, Antal övernattningar`,
  adults: `Vuxna, Personer, Antal personer, Antal vuxna, Antal gäster`,
  children: `Barn, Antal barn`,
  roomType: `Rumstyp, Typ av rum, Kategori, Rumskategori`,
  keys: `Nycklar, Antal nycklar, Nyckelkort`,
  sharers: `
    Medföljande, Medresenär, Medresenärer, Delar med, Delar rum med, Rumskamrat, Rumskamrater, Andra
    gäst, Gäst 2, Namn 2`,
  confirmation: `Bokning, Bokningsnummer, Bokningsnr, Reservation, Reservationsnummer, Bekräftelsenummer`,
  status: `Bokningsstatus`,
  arrivalTime: `Ankomsttidpunkt, Incheckningstid, Ankomsttid`,
  departureTime: `Avresetidpunkt, Utcheckningstid, Avresetid`,
  group: `Grupp, Gruppnamn, Evenemang`,
  email: `E-post, E-postadress, Epost, Mejl, Mejladress`,
  phone: `Telefon, Telefonnummer, Mobil, Mobilnummer, Mobiltelefon`,
  notes: `Anmärkningar, Anmärkning, Noteringar, Kommentar, Kommentarer, Övrigt`,
  context: `Gäst, Gäster, Vistelse, Resenär`,
  other: `
    födelse*, född, ålder, giltig*, utgång*, utfärd*, pass, pass*, dokument*, legitimation*, id-nummer,
    personnummer, nationalitet, medborgarskap, land, ort, stad, gata, adress, postnummer, *pris, pris*,
    belopp, *belopp, taxa, deposition, handpenning, saldo, summa, totalt, skatt, moms, valuta, betald,
    betalt, betalning*, faktura*, konto*, folio*, kundnummer, bokningsdatum, bokad*, skapad*, ändrad*,
    avbok*, flyg*, flygplats, tid, buss, tåg, transfer, reseledare, ledare, guide, chaufför, förare,
    agent, agentur, resebyrå, bokare, kontakt*, företag*, källa, anställd*, personal, städ*, städare,
    ansvarig, antal rum, rumspris, rumsstatus, våning, byggnad, säng, sängar, språk, kön,
    registreringsnummer, parkering, måltid*, ägare, hotell, önskat*, avdelning, befattning, chauffö*, säng*, option*, avbok*, byrå*, resebyrå*`,
}
