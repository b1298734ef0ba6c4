import type { HeadingWords } from './heading-words.ts'

/** Italian. */
export const it: HeadingWords = {
  room: `
    Camera, N° camera, N. camera, Numero camera, Numero di camera, Numero della camera, Camera n., Nome
    camera, Camera assegnata, Stanza, N° stanza, Numero stanza, Alloggio, Appartamento, Unità`,
  guestName: `
    Ospite, Ospiti, Nome ospite, Nome dell'ospite, Nominativo, Nominativo ospite, Nome, Nome completo,
    Nome e cognome, Cognome e nome, Cognome nome, Nome cognome, Passeggero, Viaggiatore, Partecipante,
    Partecipanti, Cliente, Nome cliente, Nome del cliente, Occupante, Ospite principale`,
  firstName: `Nome proprio, Nome di battesimo`,
  lastName: `Cognome`,
  title: `Titolo, Appellativo`,
  arrival: `Arrivo, Data arrivo, Data di arrivo, Giorno di arrivo, Dal, Inizio, Data inizio, Ingresso`,
  departure: `Partenza, Data partenza, Data di partenza, Giorno di partenza, Al, Fine, Data fine, Uscita`,
  stay: `Soggiorno, Periodo, Periodo di soggiorno, Periodo soggiorno, Date, Date del soggiorno, Date soggiorno, Arrivo partenza, Arrivo e partenza, Dal al`,
  nights: `Notti, N° notti, N. notti, Numero notti, Numero di notti, Pernottamenti`,
  adults: `Adulti, Persone, Numero persone, N. persone`,
  children: `Bambini`,
  roomType: `Tipologia, Tipo camera, Tipo di camera, Tipologia camera, Categoria`,
  keys: `Chiavi, N° chiavi, Numero chiavi, Tessere`,
  sharers: `
    Accompagnatori, Accompagnatore ospite, Condivide con, Secondo ospite, Ospite 2, Nome 2, Compagno di
    stanza`,
  confirmation: `
    Prenotazione, N° prenotazione, Numero prenotazione, Numero di prenotazione, Codice prenotazione,
    Pratica, Conferma`,
  status: `Stato, Stato prenotazione, Stato della prenotazione`,
  arrivalTime: `Ora arrivo, Ora di arrivo, Orario di arrivo`,
  departureTime: `Ora partenza, Ora di partenza, Orario di partenza`,
  group: `Gruppo, Nome gruppo, Evento`,
  email: `Posta elettronica, Indirizzo email, Indirizzo e-mail`,
  phone: `Telefono, Numero di telefono, N. telefono, Cellulare, Telefono cellulare, Numero cellulare`,
  notes: `Note, Osservazioni, Commenti, Note cliente, Richieste speciali`,
  context: `Ospite, Ospiti, Cliente, Soggiorno`,
  other: `
    nascita, nato il, nata il, età, validità, valido, scadenza, scade, rilascio, rilasciato, passaporto,
    documento, documenti, carta d'identità, identità, codice fiscale, nazionalità, cittadinanza, paese,
    città, via, indirizzo, cap, prezzo, tariffa, importo, acconto, caparra, deposito, saldo, totale,
    tassa, tasse, iva, imposta, valuta, pagato, pagamento, fattura, conto, folio, data prenotazione,
    data di prenotazione, prenotato il, creato, creata, modificato, annullamento, cancellazione, volo,
    voli, compagnia aerea, aeroporto, ora, orario, autobus, pullman, treno, trasferimento, capogruppo,
    guida, autista, accompagnatore, agente, agenzia, contatto, referente, azienda, società, ditta,
    fonte, canale, dipendente, personale, cameriera, responsabile, numero camere, numero di camere, n.
    camere, piano, edificio, letto, letti, lingua, sesso, targa, parcheggio, trattamento, pensione,
    emergenza, proprietario, hotel, albergo, richiesta, preferita, mansione, reparto, stato camera, autist*, accompagnator*, letti, letto, opzion*, scadenz*, agenzi*`,
}
