import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

/** German: the queue and a job's story. */
export const deQueue = {
  queue: {
    title: 'Aufträge',
    lists: { needsYou: 'Zu klären', waiting: 'Wartet', ready: 'Bereit', ended: 'Vorbei' },
    search: 'Gast oder Zimmer',
    day: 'Tag',
    allDays: 'Alle Tage',
    today: 'Heute',
    room: 'Zimmer',
    allRooms: 'Alle Zimmer',
    state: 'Wie es steht',
    all: 'Alle',
    noneTitle: 'Kein Schlüssel passt',
    noneBody: 'Zu Suche, Tag, Zimmer und Stand zusammen passt nichts.',
    showAll: 'Alle Schlüssel zeigen',
    emptyTitle: 'Keine Aufträge',
    emptyBody:
      'Schlüssel, die Sie ausgeben, laufen hier durch und warten hier sicher, wenn Seam nicht erreichbar ist.',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    rooms: (rooms: readonly string[]) => list(rooms),
    access: { mobile: 'Handy', card: 'Karte' },
    states: {
      queued: 'Geht der Reihe nach hinaus',
      running: 'Geht gerade hinaus',
      uncertain: 'Die Antwort ging verloren: Er wird gesucht',
      needsAttention: 'Zu klären',
      cancelled: 'Abgebrochen',
      revoked: 'Gesperrt',
      over: 'Vorbei',
    },
    notOnCard: 'Noch auf keiner Karte',
    proven: {
      none: 'Gesendet; die Antwort steht noch aus',
      accepted: 'Angenommen; Visionline hat noch nicht bestätigt',
      verified: 'Geprüft; Visionline hat noch nicht bestätigt',
      confirmed: 'Von Visionline bestätigt',
      onCard: 'Auf der Karte',
    },
    pick: 'Wählen Sie einen Schlüssel, um seinen Verlauf zu lesen.',
  },
  story: {
    inPlaceOf: (key: string) => `Er kommt an die Stelle eines anderen: ${key}.`,
    oldKeysLeft:
      'Der neue Schlüssel ist da. Die alten an seiner Stelle sind noch zu sperren; das wird von selbst wieder versucht.',
    label: (guest: string, rooms: readonly string[]) => `Schlüssel für ${guest}, ${list(rooms)}`,
    asked: (who: string, kind: string, guest: string, rooms: readonly string[]) =>
      `${who} hat einen Schlüssel (${kind}) für ${guest} bestellt, Zimmer ${list(rooms)}.`,
    someone: 'Jemand an der Rezeption',
    joins: (keys: readonly string[]) => `Er kommt hinzu zu: ${list(keys)}.`,
    joinsJob: 'einem Schlüssel, der noch wartet',
    overrides: (count: number) =>
      count === 0
        ? 'Er ist der erste Schlüssel eines Aufenthalts.'
        : `Er ersetzt ${n(count, { one: '# Schlüssel', other: '# Schlüssel' })} dieser Tür.`,
    auto: 'Er kommt zu den Schlüsseln der Tür hinzu, oder er ist der erste, wenn es keine gibt.',
    held: 'Er wartet, bis jemand entscheidet, wie er ausgegeben wird.',
    valid: (from: string, until: string) => `Gültig ab ${from} bis ${until}.`,
    waitsFor: 'Er wartet, bis ein anderer Schlüssel ausgegeben ist.',
    runsAfter: (when: string) => `Er geht hinaus: ${when}.`,
    waitsGate: {
      offline: 'Seam antwortet nicht. Gesendet wird weiter, sobald es antwortet.',
      throttled: 'Seam bittet um Geduld. Gesendet wird gleich weiter.',
      unauthorised:
        'Joinery wurde der Zugang zu Seam entzogen. Gesendet wird erst, wenn die IT in den Optionen einen neuen API-Schlüssel eingibt.',
      propertyDown: 'Seam antwortet, das Hotel dahinter nicht. Gesendet wird weiter, sobald es antwortet.',
      paused: 'Das Senden ist angehalten. Gesendet wird erst, wenn jemand es fortsetzt.',
      notConnected:
        'Kein Haus ist verbunden. Gesendet wird erst, wenn jemand in den Optionen eines verbindet.',
    },
    waitsFree: 'Warten kostet keinen Versuch.',
    goesOut: 'Er geht gleich hinaus.',
    attempt: {
      sending: 'An Seam gesendet; die Antwort steht noch aus.',
      accepted: 'Seam hat ihn angenommen.',
      notSent: 'Seam war nicht erreichbar. Nichts wurde gesendet.',
      unknown:
        'Gesendet, aber die Antwort ging verloren. Joinery sucht den Schlüssel bei Seam, statt zweimal zu senden.',
      throttled: 'Seam bat um Geduld. Nichts entstand.',
      unauthorised: 'Seam lehnte den Zugang von Joinery ab. Nichts entstand.',
      refused: 'Seam lehnte die Anfrage ab. Nichts entstand.',
      foundAfterwards: 'Die Antwort war verloren, aber der Schlüssel fand sich bei Seam.',
    },
    lookingUp: 'Der Schlüssel wird bei Seam gesucht.',
    proof: {
      none: 'Seam hat noch nicht geantwortet.',
      accepted: 'Von Seam angenommen; von Visionline noch nicht bestätigt.',
      verified: 'Geprüft: Der Schlüssel ist wie bestellt. Visionline hat ihn noch nicht bestätigt.',
      confirmed: 'Von Visionline bestätigt.',
      onCard: 'Auf der Karte.',
    },
    cancelled: 'Abgebrochen. Er wird nicht gesendet.',
    revoked: 'Gesperrt.',
    attempts: (count: number) =>
      count === 0 ? 'Kein Versuch verbraucht' : n(count, { one: '# Versuch', other: '# Versuche' }),
    credential: (id: string) => `Credential ${id}`,
    copyCurl: 'Als cURL kopieren',
    retry: 'Erneut versuchen',
    cancel: 'Diesen Schlüssel abbrechen',
    worked: 'Es hat geklappt',
    workedHint: 'Dieser Schlüssel bei Seam ist der richtige. Nichts wird gesendet.',
    revoke: 'Diesen Schlüssel sperren',
    revokeHint: 'Beendet den Schlüssel bei Seam und Visionline. Danach neu ausstellen.',
    sendAgain: 'Erneut senden',
    sendAgainHint: 'Nur wenn Sie sicher sind, dass es den Schlüssel nicht gibt.',
    firstKeyNew: 'Neuer Schlüssel',
    joinInstead: 'Zu diesen hinzufügen',
    joinInsteadTitle: 'Schlüssel, zu denen er jetzt hinzukommen könnte',
    noCandidates: 'An der Tür ist kein gültiger Schlüssel. Geben Sie vom Zimmer aus einen neuen aus.',
    cardWhatNow:
      'Joinery kann noch keine Karten schreiben. Schreiben Sie eine Karte am Visionline-PC und nehmen Sie dann diesen Schlüssel zurück, damit das Zimmer ihn nicht mitzählt.',
    withdraw: 'Diesen Schlüssel zurücknehmen',
    openRoom: 'Zimmer öffnen',
    whatNow: 'Was zu tun ist',
  },
}
