import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

/** German: keys that end or were changed, and the health of the way to the doors. */
export const deWatch = {
  watch: {
    title: 'Was anzusehen ist',
    drifts: 'Anderswo verändert',
    beforeStay: 'Enden vor dem Aufenthalt ihrer Gesellschaft',
    soon: (count: number) =>
      n(count, {
        one: '# Schlüssel endet binnen 24 Stunden wie geplant',
        other: '# Schlüssel enden binnen 24 Stunden wie geplant',
      }),
    leaves: (when: string) => `Abreise ${when}`,
    nameless: (count: number) => n(count, { one: '# Schlüssel ohne Namen', other: '# Schlüssel ohne Namen' }),
    known: 'Bekannte Änderungen',
    emptyTitle: 'Nichts ist anzusehen',
    emptyBody:
      'Jeder Schlüssel gilt so lange wie der Aufenthalt seiner Gesellschaft, und keiner dieser Rezeption wurde anderswo verändert.',
    asOf: (when: string) => `Stand ${when}`,
    notRead: 'Noch nicht gelesen',
    loading: 'Es wird gelesen, was endet und was sich geändert hat',
    ends: (when: string) => `endet ${when}`,
    someone: 'Jemand',
    otherKey: (who: string, until: string) =>
      `${who} aus derselben Gesellschaft hat einen Schlüssel bis ${until}.`,
    wish: (who: string, until: string) =>
      `Ein Schlüssel für ${who} aus derselben Gesellschaft ist unterwegs und gilt bis ${until}.`,
    checkOut: (until: string) => `Abreise ist erst ${until}.`,
    prepare: (when: string) => `Schlüssel bis ${when} vorbereiten`,
    overridden: 'Geht nicht mehr: anderswo ersetzt oder verworfen.',
    deleted: 'Anderswo gelöscht.',
    endsAt: (now: string, asked: string) => `Endet ${now} statt ${asked}.`,
    startsAt: (now: string, asked: string) => `Beginnt ${now} statt ${asked}.`,
    never: 'nie',
    doorsAdded: (names: readonly string[]) => `Öffnet jetzt auch ${list(names)}.`,
    doorsMissing: (names: readonly string[]) => `Öffnet ${list(names)} nicht mehr.`,
    joinedTo: 'Teilt den Zugang mit anderen Schlüsseln als bestellt.',
    schedule: 'Seine Zeiten wurden in Visionline geändert.',
    happened: (when: string) => `Geschehen ${when}`,
    noticed: (when: string) => `Bemerkt ${when}`,
    replace: 'Ersatz vorbereiten',
    openRoom: 'Zimmer öffnen',
    markKnown: 'Bekannt',
    unmark: 'Doch nicht bekannt',
    markedBy: (who: string, when: string) => `Als bekannt vermerkt von ${who}, ${when}`,
    markedAt: (when: string) => `Als bekannt vermerkt ${when}`,
    more: (count: number) => n(count, { one: '# weiterer', other: '# weitere' }),
    look: (count: number) =>
      n(count, { one: '# Schlüssel ist anzusehen', other: '# Schlüssel sind anzusehen' }),
  },
  health: {
    title: 'Zustand',
    again: 'Erneut fragen',
    hops: {
      seam: 'Dieser Computer zu Seam',
      bridge: 'Seam zur Bridge',
      visionline: 'Bridge zu Visionline',
      encoders: 'Kodierer',
    },
    states: {
      ok: 'Antwortet',
      slow: 'Antwortet langsam',
      refused: 'Antwortet, lehnt aber unseren Zugang ab',
      down: 'Antwortet nicht',
      unknown: 'Nicht bekannt',
    },
    typical: 'übliche Antwortzeit',
    typicalKey: 'bis ein neuer Schlüssel bestätigt ist',
    most: (p95: string) => `95 % binnen ${p95}`,
    lastOk: (when: string) => `Letzte gute Antwort ${when}`,
    neverOk: 'Noch keine gute Antwort',
    half: (p50: string, p95: string) => `Die Hälfte binnen ${p50}, 95 % binnen ${p95}.`,
    confirmedIn: (p50: string, p95: string) =>
      `Neue Schlüssel bestätigt: die Hälfte binnen ${p50}, 95 % binnen ${p95}.`,
    measured: (count: number) =>
      n(count, {
        one: 'Hier gemessen, # Antwort in der letzten Stunde',
        other: 'Hier gemessen, # Antworten in der letzten Stunde',
      }),
    seconds: (s: string) => `${s} s`,
    works: 'Geht weiterhin',
    call: 'Wen anrufen',
    verdicts: {
      well: { title: 'Auf dem Weg zu den Türen antwortet alles', body: 'Schlüssel gehen sofort hinaus.' },
      unknown: {
        title: 'Noch nicht alles auf dem Weg zu den Türen wurde gefragt',
        body: '„Erneut fragen“ sieht jetzt nach. Schlüssel im Gebrauch gehen in jedem Fall.',
      },
      slow: {
        title: 'Seam antwortet langsam',
        works: 'Alles. Jeder Schlüssel dauert länger als sonst, und keiner wird zweimal gesendet.',
        call: 'Die Hotel-IT, wenn es länger als eine halbe Stunde dauert: Ist die Internetleitung ausgelastet?',
      },
      refused: {
        title: 'Joinery wurde der Zugang zu Seam entzogen. Rufen Sie die IT an.',
        works: 'Türen und Schlüssel im Gebrauch. Neue Schlüssel warten hier sicher.',
        call: 'Hotel-IT: in Seam Console einen neuen API-Schlüssel anlegen und ihn in den Optionen unter Haus und Verbindung eingeben.',
      },
      network: {
        title: 'Das Netz des Hauses lässt Joinery nicht hinaus',
        works: 'Türen und Schlüssel im Gebrauch. Neue Schlüssel warten hier sicher.',
        call: 'Wer das Netz des Hauses betreut. Was zu sagen ist, steht unten.',
      },
      offline: {
        title: 'Seam antwortet nicht',
        works: 'Türen und Schlüssel im Gebrauch. Neue Schlüssel warten hier sicher.',
        call: 'Hotel-IT: Ist dieser Computer online? Wenn ja, der Support von Seam.',
      },
      bridge: {
        title: 'Die Bridge im Haus antwortet nicht',
        works: 'Türen und Schlüssel im Gebrauch, und Seam selbst. Neue Schlüssel warten.',
        call: 'Hotel-IT: die Seam Bridge auf ihrem Computer neu starten.',
      },
      visionline: {
        title: 'Der Visionline-Server antwortet nicht',
        works: 'Türen und Schlüssel im Gebrauch, Seam und die Bridge. Neue Schlüssel warten.',
        call: 'Hotel-IT: Läuft der Visionline-Server, und ist er im Netz?',
      },
      account: {
        title: 'Visionline lehnt das Konto ab, das Seam benutzt',
        works: 'Türen und Schlüssel im Gebrauch, Seam und die Bridge. Neue Schlüssel warten.',
        call: 'Hotel-IT: das Visionline-Konto in Seam Console neu anmelden.',
      },
      throttled: {
        title: 'Seam bittet um Geduld',
        works: 'Türen und Schlüssel im Gebrauch. Neue Schlüssel gehen gleich hinaus.',
        call: 'Niemanden: Es geht von selbst vorüber.',
      },
      paused: {
        title: 'Das Senden ist an dieser Rezeption angehalten',
        works:
          'Türen und Schlüssel im Gebrauch. Neue Schlüssel warten, bis jemand in den Aufträgen auf Fortsetzen drückt.',
        call: 'Niemanden: Wer angehalten hat, setzt fort.',
      },
    },
    noEncoder: 'Seam führt für dieses Haus keinen Kodierer.',
    encUnread: 'Nach den Kodierern wurde noch nicht gefragt.',
    encNote: 'Bei Seam geführt. Ob einer eingeschaltet ist, zeigt sich beim Schreiben einer Karte.',
    encGone: 'Aus Visionline entfernt',
    encCall: 'Hotel-IT: den Kodierer in Visionline wieder anlegen.',
    network: {
      title: 'Dieser Computer ins Internet',
      states: { ok: 'Offen', down: 'Versperrt', unknown: 'Noch nicht versucht' },
      proxy: 'Proxy',
      straight: 'Die Verbindung geht direkt hinaus',
      through: (proxy: string) => `Über den Proxy ${proxy}`,
      direct: 'keiner, die Verbindung ist direkt',
      learnt: {
        setting: 'von der IT eingestellt',
        system: 'vom System genannt',
        environment: 'von der Umgebung genannt',
        none: 'niemand nennt einen',
      },
      issuer: 'Zertifikat von',
      noIssuer: 'noch keines gesehen',
      store: 'Systemzertifikate',
      stores: {
        loaded: 'werden genutzt',
        empty: 'das System gab keine; eine Stelle lässt sich mit `joinery network --ca-file` nennen',
        unavailable: 'nicht lesbar; eine Stelle lässt sich mit `joinery network --ca-file` nennen',
      },
      file: 'Zertifikate der IT',
      files: { loaded: 'werden genutzt', unreadable: 'die Datei ist nicht lesbar' },
      unsafe:
        'Auf diesem Computer ist NODE_TLS_REJECT_UNAUTHORIZED=0 gesetzt. Joinery beachtet es nicht und prüft Zertifikate; lassen Sie es entfernen.',
      owner: 'Für die Netzbetreuung',
      ask: 'Joinery braucht HTTPS hinaus zu connect.getseam.com, Port 443, nichts herein. Eine Stelle, die mitliest, muss auf diesem Computer installiert sein.',
    },
    gate: 'Zustand des Weges',
    codes: 'Seam meldet',
    nothing: 'nichts',
    silent: 'Anfragen ohne Antwort in der letzten Stunde',
  },
}
