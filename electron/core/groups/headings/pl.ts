import type { HeadingWords } from './heading-words.ts'

/** Polish. */
export const pl: HeadingWords = {
  room: `
    Pokój, Numer pokoju, Nr pokoju, Pokój nr, Nr pok., Pok., Nazwa pokoju, Przydzielony pokój, Kwatera,
    Apartament, Pomieszczenie`,
  guestName: `
    Gość, Goście, Imię i nazwisko, Nazwisko i imię, Imię i nazwisko gościa, Nazwisko i imię gościa,
    Nazwa gościa, Imię nazwisko, Nazwisko imię, Podróżny, Podróżnik, Pasażer, Uczestnik, Uczestnicy,
    Imiona i nazwiska, Klient, Pełne imię i nazwisko, Gość główny, Turysta`,
  firstName: `Imię, Imiona, Imię gościa`,
  lastName: `Nazwisko, Nazwisko gościa`,
  title: `Tytuł, Zwrot grzecznościowy`,
  arrival: `
    Przyjazd, Data przyjazdu, Dzień przyjazdu, Zameldowanie, Data zameldowania, Od, Od dnia, Początek
    pobytu, Data od, Pobyt od`,
  departure: `
    Wyjazd, Data wyjazdu, Dzień wyjazdu, Wymeldowanie, Data wymeldowania, Do, Do dnia, Koniec pobytu,
    Data do, Pobyt do`,
  stay: `Pobyt, Okres, Okres pobytu, Termin, Termin pobytu, Daty pobytu, Przyjazd wyjazd, Przyjazd i wyjazd, Od do`,
  nights: `Noce, Liczba nocy, Ilość nocy, Noclegi, Liczba noclegów, Doby`,
  adults: `Dorośli, Osoby, Liczba osób, Ilość osób, Liczba dorosłych`,
  children: `Dzieci, Liczba dzieci`,
  roomType: `Typ pokoju, Rodzaj pokoju, Kategoria, Kategoria pokoju`,
  keys: `Klucze, Liczba kluczy, Ilość kluczy, Karty`,
  sharers: `
    Osoby towarzyszące, Osoba towarzysząca, Współlokator, Współlokatorzy, Dzieli pokój z, Drugi gość,
    Gość 2`,
  confirmation: `Rezerwacja, Numer rezerwacji, Nr rezerwacji, Potwierdzenie, Numer potwierdzenia`,
  status: `Status rezerwacji, Stan rezerwacji`,
  arrivalTime: `Godzina przyjazdu, Godz. przyjazdu`,
  departureTime: `Godzina wyjazdu, Godz. wyjazdu`,
  group: `Grupa, Nazwa grupy, Wydarzenie`,
  email: `Adres e-mail, Adres email, Poczta elektroniczna`,
  phone: `Telefon, Numer telefonu, Nr telefonu, Tel. komórkowy, Telefon komórkowy, Komórka`,
  notes: `Uwagi, Notatki, Komentarz, Komentarze`,
  context: `Gość, Goście, Pobyt`,
  other: `
    urodzenia, urodz, urodzony, wiek, ważność, ważności, ważny do, ważne do, wydania, paszport,
    paszportu, dokument, dokumentu, dowód, dowodu, pesel, tożsamości, narodowość, obywatelstwo, kraj,
    miasto, miejscowość, ulica, adres, kod pocztowy, cena, ceny, stawka, kwota, zaliczka, kaucja,
    depozyt, saldo, suma, razem, podatek, opłata, klimatyczna, waluta, zapłacono, płatność, faktura,
    faktury, konto, rachunek, folio, data rezerwacji, utworzenia, utworzono, modyfikacji, anulowano,
    lot, lotu, lotnisko, godzina, autokar, autobus, pociąg, transfer, pilot, przewodnik, kierowca,
    lider, agent, agencja, biuro podróży, rezerwujący, kontakt, osoba kontaktowa, firma, źródło,
    pracownik, personel, pokojówka, odpowiedzialny, liczba pokoi, ilość pokoi, piętro, budynek, łóżko,
    łóżka, język, płeć, rejestracja, parking, wyżywienie, właściciel, hotel, preferowany, stanowisko,
    dział, lp, kierowc*, pilot*, łóż*, opcj*, anulacj*, biur*`,
}
