import type { Text } from './en.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')
const keys = (count: number) => n(count, { one: '# Schlüssel', other: '# Schlüssel' })

/** German: a group that goes out, and its papers. */
export const deBatch = {
  batch: {
    label: (name) => `Gruppe ${name}`,
    progressLabel: 'Fortschritt der Gruppe',
    done: (made, all) => `${made} von ${keys(all)}n`,
    speed: (perMinute) => `${perMinute} Schlüssel pro Minute`,
    left: (time) => `noch ${time}`,
    minutes: (count) => `${count} Min.`,
    seconds: (count) => `${count} s`,
    paused: (when) => `Angehalten seit ${when}. Von dieser Gruppe geht nichts hinaus.`,
    waitsForYou: 'Der Rest wartet auf Ihre Entscheidung.',
    pausedState: 'Angehalten',
    finished: 'Fertig.',
    finishedBut: (count) =>
      n(count, {
        one: 'Fertig, bis auf # Schlüssel, der Sie braucht.',
        other: 'Fertig, bis auf # Schlüssel, die Sie brauchen.',
      }),
    running: 'Schlüssel gehen hinaus.',
    waiting: 'Wartet auf den Weg zu Visionline.',
    made: (when, by) => (by === null ? `Ausgegeben ${when}` : `Ausgegeben ${when} von ${by}`),
    handedOver: (to, when) => `Übergeben an ${to}, ${when}`,
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancelRest: 'Rest abbrechen',
    cancelTitle: (count) => `${keys(count)} abbrechen, die noch nicht hinaus sind?`,
    cancelBody:
      'Fertige Schlüssel bleiben und gelten weiter. Was schon unterwegs sein kann, wird erst nachgesehen.',
    cancelYes: 'Rest abbrechen',
    keepGoing: 'Weitermachen',
    handOver: 'Übergeben',
    handOverTitle: 'Gruppe übergeben',
    handOverBody:
      'Die Schlüssel bleiben in den Aufträgen, wie sie sind. Die nächste Schicht sieht hier diesen Hinweis.',
    handOverTo: 'An wen',
    handOverNote: 'Ein Wort dazu',
    results: 'Ergebnis (CSV)',
    toFix: 'Offene Zeilen (CSV)',
    fileNames: { results: 'Ergebnis', toFix: 'offene Zeilen' },
    packets: 'Umschläge',
    sums: {
      issued: 'Ausgegeben',
      noCard: 'Noch auf keiner Karte',
      queued: 'Unterwegs',
      paused: 'Angehalten',
      needsAttention: 'Zu klären',
      alreadyIssued: 'Schon ausgegeben',
      cancelled: 'Abgebrochen',
      refusedRows: 'Weggelassene Zeilen',
    },
    lines: 'Schlüssel nach Zimmern',
    room: (room, made, all) => `Zimmer ${room}, ${made} von ${all}`,
    copy: (copy) => `Schlüssel ${copy}`,
    lineFacts: (room, state) => `, Zimmer ${room}, ${state}`,
    refused: 'Weggelassene Zeilen',
    refusedRow: (row) => `Zeile ${row}`,
  },
  packets: {
    title: (name) => `Umschläge für ${name}`,
    kinds: { packets: 'Umschläge', leader: 'Blatt der Reiseleitung' },
    kind: 'Welches Papier',
    print: 'Drucken',
    withRoom: 'Zimmernummer auf dem Umschlag',
    note: 'Auf dem Umschlag steht kein Name. Sein Code, hier unter Gruppen gescannt oder getippt, zeigt, wem er gehört; ebenso das Blatt der Reiseleitung.',
    packet: (number) => `Umschlag ${number}`,
    of: (number, all) => `${number} / ${all}`,
    qrLabel: (code) => `QR-Code ${code}`,
    page: (number, all) => `Seite ${number} von ${all}`,
    keys,
    leaderHead: {
      number: 'Umschlag',
      room: 'Zimmer',
      guests: 'Gäste',
      keys: 'Schlüssel',
      code: 'Code',
      given: 'Übergeben',
    },
    leaderNote: 'Mit Namen und Zimmern: Dieses Blatt bleibt bei der Reiseleitung.',
    openTitle: (count: number) =>
      n(count, { one: 'Noch offen: # Schlüssel', other: 'Noch offen: # Schlüssel' }),
    openNote: 'Diese Schlüssel sind in keinem Umschlag.',
    notOnCard: 'Noch auf keiner Karte',
    none: 'Diese Gruppe hat nichts zu verpacken.',
    back: 'Zurück zur Gruppe',
    find: 'Umschlag finden',
    findHint: 'QR-Code scannen, oder Buchstaben tippen und Eingabe drücken.',
    found: (number, room, guests) => `Umschlag ${number} ist für Zimmer ${room}: ${list(guests)}.`,
    closeFound: 'Umschlag schließen',
  },
} satisfies Pick<Text, 'batch' | 'packets'>
