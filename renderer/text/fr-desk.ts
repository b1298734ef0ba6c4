import { listIn, pluralIn } from './plural.ts'
import type { enDesk } from './en-desk.ts'

const n = pluralIn('fr')
const list = listIn('fr')

/** French: addresses, people on the board, what can be done with a room. */
export const frDesk = {
  address: {
    lostRoom: (room: string) => `La chambre ${room} n’existe pas dans cet hôtel. Voici celles qu’il a.`,
    lostJob: 'L’historique de cette clé n’est pas sur cet ordinateur. Voici les clés qui y sont.',
    lostPage: 'Cette adresse ne correspond à aucun écran de Joinery. Voici le plus proche.',
    hide: 'Masquer cette note',
  },
  sections: {
    label: 'Parties des réglages',
    names: {
      connection: 'Hôtel et connexion',
      desk: 'Réception',
      keys: 'Clés et horaires',
      lists: 'Mots des listes',
      network: 'Réseau',
      appearance: 'Apparence et langue',
      practise: 'S’entraîner',
    },
  },
  people: {
    similar: 'nom semblable',
    nobody: 'personne',
    unnamed: 'clés sans nom',
    until: (when: string) => `jusqu’à ${when}`,
    arrives: (when: string) => `arrive ${when}`,
    arriving: 'arrivée',
    arrivingRow: 'Arrivée : des clés sont émises, le séjour commence plus tard',
    guests: (names: readonly string[]) => list(names),
    names: 'Noms sur les cases',
    namesOf: { off: 'Non', family: 'Nom de famille', full: 'Nom complet' },
    namesHint:
      'Qui se tient au comptoir peut les lire. La recherche et le pointeur montrent les noms dans tous les cas.',
    arrivals: 'Arrivent aujourd’hui',
    departures: 'Partent aujourd’hui',
    noRecent: 'Aucune chambre n’a encore été ouverte dans cette fenêtre.',
  },
  keyRows: {
    short: {
      expired: 'expirée',
      notValid: 'remplacée',
      validityUnknown: 'validité inconnue',
      staffKey: 'personnel',
      notEncoded: 'sur aucune carte',
      beingDeleted: 'en cours de révocation',
      needsReissue: 'modifiée',
    },
    more: (count: number, words: readonly string[]) => `${count} de plus : ${words.join(', ')}`,
    hide: 'Les masquer',
    copies: (names: readonly string[]) => `Sur ${names.join(', ')}`,
  },
  actions: {
    menu: (room: string) => `Chambre ${room} : ce qu’on peut faire`,
    keyMenu: (key: string) => `${key} : ce qu’on peut faire`,
    with: (action: string, room: string) => `${action} : ${room}`,
    askRoom: 'tapez ensuite la chambre',
    of: {
      open: { text: 'Ouvrir la chambre', also: 'voir clés porte client qui' },
      newKey: { text: 'Nouvelle clé', also: 'émettre supplémentaire autre ajouter accompagnant' },
      select: { text: 'Sélectionner la chambre', also: 'marquer choisir plusieurs suite' },
      unselect: { text: 'Retirer de la sélection', also: 'désélectionner marquer' },
      copyNumber: { text: 'Copier le numéro', also: 'presse-papiers chambre' },
      queue: { text: 'Voir ses clés dans la file', also: 'historique ce qui s’est passé' },
    },
  },
  told: {
    issuedOf: (done: number, total: number) =>
      done === total
        ? n(total, { one: '# clé émise.', many: '# de clés émises.', other: '# clés émises.' })
        : `${done} sur ${n(total, { one: '# clé émise', many: '# de clés émises', other: '# clés émises' })}.`,
    failed: (count: number) => n(count, { one: '# à traiter.', other: '# à traiter.' }),
    undo: 'Annuler',
    undone: (count: number) =>
      n(count, { one: '# clé retirée.', many: '# de clés retirées.', other: '# clés retirées.' }),
    copied: (room: string) => `Numéro ${room} copié.`,
  },
} satisfies typeof enDesk
