import { pluralIn } from './plural.ts'

const n = pluralIn('fr')

/** French: the keys and the command palette. */
export const frPalette = {
  keys: {
    title: 'Clavier',
    anywhere: 'Partout',
    here: 'Sur cet écran',
    names: {
      digits: '0-9',
      arrows: 'Flèches',
      enter: 'Entrée',
      space: 'Espace',
      escape: 'Échap',
      ctrl: 'Ctrl',
    },
    does: {
      late: 'Départ tardif ou prolongation',
      checkOut: 'Départ d’une chambre',
      lost: 'Clé ou téléphone perdu',
      palette: 'Trouver une chambre, un client ou une commande',
      jump: 'Aller à une chambre',
      search: 'Chercher chambres et clients',
      legend: 'Légende',
      recent: 'Chambres récentes',
      help: 'Ces touches',
      back: 'Un pas en arrière',
      move: 'Se déplacer parmi les chambres',
      open: 'Ouvrir la chambre, puis confirmer chaque étape',
      select: 'Sélectionner ; Maj étend, Ctrl ajoute',
    },
  },
  palette: {
    label: 'Tout trouver',
    placeholder: 'Chambre, client ou commande',
    none: (query: string) => `Rien ne s’appelle « ${query} ».`,
    results: (count: number) => n(count, { one: '# résultat', other: '# résultats' }),
    groups: {
      actions: 'Que faire',
      recentRooms: 'Chambres récentes',
      recent: 'Utilisé récemment',
      needsYou: 'À traiter',
      rooms: 'Chambres',
      guests: 'Clients',
      goTo: 'Aller à',
      commands: 'Commandes',
    },
    room: (room: string) => `Chambre ${room}`,
    guestIn: (room: string) => `dans la chambre ${room}`,
    refresh: 'Relire les chambres',
    pause: 'Suspendre la file',
    resume: 'Reprendre la file',
    theme: (theme: string) => `Thème : ${theme}`,
    language: (language: string) => `Langue : ${language}`,
    practise: (fault: string) => `S’entraîner : ${fault}`,
  },
}
