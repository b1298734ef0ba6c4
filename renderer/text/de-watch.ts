import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

/** German: keys that end or were changed, and the health of the way to the doors. */
export const deWatch = {
  watch: {
    title: 'Läuft ab und verändert',
    drifts: 'Anderswo verändert',
    beforeStay: 'Enden vor dem Aufenthalt',
    soon: 'Enden binnen 24 Stunden',
    known: 'Bekannte Änderungen',
    emptyTitle: 'Kein Schlüssel endet vor seinem Aufenthalt',
    emptyBody: 'Und keiner Ihrer Schlüssel wurde anderswo verändert.',
    asOf: (when: string) => `Stand ${when}`,
    notRead: 'Noch nicht von Seam gelesen',
    loading: 'Es wird gelesen, was endet und was sich geändert hat',
    ends: (when: string) => `endet ${when}`,
    someone: 'Jemand',
    otherKey: (who: string, until: string) => `Der Schlüssel von ${who} im selben Zimmer gilt bis ${until}.`,
    wish: (who: string, until: string) => `Ein Schlüssel für ${who} ist unterwegs und gilt bis ${until}.`,
    checkOut: (until: string) => `Abreise ist erst ${until}.`,
    soonNote: 'Im Zimmer gilt nichts länger.',
    joinerUntil: (when: string) => `Zusatzschlüssel bis ${when}`,
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
    replace: 'Ersatz ausstellen',
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
    well: 'Auf dem Weg zu den Türen antwortet alles.',
    trouble: 'Auf dem Weg zu den Türen antwortet etwas nicht.',
    unknown: 'Nicht alles auf dem Weg zu den Türen ist bekannt.',
    again: 'Erneut fragen',
    hops: {
      seam: 'Dieser Computer zu Seam',
      bridge: 'Seam zur Bridge',
      visionline: 'Bridge zu Visionline',
      encoders: 'Kodierer',
    },
    states: { ok: 'Antwortet', down: 'Antwortet nicht', unknown: 'Nicht bekannt' },
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
    through: 'Nur über Seam bekannt, daher keine eigene Zeit.',
    noTimes: 'In der letzten Stunde wurde keine Zeit gemessen.',
    seconds: (s: string) => `${s} s`,
    works: 'Geht weiterhin',
    call: 'Wen anrufen',
    stillWorks: {
      seam: 'Türen und Schlüssel im Gebrauch. Neue Schlüssel warten hier und gehen von selbst hinaus.',
      bridge:
        'Türen und Schlüssel im Gebrauch, und Seam selbst. Neue Schlüssel warten und gehen von selbst hinaus.',
      visionline:
        'Türen und Schlüssel im Gebrauch, Seam und die Bridge. Neue Schlüssel warten und gehen von selbst hinaus.',
    },
    callWhom: {
      seam: 'Hotel-IT: Ist dieser Computer online? Wenn ja, der Support von Seam.',
      bridge: 'Hotel-IT: die Seam Bridge auf ihrem Computer neu starten.',
      visionline: 'Hotel-IT: Läuft der Visionline-Server, und ist er im Netz?',
    },
    noEncoder: 'Seam führt für dieses Haus keinen Kodierer.',
    encUnread: 'Nach den Kodierern wurde noch nicht gefragt.',
    encNote: 'Bei Seam geführt. Ob einer eingeschaltet ist, zeigt sich beim Schreiben einer Karte.',
    encGone: 'Aus Visionline entfernt',
    encCall: 'Hotel-IT: den Kodierer in Visionline wieder anlegen.',
    gate: 'Zustand des Weges',
    codes: 'Seam meldet',
    nothing: 'nichts',
    silent: 'Anfragen ohne Antwort in der letzten Stunde',
  },
}
