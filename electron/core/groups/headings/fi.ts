import type { HeadingWords } from './heading-words.ts'

/** Finnish. */
export const fi: HeadingWords = {
  room: `
    Huone, Huonenumero, Huone nro, Huoneen numero, Huonenro, Huoneen nimi, Osoitettu huone, Majoitus,
    Huoneisto, Mökki`,
  guestName: `
    Vieras, Vieraat, Vieraan nimi, Asiakas, Asiakkaan nimi, Nimi, Koko nimi, Etu- ja sukunimi, Etunimi
    ja sukunimi, Etunimi sukunimi, Sukunimi etunimi, Sukunimi ja etunimi, Matkustaja, Matkustajan nimi,
    Osallistuja, Osallistujan nimi, Majoittuja, Päävieras, Majoittujan nimi`,
  firstName: `Etunimi, Etunimet`,
  lastName: `Sukunimi`,
  title: `Titteli, Puhuttelu`,
  arrival: `
    Saapuminen, Saapumispäivä, Saapumispvm, Tulopäivä, Tulo, Tulopvm, Sisäänkirjautuminen, Alkaen,
    Alkupäivä, Alku`,
  departure: `Lähtö, Lähtöpäivä, Lähtöpvm, Uloskirjautuminen, Päättyen, Loppupäivä, Asti, Päättyy`,
  stay: `Oleskelu, Ajanjakso, Majoitusaika, Majoitusjakso, Oleskeluaika, Viipymä, Saapuminen lähtö, Tulo ja lähtö`,
  nights: `Yöt, Yötä, Öiden määrä, Yöpymiset, Öitä`,
  adults: `Aikuiset, Aikuisia, Henkilöt, Henkilöä, Henkilömäärä, Vieraiden määrä`,
  children: `Lapset, Lapsia`,
  roomType: `Huonetyyppi, Huoneluokka, Luokka, Kategoria`,
  keys: `Avaimet, Avainten määrä, Avaimia, Avainkortit`,
  sharers: `
    Seuralainen, Seuralaiset, Mukana, Huonetoveri, Huonetoverit, Jakaa huoneen, Toinen vieras, Vieras 2,
    Nimi 2`,
  confirmation: `Varaus, Varausnumero, Varaus nro, Varaustunnus, Vahvistusnumero`,
  status: `Tila, Varauksen tila`,
  arrivalTime: `Saapumisajankohta, Tulon kellonaika, Kirjautumisaika, Saapumisaika, Tuloaika`,
  departureTime: `Lähdön kellonaika, Uloskirjautumisaika, Lähtöaika`,
  group: `Ryhmä, Ryhmän nimi, Tapahtuma`,
  email: `Sähköposti, Sähköpostiosoite`,
  phone: `Puhelin, Puhelinnumero, Puh, Matkapuhelin, Kännykkä, Gsm`,
  notes: `Huomautukset, Huomautus, Huomiot, Muistiinpanot, Lisätiedot, Kommentit`,
  context: `Vieras, Vieraat, Oleskelu, Asiakas`,
  other: `
    syntymä*, synt, ikä, voimassa*, vanhenemis*, myöntämis*, passi*, passin, asiakirja*, henkilötunnus,
    hetu, henkilökortti*, kansalaisuus, kansallisuus, maa, kaupunki, katu, osoite, postinumero, hinta,
    *hinta, hinnat, summa, yhteensä, maksu*, maksettu, ennakko*, vakuus, saldo, vero, alv, valuutta,
    lasku*, tili, tilinumero, folio*, asiakasnumero, varauspäivä, varattu*, luotu*, luontipäivä,
    muokattu*, peruutus*, lento*, lentokenttä, aika, kello, bussi, juna, kuljetus, matkanjohtaja,
    johtaja, opas, kuljettaja, agentti, toimisto, matkatoimisto, varaaja, yhteyshenkilö, yritys, lähde,
    työntekijä*, henkilökunta, siivo*, siivooja, vastuuhenkilö, huoneiden määrä, huonemäärä, huonehinta,
    kerros, rakennus, sänky, sängyt, vuode*, kieli, sukupuoli, rekisterinumero, pysäköinti, ateria*,
    omistaja, hotelli, toivottu, osasto, asema, järjestysnumero, kuljetta*, vuote*, vuode*, sänky*, optio*, peru*, matkatoimist*, toimisto*`,
}
