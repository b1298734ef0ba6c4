import { sayProblem } from '#shared/text/problems-en.ts'
import type { Text } from './en.ts'
import { frBulk } from './fr-bulk.ts'
import { frDesk } from './fr-desk.ts'
import { frBatch } from './fr-batch.ts'
import { frGroups } from './fr-groups.ts'
import { frIssue } from './fr-issue.ts'
import { frLinks } from './fr-links.ts'
import { frPalette } from './fr-palette.ts'
import { frQueue } from './fr-queue.ts'
import { frStay } from './fr-stay.ts'
import { frWatch } from './fr-watch.ts'
import { frSettings } from './fr-settings.ts'
import { frenchSpaces } from './french-spaces.ts'
import { mapText } from './map-text.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsFr } from './problems-fr.ts'

const n = pluralIn('fr')
const keysWait = (count: number) =>
  count === 0
    ? 'Les nouvelles clés attendent'
    : n(count, { one: '# clé attend', many: '# de clés attendent', other: '# clés attendent' })

const sentences = {
  locale: 'fr-FR',
  problem: (problem, when) => sayProblem(problem, problemsFr, when),
  common: {
    cancel: 'Annuler',
    close: 'Fermer',
    save: 'Enregistrer',
    tryAgain: 'Réessayer',
    details: 'Détails pour le service informatique',
    copied: 'Copié',
    notCopied: 'La copie n’a pas réussi. Sélectionnez le texte ici et copiez-le à la main.',
    showInFolder: 'Afficher dans le dossier',
    list: listIn('fr'),
    zone: (zone: string) => `Les heures sont celles de l’hôtel (${zone})`,
  },
  frame: {
    rooms: 'Chambres',
    groups: 'Groupes',
    queue: 'File d’attente',
    watch: 'Veille',
    health: 'État',
    settings: 'Réglages',
    mainNavigation: 'Rubriques',
    training: 'FORMATION',
    trainingNote: 'Hôtel d’entraînement. Rien ici n’ouvre une vraie porte.',
    noOperator: 'Qui est à la réception ?',
    operator: 'Réceptionniste',
    operatorHint: 'Votre nom est conservé avec chaque clé que vous émettez.',
    vaultWarning: 'Clé API non enregistrée',
    vaultWhy: {
      noLibrary: 'Le trousseau du système n’est pas installé.',
      noBus: 'Il n’y a pas de session de bureau avec trousseau.',
      noService: 'Aucun service de trousseau ne répond.',
      locked: 'Le trousseau est verrouillé.',
      unavailable: 'Le trousseau ne répond pas.',
    },
    vaultNote:
      'La clé API de Seam reste en mémoire jusqu’à la fermeture de Joinery ; il faudra la saisir de nouveau ensuite.',
    hops: { seam: 'Seam', bridge: 'Bridge', visionline: 'Visionline' },
    connection: 'Connexion',
    hopOk: (hop: string) => `${hop} répond`,
    hopDown: (hop: string) => `${hop} ne répond pas`,
    hopUnknown: (hop: string) => `${hop} : pas encore interrogé`,
    latency: (ms: number) => (ms < 1 ? '<1 ms' : `${ms} ms`),
    lastOk: (when: string) => `dernière bonne réponse ${when}`,
    loading: 'Ouverture de l’hôtel',
    failedTitle: 'Joinery n’a pas pu s’ouvrir',
  },
  gate: {
    open: 'Connecté. Rien n’attend.',
    rest: 'Connecté. Rien d’autre n’attend.',
    working: 'Connecté. Les clés partent.',
    notConnected: 'Connecté à aucun hôtel.',
    offline: (since: string, keys: number) =>
      `Hors ligne depuis ${since}. ${keys === 0 ? 'Les clés émises maintenant attendront sans se perdre.' : `${n(keys, { one: '# clé partira', many: '# de clés partiront', other: '# clés partiront' })} quand Seam répondra.`}`,
    throttled: (until: string, keys: number) =>
      `Seam demande de ralentir jusqu’à ${until}. ${keysWait(keys)}.`,
    unauthorised: (keys: number) =>
      `L’accès de Joinery à Seam a été retiré. Appelez l’informatique.${keys === 0 ? '' : ` ${keysWait(keys)} sans se perdre.`}`,
    propertyDown: (hop: 'bridge' | 'visionline' | 'account', since: string, keys: number) =>
      `${{ bridge: 'Le Bridge de l’hôtel', visionline: 'Le serveur Visionline', account: 'Le compte Visionline' }[hop]} ne répond plus depuis ${since}. ${keysWait(keys)} ; Seam lui-même va bien.`,
    paused: (since: string, by: string | null, keys: number) =>
      `En pause depuis ${since}${by === null ? '' : `, par ${by}`}. ${keysWait(keys)}.`,
  },
  strip: {
    label: 'La file d’attente en bref',
    queued: (count: number) => `${count} en attente`,
    sending: (count: number) => `${count} en cours d’envoi`,
    needsYou: (count: number) => n(count, { one: '# à traiter', other: '# à traiter' }),
    progress: (done: number, total: number) =>
      `${done} sur ${n(total, { one: '# clé', many: '# de clés', other: '# clés' })}`,
    open: 'Ouvrir la file d’attente',
  },
  firstRun: {
    title: 'Des clés supplémentaires, sans désactiver celles des autres',
    lead: 'Joinery émet des clés client qui s’ajoutent à celles qui ouvrent déjà une porte Visionline.',
    trainingTitle: 'Commencer avec l’hôtel d’entraînement',
    trainingBody:
      '120 chambres qui se comportent comme un vrai hôtel Visionline. Rien ne sort de cet ordinateur.',
    trainingButton: 'Ouvrir l’hôtel d’entraînement',
    realTitle: 'Connecter votre hôtel',
    realBody: 'Avec une clé API Seam de l’espace de travail auquel votre Visionline est relié.',
    apiKey: 'Clé API Seam',
    apiKeyHint: 'Gardée dans le trousseau de cet ordinateur. On peut la remplacer, jamais la relire.',
    connect: 'Connecter',
    connecting: 'Interrogation de Seam',
    chooseSystem: 'Cet espace de travail a plusieurs systèmes Visionline. Lequel est celui de ce poste ?',
    useSystem: 'Utiliser cet hôtel',
  },
  board: {
    label: 'Chambres par étage',
    search: 'Chambre ou client',
    filters: 'Quelles chambres',
    filter: {
      all: 'Toutes',
      occupied: 'Occupées',
      vacant: 'Libres',
      unknown: 'Inconnues',
      needsYou: 'À traiter',
    },
    floor: (floor: string) => `Étage ${floor}`,
    allFloors: 'Tous les étages',
    floors: 'Étage',
    similarOnFloor: (floor: string) => `Noms semblables, étage ${floor}`,
    allGroups: 'Tous les groupes',
    groupFilter: 'Groupe',
    searched: (words: string) => `recherche « ${words} »`,
    shown: (count: number, filters: readonly string[]) =>
      `${n(count, { one: '# chambre', many: '# de chambres', other: '# chambres' })} : ${filters.join(', ')}`,
    tileSize: 'Taille des cases',
    sizes: { small: 'P', medium: 'M', large: 'G' },
    sizeNames: { small: 'Petites cases', medium: 'Cases moyennes', large: 'Grandes cases' },
    legend: 'Légende',
    legendRows: {
      occupied: 'Occupée : des clés client ouvrent cette porte',
      vacant: 'Libre : aucune clé client ne l’ouvre',
      unknown: 'Inconnue : Seam n’a rien dit',
      phone: 'Clés mobiles',
      card: 'Cartes',
      expires: 'La première expire dans moins de 24 heures',
      pending: 'Clés en attente d’émission',
      needs: 'À traiter',
    },
    letters: { occupied: 'O', vacant: 'L', unknown: '?', arriving: '→' },
    occupancy: { occupied: 'occupée', vacant: 'libre', unknown: 'état inconnu' },
    tile: (room: string, facts: readonly string[]) => [`Chambre ${room}`, ...facts].join(', '),
    phoneKeys: (count: number) =>
      n(count, { one: '# clé mobile', many: '# de clés mobiles', other: '# clés mobiles' }),
    cards: (count: number) => n(count, { one: '# carte', many: '# de cartes', other: '# cartes' }),
    and: (a: string, b: string) => `${a} et ${b}`,
    expires: (when: string) => `expire ${when}`,
    pending: (count: number) =>
      n(count, { one: '# clé en attente', many: '# de clés en attente', other: '# clés en attente' }),
    needs: (count: number) =>
      n(count, { one: '# clé à traiter', many: '# de clés à traiter', other: '# clés à traiter' }),
    jump: (digits: string) => `Chambre ${digits}`,
    noJump: (digits: string) => `Aucune chambre ne commence par ${digits}`,
    noMatchTitle: 'Aucune chambre ne correspond',
    noMatchBody: 'Rien ne répond à la fois à la recherche et aux filtres.',
    clearFilters: 'Afficher toutes les chambres',
    noRoomsTitle: 'Pas encore de chambres',
    noRoomsBody:
      'Seam ne connaît aucune porte client de cet hôtel. Vérifiez dans Visionline que les chambres sont créées.',
    refresh: 'Relire les chambres',
    oldCopy: (when: string) => `Seam ne répond pas. Ces chambres sont une copie datant de ${when}.`,
    syncing: 'Lecture des chambres',
    selected: (count: number) =>
      n(count, {
        one: '# chambre sélectionnée',
        many: '# de chambres sélectionnées',
        other: '# chambres sélectionnées',
      }),
    oneKey: 'Une clé pour ces chambres',
    clearSelection: 'Désélectionner',
    results: (count: number) => n(count, { one: '# chambre', many: '# de chambres', other: '# chambres' }),
  },
  ...frIssue,
  ...frQueue,
  ...frPalette,
  ...frWatch,
  ...frGroups,
  ...frBatch,
  ...frBulk,
  ...frStay,
  ...frDesk,
  ...frLinks,
  ...frSettings,
} satisfies Text

/** Every sentence of the window, in French as spoken at a hotel desk. */
export const fr: Text = mapText(sentences, frenchSpaces)
