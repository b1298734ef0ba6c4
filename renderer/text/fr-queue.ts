import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')

/** French: the queue and a job's story. */
export const frQueue = {
  queue: {
    title: 'File d’attente',
    lists: { needsYou: 'À traiter', waiting: 'En attente', ready: 'Prête', ended: 'Terminées' },
    search: 'Client ou chambre',
    day: 'Jour',
    allDays: 'Tous les jours',
    today: 'Aujourd’hui',
    room: 'Chambre',
    allRooms: 'Toutes',
    state: 'Où elle en est',
    all: 'Toutes',
    noneTitle: 'Aucune clé ne correspond',
    noneBody: 'Rien ne correspond à la fois à la recherche, au jour, à la chambre et à l’état.',
    showAll: 'Montrer toutes les clés',
    emptyTitle: 'La file d’attente est vide',
    emptyBody:
      'Les clés que vous émettez passent par ici, et y attendent sans se perdre quand Seam est injoignable.',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    rooms: (rooms: readonly string[]) => list(rooms),
    access: { mobile: 'téléphone', card: 'carte' },
    states: {
      queued: 'Partira à son tour',
      running: 'Part à l’instant',
      uncertain: 'La réponse s’est perdue : on la cherche',
      needsAttention: 'À traiter',
      cancelled: 'Annulée',
      revoked: 'Révoquée',
      over: 'Terminée',
    },
    notOnCard: 'Pas encore sur une carte',
    proven: {
      none: 'Envoyée ; la réponse n’est pas encore là',
      accepted: 'Acceptée ; Visionline ne l’a pas encore confirmée',
      verified: 'Vérifiée ; Visionline ne l’a pas encore confirmée',
      confirmed: 'Confirmée par Visionline',
      onCard: 'Sur la carte',
    },
    pick: 'Choisissez une clé pour lire son historique.',
  },
  story: {
    inPlaceOf: (key: string) => `Elle prend la place d’une autre clé : ${key}.`,
    oldKeysLeft:
      'La nouvelle clé est là. Les anciennes à sa place restent à révoquer ; un nouvel essai se fait tout seul.',
    label: (guest: string, rooms: readonly string[]) => `Clé pour ${guest}, ${list(rooms)}`,
    asked: (who: string, kind: string, guest: string, rooms: readonly string[]) =>
      `${who} a demandé une clé (${kind}) pour ${guest}, ${list(rooms)}.`,
    someone: 'Quelqu’un à la réception',
    joins: (keys: readonly string[]) => `Elle s’ajoute à ${list(keys)}.`,
    joinsJob: 'une clé encore dans la file',
    overrides: (count: number) =>
      count === 0
        ? 'C’est la première clé d’un séjour.'
        : `Elle remplace ${n(count, { one: '# clé', many: '# de clés', other: '# clés' })} de la porte.`,
    auto: 'Elle s’ajoute aux clés de la porte, ou elle est la première s’il n’y en a pas.',
    held: 'Elle attend que quelqu’un décide comment l’émettre.',
    valid: (from: string, until: string) => `Valable à partir de ${from}, jusqu’à ${until}.`,
    waitsFor: 'Elle attend qu’une autre clé soit émise d’abord.',
    runsAfter: (when: string) => `Elle part ${when}.`,
    waitsGate: {
      offline: 'Seam ne répond pas. L’envoi reprend dès que Seam répond.',
      throttled: 'Seam demande de ralentir. L’envoi reprend dans un instant.',
      unauthorised:
        'L’accès de Joinery à Seam a été retiré. Rien n’est envoyé tant que l’informatique n’a pas saisi une nouvelle clé API dans les Réglages.',
      propertyDown: 'Seam répond, mais pas le côté de l’hôtel. L’envoi reprend dès qu’il répond.',
      paused: 'L’envoi est en pause. Rien n’est envoyé tant que personne ne le reprend.',
      notConnected:
        'Aucun établissement n’est connecté. Rien n’est envoyé tant que personne n’en connecte un dans les Réglages.',
    },
    waitsFree: 'Attendre ne coûte aucune tentative.',
    goesOut: 'Elle part dans un instant.',
    attempt: {
      sending: 'Envoyée à Seam ; la réponse n’est pas encore là.',
      accepted: 'Seam l’a acceptée.',
      notSent: 'Seam était injoignable. Rien n’a été envoyé.',
      unknown:
        'Envoyée, mais la réponse s’est perdue. Joinery cherche la clé dans Seam au lieu de l’envoyer deux fois.',
      throttled: 'Seam a demandé de ralentir. Rien n’a été créé.',
      unauthorised: 'Seam a refusé l’accès de Joinery. Rien n’a été créé.',
      refused: 'Seam a refusé la demande. Rien n’a été créé.',
      foundAfterwards: 'La réponse s’était perdue, mais la clé a été retrouvée dans Seam.',
    },
    lookingUp: 'Recherche de la clé dans Seam.',
    proof: {
      none: 'Seam n’a pas encore répondu.',
      accepted: 'Acceptée par Seam ; pas encore confirmée par Visionline.',
      verified: 'Vérifiée : la clé est telle que demandée. Visionline ne l’a pas encore confirmée.',
      confirmed: 'Confirmée par Visionline.',
      onCard: 'Sur la carte.',
    },
    cancelled: 'Annulée. Elle ne sera pas envoyée.',
    revoked: 'Révoquée.',
    attempts: (count: number) =>
      count === 0
        ? 'Aucune tentative utilisée'
        : n(count, { one: '# tentative', many: '# de tentatives', other: '# tentatives' }),
    credential: (id: string) => `Identifiant ${id}`,
    copyCurl: 'Copier en cURL',
    retry: 'Réessayer',
    cancel: 'Annuler cette clé',
    worked: 'Ça a marché',
    workedHint: 'Cette clé dans Seam est la bonne. Rien n’est envoyé.',
    revoke: 'Révoquer cette clé',
    revokeHint: 'Met fin à la clé dans Seam et Visionline. Émettez-la ensuite à nouveau.',
    sendAgain: 'Envoyer de nouveau',
    sendAgainHint: 'Seulement si vous êtes certain que la clé n’existe pas.',
    firstKeyNew: 'Nouvelle clé',
    joinInstead: 'L’ajouter plutôt à celles-ci',
    joinInsteadTitle: 'Clés auxquelles elle pourrait s’ajouter maintenant',
    noCandidates:
      'Il n’y a plus de clé valable sur la porte. Émettez plutôt une nouvelle clé depuis la chambre.',
    cardWhatNow:
      'Joinery ne sait pas encore écrire de cartes. Écrivez une carte sur le poste Visionline, puis retirez cette clé, pour que la chambre ne la compte pas.',
    withdraw: 'Retirer cette clé',
    openRoom: 'Ouvrir la chambre',
    whatNow: 'Que faire',
  },
}
