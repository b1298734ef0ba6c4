import type { HeadingWords } from './heading-words.ts'

/** Czech. */
export const cs: HeadingWords = {
  room: `
    Pokoj, Číslo pokoje, Č. pokoje, Pokoj č., Pokoj číslo, Název pokoje, Přidělený pokoj, Ubytování,
    Apartmán`,
  guestName: `
    Jméno, Jména, Host, Hosté, Jméno hosta, Jméno a příjmení, Příjmení a jméno, Jméno příjmení, Příjmení jméno, Jméno
    a příjmení hosta, Celé jméno, Cestující, Účastník, Účastníci, Klient, Hlavní host, Ubytovaný`,
  firstName: `Křestní jméno, Křestní`,
  lastName: `Příjmení, Příjmení hosta`,
  title: `Oslovení, Titul`,
  arrival: `
    Příjezd, Datum příjezdu, Den příjezdu, Od, Nástup, Datum nástupu, Příchod, Začátek pobytu, Datum od,
    Pobyt od`,
  departure: `Odjezd, Datum odjezdu, Den odjezdu, Do, Odchod, Konec pobytu, Datum do, Pobyt do`,
  stay: `Pobyt, Období, Období pobytu, Termín, Termín pobytu, Příjezd odjezd, Příjezd a odjezd, Od do`,
  nights: `Noci, Počet nocí, Nocí, Přenocování`,
  adults: `Dospělí, Osoby, Počet osob, Osob, Počet dospělých`,
  children: `Děti, Počet dětí`,
  roomType: `Typ pokoje, Druh pokoje, Kategorie, Kategorie pokoje`,
  keys: `Klíče, Počet klíčů, Karty`,
  sharers: `Spolubydlící, Doprovod, Spolucestující, Sdílí s, Druhý host, Host 2`,
  confirmation: `Rezervace, Číslo rezervace, Č. rezervace, Potvrzení`,
  status: `Stav, Stav rezervace, Status rezervace`,
  arrivalTime: `Čas příjezdu, Hodina příjezdu`,
  departureTime: `Čas odjezdu, Hodina odjezdu`,
  group: `Skupina, Název skupiny, Akce`,
  email: `E-mailová adresa, Emailová adresa`,
  phone: `Telefon, Telefonní číslo, Číslo telefonu, Mobil, Mobilní telefon`,
  notes: `Poznámka, Poznámky, Komentář`,
  context: `Host, Hosté, Pobyt`,
  other: `
    narození, věk, platnost, platnosti, platný do, vydání, pas, pasu, cestovní pas, doklad, dokladu,
    občanský průkaz, průkaz, rodné číslo, národnost, občanství, státní příslušnost, země, stát, město,
    ulice, adresa, psč, cena, ceny, sazba, částka, záloha, kauce, zůstatek, saldo, celkem, součet, daň,
    poplatek, měna, zaplaceno, platba, faktura, faktury, účet, účtu, folio, datum rezervace, vytvořeno,
    vytvoření, změněno, storno, let, letu, letiště, čas, autobus, vlak, transfer, průvodce, řidič,
    vedoucí, agent, agentura, cestovní kancelář, kontakt, kontaktní osoba, firma, společnost, zdroj,
    zaměstnanec, personál, pokojská, odpovědný, počet pokojů, patro, podlaží, budova, postel, postele,
    lůžko, lůžka, jazyk, pohlaví, spz, parkování, strava, majitel, hotel, preferovaný, funkce, oddělení,
    pořadí, řidič*, průvodc*, vedoucí, agentur*, lůž*, postel*, storn*, opce, opc*, ck`,
}
