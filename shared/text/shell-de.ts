import type { ShellText } from './shell-en.ts'

export const shellDe: ShellText = {
  language: 'de',
  appName: 'Joinery',
  cannotStart: 'Joinery kann nicht starten',
  unsafeSwitch: (name) =>
    `Es wurde mit --${name} gestartet. Das nimmt den Daten der Gäste ihren Schutz. Starten Sie es ohne diesen Zusatz.`,
  folderMissing:
    'Nach --data fehlt ein Ordner. Schreiben Sie --data und den Profilordner, oder lassen Sie --data weg.',
  elsewhere:
    'Joinery läuft für Sie auf diesem Computer schon, in einer anderen Sitzung oder ohne zu antworten. Benutzen Sie es dort, oder melden Sie sich dort erst ab. Nichts wurde geändert.',
  needsYou: (count) => (count === 1 ? '1 Schlüssel braucht Sie' : `${count} Schlüssel brauchen Sie`),
  stoppedTitle: 'Das Fenster von Joinery ist zweimal ausgefallen',
  stoppedHint:
    'Ihre Warteschlange liegt sicher auf diesem Computer und läuft weiter. Schließen Sie dieses Fenster, und starten Sie Joinery neu.',
  notAnswering: 'Das Fenster von Joinery antwortet nicht',
  notAnsweringHint:
    'Ihre Warteschlange läuft weiter. Warten Sie einen Moment, oder laden Sie das Fenster neu: Was darin getippt ist, geht verloren.',
  wait: 'Warten',
  loadAgain: 'Neu laden',
  defectTitle: 'In Joinery ist etwas schiefgegangen',
  defectHint: (reference) =>
    `Angenommene Schlüssel liegen sicher auf diesem Computer. Schließen Sie Joinery, und starten Sie es neu. Geschieht es wieder, nennen Sie Ihrer IT diese Nummer: ${reference}`,
  menu: {
    file: 'Datei',
    quit: 'Joinery beenden',
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    view: 'Ansicht',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    window: 'Fenster',
    minimize: 'Minimieren',
    close: 'Fenster schließen',
    front: 'Alle nach vorne bringen',
    help: 'Hilfe',
    about: 'Über Joinery',
    services: 'Dienste',
    hide: 'Joinery ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
    seamConsole: 'Seam Console',
    seamVisionline: 'Seams Anleitung zu Visionline (Englisch)',
  },
}
