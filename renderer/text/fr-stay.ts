import type { enStay } from './en-stay.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')

export const frStay: typeof enStay = {
  stay: {
    actions: 'Que faire',
    actionsOf: (room) => `Que faire de la chambre ${room}`,
    keyActions: (key) => `Que faire de cette clé : ${key}`,
    noRoom: 'Choisissez d’abord une chambre : tapez son numéro.',
    late: 'Départ tardif ou prolongation',
    checkOut: 'Départ',
    lost: 'Clé ou téléphone perdu',
    move: 'Changement de chambre',
    lateAbout: 'D’autres heures pour toutes les clés du séjour',
    checkOutAbout: 'Révoquer toutes les clés du séjour',
    lostAbout: 'Révoquer une clé et en donner une autre',
    moveAbout: 'Nouvelles clés là-bas, puis les anciennes révoquées',
    said: {
      late: 'late check-out, départ tardif, prolonger, rester, arrivée anticipée, une nuit de plus',
      checkOut: 'check-out, départ, libérer, tout révoquer',
      lost: 'perdue, volée, remplacer, cassée, téléphone perdu',
      move: 'changement de chambre, déménager, déplacer, autre chambre',
    },
    lateTitle: (rooms) => `Départ tardif, ${list(rooms)}`,
    earlyTitle: (rooms) => `Arrivée anticipée, ${list(rooms)}`,
    which: 'Ce qui change',
    leaves: 'Part plus tard',
    arrives: 'Arrive plus tôt',
    until: 'Jusqu’à',
    from: 'Dès',
    hours: 'Heures habituelles',
    oneMoreNight: 'Une nuit de plus',
    placeholder: '14h, demain 12h, 1er déc. 11h',
    nobody: 'Aucune clé de client ne vaut ici en ce moment. La première d’un séjour se fait dans la chambre.',
    deciding: 'Lecture des clés',
    whatHappens: 'Ce qui arrive à chaque clé',
    fate: {
      replaced: 'une nouvelle clé mobile suit toute seule',
      encoder: 'la carte doit revenir à la réception',
      keeps: 'reste comme elle est',
      underWay: 'un autre changement est en route',
      cannot: 'ne peut pas suivre ; créez une nouvelle clé',
    },
    ends: (when) => `jusqu’à ${when}`,
    begins: (when) => `dès ${when}`,
    nextStay: (when) => `Les clés des prochains clients commencent ${when}.`,
    cards: (count) =>
      n(count, {
        one: '# carte garde son ancienne fin tant qu’elle n’est pas écrite de nouveau. Demandez au client de l’apporter.',
        other:
          '# cartes gardent leur ancienne fin tant qu’elles ne sont pas écrites de nouveau. Demandez aux clients de les apporter.',
      }),
    lateButton: (count, when) =>
      `${n(count, { one: 'Nouvelles heures pour # clé mobile', other: 'Nouvelles heures pour # clés mobiles' })} : ${when}`,
    noneFollows: 'Aucune clé ne suit toute seule',
    accepted: (count) =>
      n(count, {
        one: '# clé mobile reçoit ses nouvelles heures.',
        other: '# clés mobiles reçoivent leurs nouvelles heures.',
      }),
    bring: (count) => n(count, { one: 'Demandez # carte.', other: 'Demandez # cartes.' }),
    seeQueue: 'File',
    checkOutTitle: (rooms) => `Départ de ${list(rooms)} ?`,
    lostTitle: (room) => `Quelle clé de la ${room} est perdue ?`,
    lostKeys: 'Clés de la chambre',
    lostPhone:
      'La clé est d’abord révoquée. Puis le même client en reçoit une autre pour les mêmes portes et heures ; un nouveau téléphone la trouve tout seul.',
    lostAlone:
      'Personne d’autre n’a de clé ici. La nouvelle est donc une première clé : dès qu’elle sert à la porte, la serrure refuse la clé perdue.',
    lostCopy:
      'Seul ce téléphone perd la clé ; les autres du client la gardent. Seam ne dit pas s’il la renvoie tant que le téléphone est inscrit : regardez encore ici dans une minute.',
    lostCard: 'La carte est révoquée, et la clé qui la remplace est préparée dans la chambre.',
    lostOpens: (until) =>
      `La serrure est hors ligne : elle ouvre à la clé perdue jusqu’à ${until}, ou jusqu’à ce qu’une plus récente qui la remplace y serve.`,
    lostOpensOpen:
      'La serrure est hors ligne : elle ouvre à la clé perdue jusqu’à ce qu’une plus récente qui la remplace y serve.',
    lostButton: 'Révoquer et remplacer',
    lostCopyButton: 'Révoquer sur ce téléphone',
    lostCardButton: 'Révoquer et en préparer une autre',
    lostDone: (guest) => `${guest} : la clé perdue est d’abord révoquée, puis une nouvelle suit.`,
    lostWaits: (guest) =>
      `${guest} : Seam ne répond pas, la clé perdue vaut donc encore. Elle est révoquée dès que Seam répond ; puis une nouvelle suit.`,
    lostPrepared: 'La carte est révoquée. Vérifiez la nouvelle clé, puis créez-la.',
    copyRevoked: 'La clé sur ce téléphone est en cours de révocation.',
    phoneStops: (until) =>
      `Un téléphone ouvre la porte tant qu’il ne l’a pas appris, et il doit pour cela être en ligne ; au plus tard jusqu’à ${until}.`,
    phoneStopsOpen:
      'Un téléphone ouvre la porte tant qu’il ne l’a pas appris, et il doit pour cela être en ligne.',
    extendKeyAbout: 'Départ tardif ou prolongation pour ce client seulement',
    replaceKeyAbout: 'Elle est d’abord révoquée ; puis son client en reçoit une autre',
    revokeKeyAbout: 'Elle cesse de valoir, et aucune autre n’est faite',
    revokeCopyAbout: 'Les autres téléphones du client la gardent',
    extendKey: 'D’autres heures pour cette clé',
    replaceKey: 'Perdue : révoquer et remplacer',
    revokeKey: 'Révoquer cette clé',
    revokeCopy: 'Révoquer sur ce téléphone seulement',
    moveTitle: (room) => `Les clients de la ${room} changent de chambre`,
    moveTo: 'Nouvelle chambre',
    moveHint: 'Tapez un numéro. Les chambres libres sont proposées.',
    vacant: 'libre',
    moveFirst: (room) => `La ${room} reçoit d’abord de nouvelles clés.`,
    moveThen: (room) =>
      `Puis les clés de la ${room} sont révoquées. Si une nouvelle clé échoue, elles restent et on vous demande.`,
    moveCards: (count) =>
      n(count, {
        one: '# carte est à refaire et l’ancienne à reprendre. Elle ouvre l’ancienne chambre jusqu’à sa fin ou jusqu’à ce que la clé d’un client suivant y serve.',
        other:
          '# cartes sont à refaire et les anciennes à reprendre. Elles ouvrent l’ancienne chambre jusqu’à leur fin ou jusqu’à ce que la clé d’un client suivant y serve.',
      }),
    moveStops: (room) => `La ${room} est occupée. Ces clés cessent d’y valoir :`,
    moveButton: (count, room) =>
      n(count, {
        one: `Déplacer # clé mobile vers la ${room}`,
        other: `Déplacer # clés mobiles vers la ${room}`,
      }),
    moved: (count, room) =>
      n(count, {
        one: `# clé mobile passe à la ${room}.`,
        other: `# clés mobiles passent à la ${room}.`,
      }),
    moveNone:
      'Aucune clé mobile de cette chambre ne peut suivre. Créez de nouvelles clés dans l’autre, puis faites le départ de celle-ci.',
  },
}
