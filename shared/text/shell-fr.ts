import type { ShellText } from './shell-en.ts'

export const shellFr: ShellText = {
  language: 'fr',
  appName: 'Joinery',
  cannotStart: 'Joinery ne peut pas démarrer',
  unsafeSwitch: (name) =>
    `Il a été lancé avec --${name}, ce qui retire la protection des données des clients. Lancez-le sans cette option.`,
  folderMissing:
    'Il manque un dossier après --data. Écrivez --data et le dossier du profil, ou retirez --data.',
  elsewhere:
    'Joinery est déjà ouvert pour vous sur cet ordinateur, dans une autre session ou sans répondre. Utilisez-le là, ou fermez d’abord cette session. Rien n’a été modifié.',
  needsYou: (count) => (count === 1 ? '1 clé a besoin de vous' : `${count} clés ont besoin de vous`),
  stoppedTitle: 'La fenêtre de Joinery s’est arrêtée deux fois',
  stoppedHint:
    'Votre file est en sûreté sur cet ordinateur et continue. Fermez cette fenêtre et relancez Joinery.',
  notAnswering: 'La fenêtre de Joinery ne répond pas',
  notAnsweringHint:
    'Votre file continue. Attendez un instant, ou rechargez la fenêtre\u00a0: ce qui y est saisi sera perdu.',
  wait: 'Attendre',
  loadAgain: 'Recharger',
  defectTitle: 'Une erreur s’est produite dans Joinery',
  defectHint: (reference) =>
    `Les clés acceptées sont en sûreté sur cet ordinateur. Fermez Joinery et relancez-le. Si cela se répète, donnez cette référence à votre service informatique\u00a0: ${reference}`,
  menu: {
    file: 'Fichier',
    quit: 'Quitter Joinery',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    view: 'Affichage',
    actualSize: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimize: 'Réduire',
    close: 'Fermer la fenêtre',
    front: 'Tout ramener au premier plan',
    help: 'Aide',
    about: 'À propos de Joinery',
    services: 'Services',
    hide: 'Masquer Joinery',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
    seamConsole: 'Seam Console',
    seamVisionline: 'Guide de Seam pour Visionline (en anglais)',
  },
}
