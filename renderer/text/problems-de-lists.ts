import type { ProblemOf } from '#shared/problem.ts'
import { fieldIn, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

const limits = {
  bytes: (max) => `mehr als ${Math.floor(max / 1024 / 1024)} MB`,
  rows: (max) => `mehr als ${max} Zeilen`,
  columns: (max) => `mehr als ${max} Spalten`,
  cell: (max) => `eine Zelle hat mehr als ${max} Zeichen`,
  cells: (max) => `mehr als ${max} Zellen`,
  unpacked: (max) => `entpackt mehr als ${Math.floor(max / 1024 / 1024)} MB, oder verdächtig dicht gepackt`,
  entries: (max) => `das Archiv hat mehr als ${max} Teile`,
  time: (max) => `das Lesen dauert länger als ${max} Sekunden`,
  memory: (max) => `das Lesen braucht mehr als ${max} MB Speicher`,
} as const satisfies Record<ProblemOf<'fileTooLarge'>['what'], (max: number) => string>

const unreadable = {
  empty: () => 'Die Datei ist leer.',
  pdf: () => 'Das ist ein PDF, keine Tabelle.',
  oldExcel: () => 'Das ist eine Mappe eines alten Excel (vor 2007).',
  markup: () => 'Das ist eine Webseite oder XML, keine Tabelle.',
  binary: () => 'Das ist keine Tabelle.',
  notWorkbook: () => 'Dieses Archiv ist keine XLSX-Mappe.',
  damaged: () => 'Die Mappe ist beschädigt oder unvollständig kopiert.',
  unsafe: () => 'Die Mappe hat Teile, die keine Gästeliste braucht, und wurde nicht geöffnet.',
  encrypted: () => 'Die Mappe ist mit einem Kennwort geschützt.',
  wrongExtension: (detail) => `Der Inhalt passt nicht zur Endung der Datei (${detail}).`,
  encoding: (detail) => `Manche Buchstaben sind nicht als ${detail} lesbar.`,
  notBase64: () => 'Die Datei kam nicht vollständig an.',
  readerFailed: () => 'Das Lesen dieser Datei ist gescheitert; sonst ist nichts betroffen.',
  quotes: (detail) =>
    `In Zeile ${detail} ist ein Anführungszeichen nicht geschlossen; was folgt, lässt sich nicht trennen.`,
  openDocument: () => 'Das ist eine OpenDocument-Tabelle (.ods), die Joinery nicht liest.',
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const field = fieldIn({
  room: 'Zimmer',
  guestName: 'Gastname',
  firstName: 'Vorname',
  lastName: 'Nachname',
  title: 'Anrede',
  arrival: 'Anreise',
  departure: 'Abreise',
  nights: 'Nächte',
  adults: 'Erwachsene',
  children: 'Kinder',
  roomType: 'Zimmerart',
  keys: 'Anzahl Schlüssel',
  sharers: 'Teilt mit',
  confirmation: 'Bestätigung',
  status: 'Buchungsstatus',
  arrivalTime: 'Uhrzeit der Anreise',
  departureTime: 'Uhrzeit der Abreise',
  group: 'Gruppe',
  email: 'E-Mail',
  phone: 'Telefon',
  notes: 'Hinweise',
})
const perhaps = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Meinten Sie ${words.join(' oder ')}?`

/** German: a rooming list and its rows. */
export const problemsDeLists = {
  fileTooLarge: (p) =>
    say(
      `Die Datei ist zu groß: ${limits[p.what](p.max)}${p.row === null ? '' : ` (Zeile ${p.row})`}.`,
      'Löschen Sie, was nicht zur Liste gehört, oder teilen Sie sie. Nichts wurde geändert.',
    ),
  fileUnreadable: (p) =>
    say(
      unreadable[p.why](p.detail),
      'Speichern Sie die Liste als XLSX oder CSV (UTF-8) und versuchen Sie es erneut.',
    ),
  sheetUnknown: (p) => say(`Die Mappe hat kein Blatt „${p.sheet}“.`, `Wählen Sie: ${list(p.sheets)}.`),
  columnMissing: (p) =>
    say(
      `Keine Spalte sieht nach „${field(p.field)}“ aus.`,
      p.headers.length === 0
        ? 'Setzen Sie eine Zeile mit Überschriften über die Liste.'
        : `Sagen Sie, welche es ist: ${list(p.headers)}.`,
    ),
  columnTwice: (p) =>
    say(
      `Zwei Spalten heißen „${p.header}“ und könnten „${field(p.field)}“ sein.`,
      'Sagen Sie, welche gemeint ist, oder benennen Sie eine um.',
    ),
  columnUnknown: (p) => say(`Die Liste hat keine Spalte „${p.column}“.`, `Sie hat: ${list(p.headers)}.`),
  raggedRow: (p) =>
    say(
      `Die Zeile hat ${p.cells} Zellen, die Liste ${p.columns} Spalten.`,
      'Ein Trennzeichen in einem Wert gehört in Anführungszeichen. Berichtigen Sie die Zeile.',
    ),
  roomMissing: () => say('Die Zeile hat kein Zimmer.', 'Schreiben Sie es so, wie die Tür heißt.'),
  roomUnreadable: (p) =>
    say(
      `Das Zimmer „${p.room}“ enthält ein Zeichen, das nur richtig aussieht (${p.character}).`,
      `Tippen Sie es neu.${perhaps(p.near)}`,
    ),
  dateMissing: (p) =>
    say(
      `Der Zeile fehlt: ${field(p.field)}.`,
      'Schreiben Sie das Datum, oder geben Sie eines für die ganze Liste.',
    ),
  dateUnreadable: (p) =>
    say(
      `„${p.text}“ ist nicht lesbar als ${field(p.field)}.`,
      p.field === 'nights' ? 'Schreiben Sie eine Zahl von 1 bis 365.' : 'Zum Beispiel 2026-12-01.',
    ),
  dateAmbiguous: (p) =>
    say(
      `„${p.text}“ kann ${p.choices.join(' oder ')} sein, und nichts in der Liste entscheidet es.`,
      'Sagen Sie, ob der Tag oder der Monat zuerst steht.',
    ),
  columnUncertain: (p) =>
    say(
      `Keine Überschrift sagt, welche Spalte „${field(p.field)}“ ist.`,
      p.headers.length === 0
        ? 'Fügen Sie über der Liste eine Zeile mit Überschriften ein.'
        : `Nach den Werten könnte es sein: ${list(p.headers)}. Sagen Sie, welche es ist.`,
    ),
  statusUnknown: (p) =>
    say(
      `Der Status „${p.text}“ ist unbekannt.`,
      'Sagen Sie, ob dieser Gast kommt, oder überspringen Sie die Zeile.',
    ),
  cellUnknown: (p) =>
    say(
      p.why === 'formula'
        ? `„${field(p.field)}“ ist eine Formel, deren Wert nicht in der Datei steht.`
        : p.why === 'error'
          ? `„${field(p.field)}“ ist ein Fehler der Tabelle (${p.text}).`
          : `„${field(p.field)}“ wird anders angezeigt als gespeichert, und beides sind Türen (${p.text}).`,
      'Schreiben Sie den Wert, oder öffnen und speichern Sie die Datei in der Tabellenkalkulation.',
    ),
  textDamaged: (p) =>
    say(
      p.why === 'lost' ? `In „${p.text}“ fehlen Buchstaben.` : `„${p.text}“ wurde zweimal kodiert.`,
      p.suggestion === null
        ? 'Lesen Sie die Buchstaben anders, oder tippen Sie den Text neu.'
        : `Ist es „${p.suggestion}“? Korrigieren Sie es, oder speichern Sie die Liste neu als UTF-8.`,
    ),
  roomBlank: (p) =>
    say(
      `Die Zeile hat kein Zimmer; die Zeile darüber (${p.row}) ist Zimmer ${p.room}.`,
      'Sagen Sie, ob dieser Gast auch dort schläft, oder schreiben Sie das Zimmer.',
    ),
  nameUnclear: (p) =>
    say(`„${p.text}“ ist auf mehrere Arten lesbar.`, `Sagen Sie, wer es ist: ${p.choices.join(' oder ')}.`),
  nightsDisagree: (p) =>
    say(
      `Die Zeile nennt ${n(p.nights, { one: '# Nacht', other: '# Nächte' })}, ihre Daten liegen ${n(p.days, { one: '# Tag', other: '# Tage' })} auseinander.`,
      'Korrigieren Sie, was falsch ist.',
    ),
  stayTooLong: (p) =>
    say(
      `Der Aufenthalt hat ${p.nights} Nächte, mehr als ${p.max}.`,
      'Prüfen Sie die Daten. Bestätigen Sie die Zeile, wenn der Gast wirklich so lange bleibt.',
    ),
  stayFarAway: (p) =>
    say(
      `${p.date} ist ${p.days} Tage entfernt, mehr als ${p.max}.`,
      'Prüfen Sie das Jahr. Bestätigen Sie die Zeile, wenn es stimmt.',
    ),
  namesMissing: (p) =>
    say(
      `Die Liste hat ${n(p.names, { one: '# Namen', other: '# Namen' })} für ${p.persons} Personen.`,
      'Nur wer genannt ist, bekommt einen Schlüssel.',
    ),
  keysUnreadable: (p) =>
    say(`„${p.text}“ ist keine Anzahl Schlüssel.`, `Schreiben Sie eine Zahl von 1 bis ${p.max}.`),
  duplicateRow: (p) =>
    say(`Diese Zeile gleicht Zeile ${p.row}.`, 'Löschen Sie eine, oder schreiben Sie, wer noch gemeint ist.'),
  guestTwice: (p) =>
    say(
      `${p.guest} steht schon in Zeile ${p.row} in diesem Zimmer.`,
      'Löschen Sie eine Zeile. Für einen zweiten Schlüssel derselben Person geben Sie die Anzahl an.',
    ),
  shareUnknown: (p) =>
    say(`„${p.text}“ führt zu keiner Zeile mit Zimmer.`, 'Schreiben Sie das Zimmer in diese Zeile.'),
  shareAmbiguous: (p) =>
    say(
      `„${p.text}“ kann Zimmer ${p.rooms.join(' oder ')} meinen.`,
      'Schreiben Sie das Zimmer in diese Zeile; niemand wird auf Verdacht zu Fremden gelegt.',
    ),
  roomTooSmall: (p) =>
    say(
      `Die Liste hat ${n(p.guests, { one: '# Gast', other: '# Gäste' })} in diesem Zimmer, gedacht ist es für ${p.persons}.`,
      'Prüfen Sie das Zimmer; ein Zustellbett hindert nicht.',
    ),
  rowsToFix: (p) =>
    say(
      `${n(p.rows.length, { one: '# Zeile stimmt nicht', other: '# Zeilen stimmen nicht' })}: ${list(p.rows.slice(0, 20).map(String))}.`,
      'Berichtigen Sie sie, oder geben Sie nur die guten Zeilen aus. Nichts wurde eingereiht.',
    ),
  batchPaused: () =>
    say(
      'Die Gruppe dieses Schlüssels ist angehalten.',
      'Setzen Sie die Gruppe fort, wenn ihre Schlüssel hinausgehen dürfen, oder brechen Sie den Rest ab.',
    ),
} satisfies Partial<ProblemTexts>
