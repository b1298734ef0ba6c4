/** German: the settings. */
export const deSettings = {
  settings: {
    title: 'Optionen',
    connection: 'Verbindung',
    property: 'Haus',
    workspace: (name: string) => `Workspace ${name}`,
    zone: 'Zeitzone',
    keyKept: 'Seam-Schlüssel',
    vault: {
      keychain: (backend: string) => `Im Schlüsselbund dieses Rechners (${backend}).`,
      memory: (why: string) => `Im Speicher, bis Joinery geschlossen wird. ${why}`,
      process: 'Von der Umgebung dieses Prozesses vorgegeben. Nicht gesichert.',
      none: 'Kein Schlüssel.',
    },
    replaceKey: 'Zugang ersetzen',
    disconnect: 'Trennen',
    disconnectTitle: 'Dieses Haus trennen?',
    disconnectBody:
      'Der Seam-Schlüssel wird von diesem Rechner entfernt. Ausgegebene Schlüssel funktionieren weiter; wartende bleiben in den Aufträgen und gehen hinaus, sobald Sie wieder verbinden.',
    appearance: 'Darstellung',
    language: 'Sprache',
    languages: {
      system: 'Wie dieser Rechner',
      en: 'English',
      de: 'Deutsch',
      es: 'Español',
      fr: 'Français',
      pt: 'Português',
    },
    theme: 'Farben',
    themes: { system: 'Automatisch', light: 'Hell', dark: 'Dunkel' },
    keys: 'Schlüssel',
    labelTemplate: 'Vorlage der Beschriftung',
    labelHint:
      'Erscheint auf dem Handy, nach 32 Zeichen abgeschnitten. %ROOMNUM%, %ROOMLIST%, %ROOMRANGE%, %SITENAME%, %CARDNUM%, %UUID% und %USERID% werden ersetzt.',
    labelRefused: 'Seam nimmt für dieses Haus keine Beschriftung an; Schlüssel gehen ohne hinaus.',
    checkOut: 'Abreisezeit',
    checkOutHint: 'Vorgeschlagenes Ende eines Schlüssels für ein freies Zimmer.',
    quietPeriod: 'Ruhezeit in Sekunden',
    quietHint:
      'Geht eine Antwort verloren, sucht Joinery den Schlüssel. Erst wenn er so lange nicht zu finden ist, wird ein Zusatzschlüssel erneut gesendet.',
    concurrency: 'Gleichzeitige Anfragen',
    concurrencyAuto: 'Leer: automatisch',
    retention: 'Gästenamen behalten, Tage',
    saved: 'Gesichert',
    unreadable: 'Dieser Wert passt hier nicht.',
    practise: 'Einen Ausfall üben',
    practiseHint:
      'Nur im Übungshotel. Sehen Sie, was die Rezeption sieht, und dass kein Schlüssel verloren geht.',
    faults: {
      none: 'Alles gut',
      offline: 'Seam nicht erreichbar',
      bridgeDown: 'Bridge aus',
      keyRevoked: 'Zugang entzogen',
      slow: 'Langsam',
    },
  },
}
