import { sayProblem } from '#shared/text/problems-en.ts'
import { deBulk } from './de-bulk.ts'
import { deDesk } from './de-desk.ts'
import { deBatch } from './de-batch.ts'
import { deGroups } from './de-groups.ts'
import { deIssue } from './de-issue.ts'
import { deLinks } from './de-links.ts'
import { dePalette } from './de-palette.ts'
import { deQueue } from './de-queue.ts'
import { deStay } from './de-stay.ts'
import { deWatch } from './de-watch.ts'
import { deSettings } from './de-settings.ts'
import type { Text } from './en.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsDe } from './problems-de.ts'

const n = pluralIn('de')
const keysWait = (count: number) =>
  count === 0 ? 'Neue Schlüssel warten' : n(count, { one: '# Schlüssel wartet', other: '# Schlüssel warten' })

/** Every sentence of the window, in German as spoken at a hotel desk. */
export const de = {
  locale: 'de-DE',
  problem: (problem, when) => sayProblem(problem, problemsDe, when),
  common: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Sichern',
    tryAgain: 'Erneut versuchen',
    details: 'Einzelheiten für die IT',
    copied: 'Kopiert',
    notCopied: 'Das Kopieren ging nicht. Markieren Sie den Text hier, und kopieren Sie ihn von Hand.',
    showInFolder: 'Im Ordner zeigen',
    list: listIn('de'),
    zone: (zone: string) => `Alle Zeiten sind Ortszeit des Hauses (${zone})`,
  },
  frame: {
    rooms: 'Zimmer',
    groups: 'Gruppen',
    queue: 'Aufträge',
    watch: 'Im Blick',
    health: 'Zustand',
    settings: 'Optionen',
    mainNavigation: 'Hauptbereiche',
    training: 'ÜBUNG',
    trainingNote: 'Übungshotel. Hier öffnet nichts eine echte Tür.',
    noOperator: 'Wer ist an der Rezeption?',
    operator: 'Name',
    operatorHint: 'Ihr Name wird bei jedem Schlüssel vermerkt, den Sie ausgeben.',
    vaultWarning: 'Zugang nicht gesichert',
    vaultWhy: {
      noLibrary: 'Der Schlüsselbund des Systems ist nicht installiert.',
      noBus: 'Es gibt keine Sitzung mit Schlüsselbund.',
      noService: 'Kein Schlüsselbund-Dienst antwortet.',
      locked: 'Der Schlüsselbund ist gesperrt.',
      unavailable: 'Der Schlüsselbund antwortet nicht.',
    },
    vaultNote:
      'Der Seam-Zugang bleibt nur im Speicher, bis Joinery geschlossen wird, und muss danach neu eingegeben werden.',
    hops: { seam: 'Seam', bridge: 'Bridge', visionline: 'Visionline' },
    connection: 'Verbindung',
    hopOk: (hop: string) => `${hop} antwortet`,
    hopDown: (hop: string) => `${hop} antwortet nicht`,
    hopUnknown: (hop: string) => `${hop} wurde noch nicht gefragt`,
    latency: (ms: number) => (ms < 1 ? '<1 ms' : `${ms} ms`),
    lastOk: (when: string) => `letzte gute Antwort ${when}`,
    loading: 'Das Haus wird geöffnet',
    failedTitle: 'Joinery konnte nicht starten',
  },
  gate: {
    open: 'Verbunden. Nichts wartet.',
    rest: 'Verbunden. Sonst wartet nichts.',
    working: 'Verbunden. Schlüssel werden ausgegeben.',
    notConnected: 'Mit keinem Haus verbunden.',
    offline: (since: string, keys: number) =>
      `Offline seit ${since}. ${keys === 0 ? 'Neue Schlüssel warten sicher.' : `${n(keys, { one: '# Schlüssel wird ausgegeben', other: '# Schlüssel werden ausgegeben' })}, sobald Seam antwortet.`}`,
    throttled: (until: string, keys: number) => `Seam bittet um Geduld bis ${until}. ${keysWait(keys)}.`,
    unauthorised: (keys: number) =>
      `Joinery wurde der Zugang zu Seam entzogen. Rufen Sie die IT an.${keys === 0 ? '' : ` ${keysWait(keys)} sicher.`}`,
    propertyDown: (hop: 'bridge' | 'visionline' | 'account', since: string, keys: number) =>
      `${{ bridge: 'Die Bridge im Haus', visionline: 'Der Visionline-Server', account: 'Das Visionline-Konto' }[hop]} antwortet seit ${since} nicht. ${keysWait(keys)}; Seam selbst ist in Ordnung.`,
    paused: (since: string, by: string | null, keys: number) =>
      `Angehalten${by === null ? '' : ` von ${by}`} um ${since}. ${keysWait(keys)}.`,
  },
  strip: {
    label: 'Aufträge auf einen Blick',
    queued: (count: number) => `${count} wartend`,
    sending: (count: number) => `${count} unterwegs`,
    needsYou: (count: number) => n(count, { one: '# zu klären', other: '# zu klären' }),
    progress: (done: number, total: number) => `${done} von ${total} Schlüsseln`,
    open: 'Aufträge öffnen',
  },
  firstRun: {
    title: 'Zusatzschlüssel, ohne den Schlüssel der Mitreisenden zu sperren',
    lead: 'Joinery gibt Gastschlüssel aus, die zu den Schlüsseln einer Visionline-Tür hinzukommen.',
    trainingTitle: 'Im Übungshotel beginnen',
    trainingBody:
      '120 Zimmer, die sich wie ein echtes Visionline-Haus verhalten. Nichts verlässt diesen Rechner.',
    trainingButton: 'Übungshotel öffnen',
    realTitle: 'Eigenes Haus verbinden',
    realBody: 'Mit einem Seam-API-Schlüssel des Workspace, an dem Ihr Visionline hängt.',
    apiKey: 'Seam-API-Schlüssel',
    apiKeyHint: 'Liegt im Schlüsselbund dieses Rechners. Er lässt sich ersetzen, aber nicht auslesen.',
    connect: 'Verbinden',
    connecting: 'Seam wird gefragt',
    chooseSystem: 'Dieser Workspace hat mehrere Visionline-Systeme. Welches gehört zu dieser Rezeption?',
    useSystem: 'Dieses Haus verwenden',
  },
  board: {
    label: 'Zimmer nach Etagen',
    search: 'Zimmer oder Gast',
    filters: 'Welche Zimmer',
    filter: {
      all: 'Alle',
      occupied: 'Belegt',
      vacant: 'Frei',
      unknown: 'Unbekannt',
      needsYou: 'Zu klären',
    },
    floor: (floor: string) => `Etage ${floor}`,
    allFloors: 'Alle Etagen',
    floors: 'Etage',
    similarOnFloor: (floor: string) => `Ähnliche Namen, Etage ${floor}`,
    allGroups: 'Alle Gruppen',
    groupFilter: 'Gruppe',
    searched: (words: string) => `Suche „${words}“`,
    shown: (count: number, filters: readonly string[]) =>
      `${n(count, { one: '# Zimmer', other: '# Zimmer' })}: ${filters.join(', ')}`,
    tileSize: 'Größe der Felder',
    sizes: { small: 'S', medium: 'M', large: 'L' },
    sizeNames: { small: 'Kleine Felder', medium: 'Mittlere Felder', large: 'Große Felder' },
    legend: 'Zeichenerklärung',
    legendRows: {
      occupied: 'Belegt: Gastschlüssel öffnen diese Tür',
      vacant: 'Frei: kein Gastschlüssel öffnet',
      unknown: 'Unbekannt: Seam sagt es nicht',
      phone: 'Handyschlüssel',
      card: 'Schlüsselkarten',
      expires: 'Frühestes Ende in 24 Stunden',
      pending: 'Schlüssel in Arbeit',
      needs: 'Zu klären',
    },
    letters: { occupied: 'B', vacant: 'F', unknown: '?', arriving: '→' },
    occupancy: { occupied: 'belegt', vacant: 'frei', unknown: 'Belegung unbekannt' },
    tile: (room: string, facts: readonly string[]) => [`Zimmer ${room}`, ...facts].join(', '),
    phoneKeys: (count: number) => n(count, { one: '# Handyschlüssel', other: '# Handyschlüssel' }),
    cards: (count: number) => n(count, { one: '# Karte', other: '# Karten' }),
    and: (a: string, b: string) => `${a} und ${b}`,
    expires: (when: string) => `läuft ab ${when}`,
    pending: (count: number) => n(count, { one: '# Schlüssel in Arbeit', other: '# Schlüssel in Arbeit' }),
    needs: (count: number) => n(count, { one: '# Auftrag zu klären', other: '# Aufträge zu klären' }),
    jump: (digits: string) => `Zimmer ${digits}`,
    noJump: (digits: string) => `Kein Zimmer beginnt mit ${digits}`,
    noMatchTitle: 'Kein Zimmer passt',
    noMatchBody: 'Suche und Filter zusammen lassen nichts übrig.',
    clearFilters: 'Alle Zimmer zeigen',
    noRoomsTitle: 'Noch keine Zimmer',
    noRoomsBody:
      'Seam kennt keine Gästetüren dieses Hauses. Prüfen Sie in Visionline, ob die Zimmer angelegt sind.',
    refresh: 'Zimmer neu lesen',
    oldCopy: (when: string) => `Seam antwortet nicht. Diese Zimmer sind eine Kopie, Stand ${when}.`,
    syncing: 'Zimmer werden gelesen',
    selected: (count: number) => n(count, { one: '# Zimmer gewählt', other: '# Zimmer gewählt' }),
    oneKey: 'Ein Schlüssel für diese Zimmer',
    clearSelection: 'Auswahl aufheben',
    results: (count: number) => n(count, { one: '# Zimmer', other: '# Zimmer' }),
  },
  ...deIssue,
  ...deQueue,
  ...dePalette,
  ...deWatch,
  ...deGroups,
  ...deBatch,
  ...deBulk,
  ...deStay,
  ...deDesk,
  ...deLinks,
  ...deSettings,
} satisfies Text
