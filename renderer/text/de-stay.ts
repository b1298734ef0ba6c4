import type { enStay } from './en-stay.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

export const deStay: typeof enStay = {
  stay: {
    actions: 'Aktionen',
    actionsOf: (room) => `Aktionen für Zimmer ${room}`,
    keyActions: (key) => `Was mit diesem Schlüssel geschieht: ${key}`,
    noRoom: 'Wählen Sie erst ein Zimmer: Tippen Sie seine Nummer.',
    late: 'Spätere Abreise oder länger bleiben',
    checkOut: 'Abreise',
    lost: 'Schlüssel oder Handy verloren',
    move: 'Umzug in ein anderes Zimmer',
    lateAbout: 'Andere Zeiten für alle Schlüssel des Aufenthalts',
    checkOutAbout: 'Alle Schlüssel des Aufenthalts sperren',
    lostAbout: 'Einen Schlüssel sperren und einen anderen geben',
    moveAbout: 'Dort neue Schlüssel, danach die alten sperren',
    said: {
      late: 'late check-out, spätere abreise, verlängern, länger bleiben, frühe anreise, eine nacht mehr',
      checkOut: 'check-out, auschecken, abreise, alle sperren',
      lost: 'verloren, gestohlen, ersetzen, kaputt, handy weg',
      move: 'umzug, umziehen, zimmerwechsel, anderes zimmer, move',
    },
    lateTitle: (rooms) => `Spätere Abreise, ${list(rooms)}`,
    earlyTitle: (rooms) => `Frühere Anreise, ${list(rooms)}`,
    which: 'Was sich ändert',
    leaves: 'Reist später ab',
    arrives: 'Kommt früher',
    until: 'Bis',
    from: 'Ab',
    hours: 'Übliche Stunden',
    oneMoreNight: 'Eine Nacht mehr',
    placeholder: '14, morgen 12, 1.12. 11',
    nobody: 'Hier gilt jetzt kein Gästeschlüssel. Der erste eines Aufenthalts entsteht im Zimmer.',
    deciding: 'Schlüssel werden geprüft',
    whatHappens: 'Was mit jedem Schlüssel geschieht',
    fate: {
      replaced: 'ein neuer Handyschlüssel kommt von selbst',
      encoder: 'die Karte muss an die Rezeption',
      keeps: 'bleibt, wie er ist',
      underWay: 'eine andere Änderung ist unterwegs',
      cannot: 'kommt nicht mit; neuen Schlüssel ausgeben',
    },
    ends: (when) => `bis ${when}`,
    begins: (when) => `ab ${when}`,
    nextStay: (when) => `Die Schlüssel der nächsten Gäste beginnen ${when}.`,
    cards: (count) =>
      n(count, {
        one: '# Karte behält ihr altes Ende, bis sie neu beschrieben wird. Bitten Sie den Gast, sie zu bringen.',
        other:
          '# Karten behalten ihr altes Ende, bis sie neu beschrieben werden. Bitten Sie die Gäste, sie zu bringen.',
      }),
    lateButton: (count, when) =>
      `${n(count, { one: 'Neue Zeiten für # Handyschlüssel', other: 'Neue Zeiten für # Handyschlüssel' })}: ${when}`,
    noneFollows: 'Kein Schlüssel folgt von selbst',
    accepted: (count) =>
      n(count, {
        one: '# Handyschlüssel bekommt seine neuen Zeiten.',
        other: '# Handyschlüssel bekommen ihre neuen Zeiten.',
      }),
    bring: (count) => n(count, { one: 'Erbitten Sie # Karte.', other: 'Erbitten Sie # Karten.' }),
    seeQueue: 'Warteschlange',
    checkOutTitle: (rooms) => `Abreise aus ${list(rooms)}?`,
    lostTitle: (room) => `Welcher Schlüssel von ${room} ist verloren?`,
    lostKeys: 'Schlüssel des Zimmers',
    lostPhone:
      'Zuerst wird der Schlüssel gesperrt. Dann bekommt derselbe Gast einen anderen für dieselben Türen und Zeiten; ein neues Handy findet ihn von selbst.',
    lostAlone:
      'Sonst hat hier niemand einen Schlüssel. Der neue ist darum ein erster: Sobald er an der Tür benutzt wird, weist das Schloss den verlorenen ab.',
    lostCopy:
      'Nur dieses Handy verliert den Schlüssel; die anderen des Gasts behalten ihn. Seam sagt nicht, ob es ihn wieder schickt, solange das Handy angemeldet ist: Sehen Sie in einer Minute noch einmal nach.',
    lostCard: 'Die Karte wird gesperrt, und der Schlüssel an ihrer Stelle wird im Zimmer vorbereitet.',
    lostOpens: (until) =>
      `Das Schloss ist offline: Dem verlorenen Schlüssel öffnet es bis ${until}, oder bis dort ein neuerer benutzt wird, der ihn ersetzt.`,
    lostOpensOpen:
      'Das Schloss ist offline: Dem verlorenen Schlüssel öffnet es, bis dort ein neuerer benutzt wird, der ihn ersetzt.',
    lostButton: 'Sperren und ersetzen',
    lostCopyButton: 'Auf diesem Handy sperren',
    lostCardButton: 'Sperren und anderen vorbereiten',
    lostDone: (guest) => `${guest}: Der verlorene Schlüssel wird zuerst gesperrt, dann kommt ein neuer.`,
    lostWaits: (guest) =>
      `${guest}: Seam antwortet nicht, der verlorene Schlüssel gilt noch. Er wird gesperrt, sobald Seam antwortet; dann kommt ein neuer.`,
    lostPrepared: 'Die Karte ist gesperrt. Prüfen Sie den neuen Schlüssel und geben Sie ihn aus.',
    copyRevoked: 'Der Schlüssel auf diesem Handy wird gesperrt.',
    phoneStops: (until) =>
      `Ein Handy öffnet die Tür, bis es davon erfährt; dafür muss es online sein. Spätestens bis ${until}.`,
    phoneStopsOpen: 'Ein Handy öffnet die Tür, bis es davon erfährt; dafür muss es online sein.',
    extendKeyAbout: 'Spätere Abreise oder länger bleiben nur für diesen Gast',
    replaceKeyAbout: 'Er wird zuerst gesperrt; dann bekommt sein Gast einen anderen',
    revokeKeyAbout: 'Er gilt nicht mehr, und kein anderer entsteht',
    revokeCopyAbout: 'Die anderen Handys des Gasts behalten ihn',
    extendKey: 'Andere Zeiten für diesen Schlüssel',
    replaceKey: 'Verloren: sperren und ersetzen',
    revokeKey: 'Diesen Schlüssel sperren',
    revokeCopy: 'Nur auf diesem Handy sperren',
    moveTitle: (room) => `Gäste von ${room} ziehen um`,
    moveTo: 'Neues Zimmer',
    moveHint: 'Tippen Sie eine Zimmernummer. Freie Zimmer werden angeboten.',
    vacant: 'frei',
    moveFirst: (room) => `Zuerst bekommt ${room} neue Schlüssel.`,
    moveThen: (room) =>
      `Danach werden die Schlüssel von ${room} gesperrt. Misslingt ein neuer, bleiben sie, und Sie werden gefragt.`,
    moveCards: (count) =>
      n(count, {
        one: '# Karte ist neu zu machen und die alte einzusammeln. Sie öffnet das alte Zimmer, bis sie abläuft oder dort der Schlüssel eines späteren Gasts benutzt wird.',
        other:
          '# Karten sind neu zu machen und die alten einzusammeln. Sie öffnen das alte Zimmer, bis sie ablaufen oder dort der Schlüssel eines späteren Gasts benutzt wird.',
      }),
    moveStops: (room) => `In ${room} wohnt jemand. Diese Schlüssel gelten dort dann nicht mehr:`,
    moveButton: (count, room) =>
      n(count, {
        one: `# Handyschlüssel nach ${room}`,
        other: `# Handyschlüssel nach ${room}`,
      }),
    moved: (count, room) =>
      n(count, {
        one: `# Handyschlüssel zieht nach ${room}.`,
        other: `# Handyschlüssel ziehen nach ${room}.`,
      }),
    moveNone:
      'Kein Handyschlüssel dieses Zimmers kann umziehen. Machen Sie im neuen Zimmer neue Schlüssel, dann die Abreise aus dem alten.',
  },
}
