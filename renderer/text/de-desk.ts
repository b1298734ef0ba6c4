import { listIn, pluralIn } from './plural.ts'
import type { enDesk } from './en-desk.ts'

const n = pluralIn('de')
const list = listIn('de')

/** German: addresses, people on the board, what can be done with a room. */
export const deDesk = {
  address: {
    lostRoom: (room: string) => `Zimmer ${room} gibt es in diesem Haus nicht. Das sind seine Zimmer.`,
    lostJob: 'Der Verlauf dieses Schlüssels liegt nicht auf diesem Rechner. Das sind die, die hier liegen.',
    lostPage: 'Diese Adresse führt in Joinery nirgendwohin. Das ist die nächste Seite.',
    hide: 'Hinweis ausblenden',
  },
  sections: {
    label: 'Teile der Optionen',
    names: {
      connection: 'Haus und Verbindung',
      desk: 'Rezeption',
      keys: 'Schlüssel und Zeiten',
      lists: 'Wörter der Listen',
      network: 'Netzwerk',
      appearance: 'Darstellung und Sprache',
      practise: 'Üben',
    },
  },
  people: {
    similar: 'ähnlicher Name',
    nobody: 'niemand',
    unnamed: 'Schlüssel ohne Namen',
    until: (when: string) => `bis ${when}`,
    arrives: (when: string) => `Anreise ${when}`,
    arriving: 'Anreise',
    arrivingRow: 'Anreise: Schlüssel sind ausgegeben, der Aufenthalt beginnt später',
    guests: (names: readonly string[]) => list(names),
    names: 'Namen auf den Feldern',
    namesOf: { off: 'Aus', family: 'Nachname', full: 'Voller Name' },
    namesHint: 'Wer am Tresen steht, kann sie lesen. Suche und Mauszeiger zeigen Namen in jedem Fall.',
    arrivals: 'Anreise heute',
    departures: 'Abreise heute',
    noRecent: 'In diesem Fenster wurde noch kein Zimmer geöffnet.',
  },
  keyRows: {
    short: {
      expired: 'abgelaufen',
      notValid: 'ersetzt',
      validityUnknown: 'Gültigkeit unbekannt',
      staffKey: 'Personal',
      notEncoded: 'auf keiner Karte',
      beingDeleted: 'wird gesperrt',
      needsReissue: 'geändert',
    },
    more: (count: number, words: readonly string[]) => `${count} weitere: ${words.join(', ')}`,
    hide: 'Ausblenden',
    copies: (names: readonly string[]) => `Auf ${names.join(', ')}`,
  },
  actions: {
    menu: (room: string) => `Zimmer ${room}: was möglich ist`,
    keyMenu: (key: string) => `${key}: was möglich ist`,
    with: (action: string, room: string) => `${action}: ${room}`,
    askRoom: 'dahinter das Zimmer eingeben',
    of: {
      open: { text: 'Zimmer öffnen', also: 'zeigen Schlüssel Tür Gast wer' },
      newKey: { text: 'Neuer Schlüssel', also: 'ausgeben Zusatzschlüssel weiterer noch einer Mitreisende' },
      select: { text: 'Zimmer wählen', also: 'markieren auswählen mehrere Suite' },
      unselect: { text: 'Aus der Auswahl nehmen', also: 'abwählen markieren' },
      copyNumber: { text: 'Zimmernummer kopieren', also: 'Zwischenablage' },
      queue: { text: 'Seine Schlüssel in den Aufträgen zeigen', also: 'Verlauf Auftrag was geschah' },
    },
  },
  told: {
    issuedOf: (done: number, total: number) =>
      done === total
        ? n(total, { one: '# Schlüssel ist ausgegeben.', other: '# Schlüssel sind ausgegeben.' })
        : `${done} von ${n(total, { one: '# Schlüssel', other: '# Schlüsseln' })} ausgegeben.`,
    failed: (count: number) => n(count, { one: '# ist zu klären.', other: '# sind zu klären.' }),
    undo: 'Rückgängig',
    undone: (count: number) =>
      n(count, { one: '# Schlüssel wurde zurückgenommen.', other: '# Schlüssel wurden zurückgenommen.' }),
    copied: (room: string) => `Zimmernummer ${room} ist kopiert.`,
  },
} satisfies typeof enDesk
