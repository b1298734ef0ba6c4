import { pluralIn } from './plural.ts'

const n = pluralIn('de')

/** German: the keys and the command palette. */
export const dePalette = {
  keys: {
    title: 'Tastatur',
    anywhere: 'Überall',
    here: 'Auf dieser Seite',
    names: {
      digits: '0-9',
      arrows: 'Pfeiltasten',
      enter: 'Eingabe',
      space: 'Leertaste',
      escape: 'Esc',
      ctrl: 'Strg',
    },
    does: {
      late: 'Spätere Abreise oder länger bleiben',
      checkOut: 'Abreise eines Zimmers',
      lost: 'Schlüssel oder Handy verloren',
      palette: 'Zimmer, Gast oder Befehl finden',
      jump: 'Zu einem Zimmer',
      search: 'Zimmer und Gäste suchen',
      legend: 'Zeichenerklärung',
      recent: 'Letzte Zimmer',
      help: 'Diese Tasten',
      back: 'Einen Schritt zurück',
      move: 'Durch die Zimmer gehen',
      open: 'Zimmer öffnen, dann jeden Schritt bestätigen',
      select: 'Zimmer wählen; Umschalt erweitert, Strg ergänzt',
    },
  },
  palette: {
    label: 'Alles finden',
    placeholder: 'Zimmer, Gast oder Befehl',
    none: (query: string) => `Nichts heißt „${query}“.`,
    results: (count: number) => n(count, { one: '# Treffer', other: '# Treffer' }),
    groups: {
      actions: 'Aktionen',
      recentRooms: 'Letzte Zimmer',
      recent: 'Zuletzt benutzt',
      needsYou: 'Zu klären',
      rooms: 'Zimmer',
      guests: 'Gäste',
      goTo: 'Gehe zu',
      commands: 'Befehle',
    },
    room: (room: string) => `Zimmer ${room}`,
    guestIn: (room: string) => `in Zimmer ${room}`,
    refresh: 'Zimmer neu lesen',
    pause: 'Aufträge anhalten',
    resume: 'Aufträge fortsetzen',
    theme: (theme: string) => `Darstellung: ${theme}`,
    language: (language: string) => `Sprache: ${language}`,
    practise: (fault: string) => `Üben: ${fault}`,
  },
}
