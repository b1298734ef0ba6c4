import type { Text } from './en.ts'
import { pluralIn } from './plural.ts'

const n = pluralIn('de')
const rooms = (count: number) => n(count, { one: '# Zimmer', other: '# Zimmern' })

export const deBulk = {
  bulk: {
    keyEach: 'Ein Gast, ein Schlüssel je Zimmer',
    revoke: 'Schlüssel sperren',
    addToGroup: 'Zu einer Gruppe',
    listName: 'Ausgewählte Zimmer',
    listHead: { room: 'Zimmer', guest: 'Gast' },
    listBusy:
      'Unter Gruppen ist noch eine andere Liste offen. Geben Sie sie aus oder schließen Sie sie, dann diese Zimmer.',
    reading: (done: number, total: number) => `Türen werden gelesen, ${done} von ${total}`,
    notRead: (names: string) => `Seam antwortet nicht für ${names}. Dort steht der letzte bekannte Stand.`,
    revokeTitle: (count: number) =>
      n(count, { one: 'Schlüssel von # Zimmer sperren?', other: 'Schlüssel von # Zimmern sperren?' }),
    revokeList: (count: number) =>
      n(count, { one: '# Schlüssel wird ungültig', other: '# Schlüssel werden ungültig' }),
    alsoOpens: (names: string) => `öffnet auch ${names}`,
    later: (count: number) =>
      n(count, {
        one: '# Schlüssel eines späteren Aufenthalts bleibt.',
        other: '# Schlüssel späterer Aufenthalte bleiben.',
      }),
    noKeys: 'An diesen Türen gilt jetzt kein Gastschlüssel.',
    cards:
      'Karten, die Gäste in der Hand haben, öffnen weiter, bis sie ablaufen oder dort ein neuerer Schlüssel benutzt wird.',
    revokeButton: (count: number) => n(count, { one: '# Schlüssel sperren', other: '# Schlüssel sperren' }),
    revoking: (done: number, total: number) => `Wird gesperrt, ${done} von ${total}`,
    stop: 'Anhalten',
    revoked: (count: number) =>
      n(count, { one: '# Schlüssel ist gesperrt.', other: '# Schlüssel sind gesperrt.' }),
    notRevoked: (count: number) =>
      n(count, { one: '# Schlüssel wurde nicht gesperrt:', other: '# Schlüssel wurden nicht gesperrt:' }),
    leftAlone: (count: number) =>
      n(count, { one: '# Schlüssel blieb, wie er ist.', other: '# Schlüssel blieben, wie sie sind.' }),
    eachTitle: (count: number) => `Ein Schlüssel in jedem von ${rooms(count)}`,
    eachBody:
      'Derselbe Gast bekommt je Zimmer einen Schlüssel. Jeder schließt sich den Schlüsseln seines Zimmers an und öffnet kein anderes.',
    eachRooms: 'Zimmer für Zimmer',
    until: (when: string) => `bis ${when}`,
    eachButton: (count: number) =>
      `${n(count, { one: '# Schlüssel ausgeben', other: '# Schlüssel ausgeben' })}, 0 Schlüssel enden`,
    eachNone:
      'In diesen Zimmern gibt es keinen Schlüssel zum Anschließen. Öffnen Sie jedes für seinen ersten.',
    eachQueued: (count: number) =>
      n(count, { one: '# Schlüssel ist eingereiht.', other: '# Schlüssel sind eingereiht.' }),
    eachRefused: (count: number) =>
      n(count, { one: '# Schlüssel wurde abgelehnt:', other: '# Schlüssel wurden abgelehnt:' }),
  },
  /** Whose keys a new key joins. */
  party: {
    nobody: 'jemand ohne Namen',
    until: (who: string, when: string) => `${who} bis ${when}`,
    heldBy: (who: string) => `Bewohnt von ${who}`,
    joins: (count: number, names: string) =>
      `kommt zu ${n(count, { one: '# Schlüssel', other: '# Schlüsseln' })} von ${names} hinzu`,
    others: (count: number) => n(count, { one: '# weiteren', other: '# weiteren' }),
    ask: (room: string, who: string) => `${room} ist bewohnt von ${who}. Gehören sie zusammen?`,
    yes: 'Gehören zusammen',
    yesFor: (room: string) => `${room}: gehören zusammen`,
    yesHint: 'Alle Schlüssel dieser Liste für das Zimmer kommen zu den vorhandenen hinzu.',
    no: 'Gehören nicht zusammen: abbrechen',
    noHint: 'Bricht die Schlüssel dieser Liste für das Zimmer ab. Gesendet wurde nichts.',
    said: (who: string) => `Gehört zu ${who}`,
    undo: 'Zurücknehmen',
    undoFor: (room: string) => `${room}: Antwort zurücknehmen`,
    oneIsEnough: 'Einer genügt; mehr ist sicherer.',
    more: (count: number) => n(count, { one: '+# weiterer', other: '+# weitere' }),
    fewer: 'Weniger zeigen',
    after: (room: string, when: string, ends: string) =>
      `öffnet ${room} bis ${when}, nach der Abreise seiner Gäste (${ends})`,
    review: (count: number) => `${n(count, { one: '# Zimmer', other: '# Zimmer' })} prüfen`,
    reviewTitle: 'Wessen Schlüssel das sind',
    reviewBody: (guest: string) =>
      `${guest} kommt zu den Gästen dieser Zimmer. Nehmen Sie Zimmer weg, die nicht gemeint sind, dann Enter.`,
    back: 'Zurück',
  },
} satisfies Pick<Text, 'bulk' | 'party'>
