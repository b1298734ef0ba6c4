import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('de')
const list = listIn('de')

/** German: the way of a phone key to its guest's phone. */
export const deLinks = {
  links: {
    title: 'Auf das Handy des Gastes',
    inApp: (guest: string) => `${guest} findet ihn in der App des Hotels.`,
    notYet: 'Ist der Schlüssel ausgegeben, bringt ihn ein Link auf ein Handy.',
    scan: 'Den Gast scannen lassen',
    making: 'Seam erstellt den Link',
    uses: 'Darf geöffnet werden',
    usesOf: (count: number) => n(count, { one: 'einmal', other: '# Mal' }),
    limit: (count: number) =>
      n(count, { one: 'Darf einmal geöffnet werden', other: 'Darf # Mal geöffnet werden' }),
    notOpened: 'Noch nicht geöffnet',
    openedOn: (phones: readonly string[]) => `Geöffnet auf ${list(phones)}`,
    somePhone: 'einem Handy',
    until: (when: string) => `Kann geöffnet werden bis ${when}`,
    expired: (when: string) => `Konnte geöffnet werden bis ${when}`,
    guestLanguage: 'Sprache des Gastes',
    copyLink: 'Link kopieren',
    copyMail: 'E-Mail kopieren',
    copyMessage: 'Nachricht kopieren',
    copied: 'Kopiert',
    withdraw: 'Zurückziehen',
    withdrawing: 'Wird bei Seam zurückgezogen. Das geht von selbst weiter.',
    withdrawn: {
      person: 'Der Link ist zurückgezogen. Niemand kann ihn mehr öffnen.',
      key: 'Der Link ist mit seinem Schlüssel zurückgezogen.',
      elsewhere: 'Der Link wurde anderswo gelöscht. Niemand kann ihn mehr öffnen.',
    },
    another: 'Noch ein Link',
    ofKey: (key: string) => `Link auf ein Handy: ${key}`,
    notOurs: 'Dieser Platz hat den Schlüssel nicht ausgegeben und kann keinen Link dafür machen.',
    setting: 'Wie kommen Handyschlüssel zum Gast?',
    settingHint: 'Ein Link braucht die Lizenz von Seam für Instant Keys.',
    ways: { link: 'Mit einem Link von hier', ownApp: 'In der App des Hotels', nothing: 'Steht hier nicht' },
    recognised: (name: string) => `${name} ist als Gast bekannt.`,
    whichOne: (name: string) => `Mehrere bekannte Gäste heißen ${name}. Wer ist es?`,
    someoneElse: 'Jemand anderes dieses Namens',
    packets: {
      make: (keys: number) => n(keys, { one: '# Link erstellen', other: '# Links erstellen' }),
      progress: (done: number, of: number) => `${done} von ${of} Links`,
      made: (keys: number) =>
        n(keys, { one: '# Link steht auf diesen Umschlägen', other: '# Links stehen auf diesen Umschlägen' }),
      failed: (keys: number) => n(keys, { one: '# Link entstand nicht', other: '# Links entstanden nicht' }),
      finder: 'Wer so einen Umschlag hat, kann das Zimmer öffnen: Geben Sie ihn persönlich aus.',
      scan: 'Scannen für den Handyschlüssel',
      indexOnly:
        'Ohne Links ist der Code auf einem Umschlag nur seine Nummer für die Rezeption: Ein Gast, der ihn scannt, bekommt nichts.',
    },
  },
}
