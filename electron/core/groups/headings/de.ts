import type { HeadingWords } from './heading-words.ts'

/** German. */
export const de: HeadingWords = {
  room: `
    Zimmer, Zimmernummer, Zimmer-Nr., Zimmernr., Zimmer Nummer, Zi, Zi.-Nr., ZiNr, ZNr,
    Zimmerbezeichnung, Zimmername, Zugewiesenes Zimmer, Unterkunft, Apartment, Wohnung, Hotelzimmer`,
  guestName: `
    Gast, Gäste, Gästename, Gastname, Gast Name, Name des Gastes, Teilnehmer, Teilnehmername, Reisender,
    Reisende, Reiseteilnehmer, Name Vorname, Nachname Vorname, Vorname Nachname, Vor- und Nachname,
    Vorname und Nachname, Vor- und Zuname, Vollständiger Name, Passagier, Hauptgast`,
  firstName: `Vorname, Vornamen, Rufname`,
  lastName: `Nachname, Familienname, Zuname`,
  title: `Anrede, Titel`,
  arrival: `
    Anreise, Anreisedatum, Anreisetag, Ankunft, Ankunftsdatum, Ankunftstag, Datum der Anreise, Von, Vom,
    Beginn, Aufenthalt von, Check-in Datum, An`,
  departure: `Abreise, Abreisedatum, Abreisetag, Datum der Abreise, Bis, Ende, Aufenthalt bis, Check-out Datum, Ab`,
  stay: `Zeitraum, Reisezeitraum, Aufenthaltszeitraum, Aufenthalt, Aufenthaltsdauer von bis, Termin, Reisetermin, Anreise Abreise, Anreise und Abreise, An- und Abreise, Von bis, Dauer von bis`,
  nights: `Nächte, Nacht, Anzahl Nächte, Übernachtungen, Anzahl Übernachtungen, Aufenthaltsdauer`,
  adults: `Erw, Erwachsene, Personen, Pers, Personenzahl, Anzahl Personen, Anzahl Gäste, Anzahl Erwachsene`,
  children: `Kin, Kinder, Anzahl Kinder`,
  roomType: `Kat, Kategorie, Zimmertyp, Zimmerart, Zimmerkategorie, Belegung`,
  keys: `Schlüssel, Anzahl Schlüssel, Karten, Schlüsselkarten`,
  sharers: `
    Mitreisende, Mitreisender, Begleitung, Begleitperson, Begleitpersonen, Teilt mit, Teilt Zimmer mit,
    Zimmerpartner, Mitbewohner, Zweiter Gast, 2. Gast, Gast 2, Name 2`,
  confirmation: `
    Reservierung, Reservierungsnummer, Reservierung Nr., Reservierungsnr, Buchung, Buchungsnummer,
    Buchungsnr, Buchungs-Nr., Vorgang, Vorgangsnummer, Bestätigungsnummer`,
  status: `Buchungsstatus, Reservierungsstatus, Gaststatus`,
  arrivalTime: `Uhrzeit Anreise, Uhrzeit Ankunft, Check-in-Zeit, Check-in Uhrzeit, Ankunftszeit, Anreisezeit, Ankunft Uhrzeit`,
  departureTime: `Uhrzeit Abreise, Check-out-Zeit, Check-out Uhrzeit, Abreisezeit, Abreise Uhrzeit`,
  group: `Gruppe, Gruppenname, Veranstaltung`,
  email: `E-Mail-Adresse, Mailadresse, E-Mail Gast`,
  phone: `Telefon, Telefonnummer, Tel.-Nr., Handy, Handynummer, Mobil, Mobilnummer, Mobiltelefon, Rufnummer`,
  notes: `Bemerkung, Bemerkungen, Anmerkung, Anmerkungen, Hinweis, Hinweise, Notiz, Notizen, Sonderwünsche`,
  context: `Gast, Gäste, Aufenthalt, Reisender, Teilnehmer`,
  other: `
    geburt*, geb, geb. datum, alter, gültig*, gueltig*, ablauf*, ausstell*, pass, pass-nr, reisepass*,
    ausweis*, personalausweis*, dokument*, staatsangehörigkeit, nationalität, land, ort, stadt, strasse,
    plz, postleitzahl, adresse, anschrift, *preis, preis*, betrag, *betrag, rate, *rate, kosten,
    *kosten, anzahlung, kaution, saldo, summe, gesamt, steuer, *steuer, kurtaxe, umsatz, währung,
    bezahlt, zahlung*, rechnung*, konto*, folio*, kunden-nr, kundennummer, mitgliedsnummer,
    buchungsdatum, gebucht*, erstellt*, angelegt*, geändert*, storno*, flug*, abflug, uhrzeit, zeit,
    bus, zug, transfer, reiseleit*, reiseführer, fahrer*, busfahrer, agentur, vermittler, veranstalter,
    besteller, bucher, ansprechpartner, kontakt, firma, unternehmen, quelle, mitarbeiter*, personal,
    reinigung*, bearbeiter, verantwortlich*, zimmeranzahl, anzahl zimmer, anzahl der zimmer, zimmerzahl,
    zimmerpreis, zimmerstatus, zimmermädchen, etage, stock, stockwerk, gebäude, haus, bett*, betten,
    schlüsselzahl, sprache, geschlecht, kennzeichen, parkplatz, verpflegung, wunsch*, notfall*,
    vermieter, eigentümer, hotel, sitzplatz, beruf, abteilung, klasse, schule, lfd nr, laufende nummer, optionsdatum, option bis, stornofrist*, veranstalter*, agentur*, bettenzahl`,
}
