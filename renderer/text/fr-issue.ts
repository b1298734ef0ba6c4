import type { KeyKind, UnjoinableReason } from '#shared/key.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')
const keys = (count: number) => n(count, { one: '# clé', many: '# de clés', other: '# clés' })

const keyKind: Readonly<Record<KeyKind, string>> = {
  syncParent: 'clé mobile',
  phoneCopy: 'copie sur un téléphone',
  mobile: 'clé mobile',
  card: 'carte',
}
const keyReason: Readonly<Record<UnjoinableReason, string>> = {
  expired: 'Expirée : elle n’ouvre plus rien.',
  notValid: 'Remplacée ou écartée.',
  validityUnknown: 'Visionline n’a pas dit si elle est valable.',
  staffKey: 'Une clé du personnel. Celles des clients ne s’y ajoutent jamais.',
  notEncoded: 'Pas encore sur une carte.',
  beingDeleted: 'En cours de révocation.',
  needsReissue: 'Modifiée depuis l’écriture de la carte ; écrivez d’abord la carte de nouveau.',
}

/** French: the room drawer. */
export const frIssue = {
  keyKind,
  keyReason,
  drawer: {
    label: (room: string) => `Chambre ${room}`,
    close: 'Fermer la chambre',
    vacant: 'Libre. Aucune clé client n’ouvre ici.',
    occupied: (count: number, until: string | null) =>
      `Occupée, ${keys(count)}${until === null ? '' : `, jusqu’à ${until}`}`,
    unknown: 'Seam n’a pas dit qui est là.',
    joinTo: 'Ajouter à',
    keysOnDoor: 'Clés de cette porte',
    readAgo: (ago: string) => `lues ${ago}`,
    reading: 'lecture en cours',
    neverRead: 'pas encore lues',
    refresh: 'Relire les clés',
    oldCopy: (when: string) => `Seam ne répond pas. Clés d’après la copie de ${when}.`,
    readFailed: 'Les clés n’ont pas pu être lues.',
    onPhones: (count: number) =>
      n(count, { one: 'Sur # téléphone', many: 'Sur # de téléphones', other: 'Sur # téléphones' }),
    noPhone: 'Sur aucun téléphone pour l’instant',
    cardNumber: (number: string) => `Carte ${number}`,
    cardPlain: 'Carte',
    phonePlain: 'Clé mobile',
    confirmed: 'confirmée par Visionline',
    unconfirmed: 'pas encore confirmée par Visionline',
    noHolder: 'Sans nom',
    notYet: (when: string) => `commence ${when}`,
    noEnd: 'sans fin',
    notValid: 'non valable',
    nothingTitle: 'Aucune clé à laquelle en ajouter une',
    nothingBody:
      'Il n’y a pas de clé client valable sur cette porte. La première clé d’un séjour est une nouvelle clé.',
    makeNew: 'Faire une nouvelle clé',
  },
  issue: {
    newKey: 'Nouvelle clé',
    guest: 'Client',
    guestHint: 'Nouveau nom, ou un client connu',
    knownGuest: 'client connu',
    email: 'E-mail',
    phone: 'Téléphone',
    optional: 'facultatif',
    from: 'Valable du',
    until: 'Valable jusqu’au',
    nights: (count: number) => n(count, { one: '# nuit', many: '# de nuits', other: '# nuits' }),
    sameDay: 'même jour',
    timeHint:
      'Par exemple 14h, 14:30, demain 14h, mardi 11h, 1er déc. 11h, ou +2 pour deux nuits. Les flèches proposent des heures.',
    means: (when: string) => `= ${when}`,
    tonight: 'cette nuit',
    access: 'Type',
    mobile: 'Téléphone',
    card: 'Carte',
    doors: 'Ouvre aussi',
    noDoors: 'Aucune porte commune',
    addRoom: 'Ajouter une chambre',
    addRoomHint: 'Une autre chambre sur la même clé, pour une suite',
    removeRoom: (room: string) => `Retirer la chambre ${room} de cette clé`,
    rooms: 'Chambres de cette clé',
    label: 'S’appelle sur le téléphone',
    labelCard: 'S’appelle sur la carte',
    capacity: 'Capacité de la carte',
    capacityOf: {
      consecutiveRooms: 'chambres à la suite',
      commonDoors: 'portes communes',
      additionalRooms: 'autres chambres',
    },
    capacityUsed: (used: number, max: number | null) => (max === null ? `${used}` : `${used} sur ${max}`),
    shape: 'Rapport aux autres clés',
    shapes: {
      join: 'S’ajoute aux clés cochées',
      override: 'Nouvelle clé, remplace toutes les autres',
    },
    shapeNotes: {
      join: 'Toutes les clés de la porte continuent de fonctionner.',
      override:
        'Les clés client précédentes cessent de fonctionner dès que la nouvelle est utilisée à la porte.',
    },
    more: 'Plus d’options',
    nothingToSend: 'Une fois la clé complète, la requête exacte à Seam s’affiche ici.',
    asKeyOf: (holder: string) => `comme ${holder}`,
    atTheDoor: 'À la porte',
    keepsWorking: 'continue de fonctionner',
    stopsWorking: 'cesse de fonctionner',
    nobody: 'Aucune clé sur cette porte. Rien ne cesse de fonctionner.',
    typedOn:
      'Ce que vous avez tapé sur un bouton s’est perdu. Vérifiez le formulaire, puis appuyez sur Entrée dans l’un de ses champs.',
    unsent: (time: string) => `Non envoyé, de ${time}.`,
    discardDraft: 'Abandonner',
    incomplete: 'Pas encore connu.',
    firstKey: 'Émettre la première clé',
    thinking: 'Vérification de la porte',
    consequence: (holder: string, what: string) => `${holder}, ${what}`,
    inRoom: (room: string) => `au ${room}`,
    enterKey: 'Entrée',
    button: { join: 'Émettre la clé', override: 'Émettre la nouvelle clé' },
    skipName: 'Passer',
    joins: (count: number) => n(count, { one: 's’ajoute à # clé', other: 's’ajoute à # clés' }),
    cardNote:
      'Joinery ne sait pas encore écrire de cartes : la clé attend dans la file jusqu’à ce qu’elle soit sur une carte.',
    stops: (count: number) =>
      n(count, {
        one: '# clé cesse de fonctionner',
        many: '# de clés cessent de fonctionner',
        other: '# clés cessent de fonctionner',
      }),
    discardDamaged: 'Écarter la demande abîmée',
    warnings: {
      startInPast: 'Le début est passé ; Visionline le ramènera peut-être à maintenant.',
      sharedEmail: 'Un autre client a la même adresse e-mail.',
      replacesOwnKey: 'La clé mobile de ce client est remplacée par la nouvelle.',
      keysFromCopy: 'Vérifié sur une copie des clés. Elles sont relues avant l’envoi.',
      noPhone: 'Ce client n’a pas de téléphone prêt. La clé attend qu’il en ait un.',
      targetNotOnPhone: 'Une des clés mobiles choisies n’est encore sur aucun téléphone.',
    },
  },
  override: {
    title: (rooms: readonly string[]) => `Remplacer toutes les clés de ${list(rooms)} ?`,
    body: 'Dès que la nouvelle clé est utilisée à la porte, celles-ci cessent de fonctionner :',
    firstTitle: (rooms: readonly string[]) => `La première clé de ${list(rooms)}`,
    none: 'Aucune clé client n’ouvre cette porte en ce moment, donc aucune ne s’arrête.',
    type: (room: string) => `Tapez ${room} pour confirmer`,
    typeMore: (rooms: readonly string[]) => `Tapez ${rooms.join(' ')} pour confirmer`,
    confirm: (count: number) =>
      n(count, { one: 'Remplacer # clé', many: 'Remplacer # de clés', other: 'Remplacer # clés' }),
    confirmNone: 'Émettre la première clé',
  },
  after: {
    title: (guest: string) => `Clé pour ${guest}`,
    already: 'Cette clé avait déjà été acceptée. Rien n’a été ajouté.',
    another: 'Une autre clé',
    story: 'Voir son historique',
    undo: (seconds: number) => `Revenir en arrière, ${seconds} s`,
    revokeTitle: (holder: string) => `Révoquer la clé de ${holder} ?`,
    revokeBody: 'Seam demande à Visionline de l’écarter.',
    revokeCard:
      'Une carte que le client a déjà en main continue d’ouvrir la porte jusqu’à ce qu’elle expire ou qu’une clé plus récente l’y remplace.',
    revokeFamily: 'Ses copies sur les téléphones du client partent avec elle.',
    revoke: 'Révoquer la clé',
    revoked: 'La clé est révoquée.',
    cancelled: 'Annulée avant l’envoi.',
    steps: {
      queued: 'En attente sur cet ordinateur',
      sent: 'Envoyée à Seam',
      accepted: 'Acceptée par Seam',
      verified: 'Vérifiée : telle que demandée',
      confirmed: 'Confirmée par Visionline',
      onCard: 'Sur la carte',
    },
    waiting: 'en attente',
  },
}
