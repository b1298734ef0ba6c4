import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('fr')
const list = listIn('fr')

/** French: keys that end or were changed, and the health of the way to the doors. */
export const frWatch = {
  watch: {
    title: 'Ce qu’il faut regarder',
    drifts: 'Modifiées ailleurs',
    beforeStay: 'Finissent avant le séjour des leurs',
    soon: (count: number) =>
      n(count, {
        one: '# clé finit sous 24 heures comme prévu',
        other: '# clés finissent sous 24 heures comme prévu',
      }),
    leaves: (when: string) => `Départ ${when}`,
    nameless: (count: number) => n(count, { one: '# clé sans nom', other: '# clés sans nom' }),
    known: 'Modifications connues',
    emptyTitle: 'Rien à regarder',
    emptyBody:
      'Chaque clé dure aussi longtemps que le séjour des siens, et aucune clé de cette réception n’a été modifiée ailleurs.',
    asOf: (when: string) => `Situation à ${when}`,
    notRead: 'Pas encore lu',
    loading: 'Lecture de ce qui finit et de ce qui a changé',
    ends: (when: string) => `finit ${when}`,
    someone: 'Quelqu’un',
    otherKey: (who: string, until: string) => `${who}, du même groupe, a une clé jusqu’à ${until}.`,
    wish: (who: string, until: string) =>
      `Une clé pour ${who}, du même groupe, est en route et dure jusqu’à ${until}.`,
    checkOut: (until: string) => `Le départ n’est qu’à ${until}.`,
    prepare: (when: string) => `Préparer une clé jusqu’à ${when}`,
    overridden: 'Ne marche plus : remplacée ou annulée ailleurs.',
    deleted: 'Supprimée ailleurs.',
    endsAt: (now: string, asked: string) => `Finit ${now} au lieu de ${asked}.`,
    startsAt: (now: string, asked: string) => `Commence ${now} au lieu de ${asked}.`,
    never: 'jamais',
    doorsAdded: (names: readonly string[]) => `Ouvre aussi ${list(names)} à présent.`,
    doorsMissing: (names: readonly string[]) => `N’ouvre plus ${list(names)}.`,
    joinedTo: 'Partage l’accès avec d’autres clés que demandé.',
    schedule: 'Ses horaires ont été modifiés dans Visionline.',
    happened: (when: string) => `Arrivé ${when}`,
    noticed: (when: string) => `Remarqué ${when}`,
    replace: 'Préparer une remplaçante',
    openRoom: 'Ouvrir la chambre',
    markKnown: 'Connu',
    unmark: 'Finalement pas connu',
    markedBy: (who: string, when: string) => `Marqué comme connu par ${who}, ${when}`,
    markedAt: (when: string) => `Marqué comme connu ${when}`,
    more: (count: number) => n(count, { one: '# de plus', other: '# de plus' }),
    look: (count: number) => n(count, { one: '# clé à regarder', other: '# clés à regarder' }),
  },
  health: {
    title: 'État',
    again: 'Redemander',
    hops: {
      seam: 'De ce poste à Seam',
      bridge: 'De Seam au Bridge',
      visionline: 'Du Bridge à Visionline',
      encoders: 'Encodeurs',
    },
    states: {
      ok: 'Répond',
      slow: 'Répond lentement',
      refused: 'Répond, mais refuse notre accès',
      down: 'Ne répond pas',
      unknown: 'Pas connu',
    },
    typical: 'réponse habituelle',
    typicalKey: 'avant qu’une clé neuve soit confirmée',
    most: (p95: string) => `95 % en ${p95}`,
    lastOk: (when: string) => `Dernière bonne réponse ${when}`,
    neverOk: 'Pas encore de bonne réponse',
    half: (p50: string, p95: string) => `La moitié en ${p50}, 95 % en ${p95}.`,
    confirmedIn: (p50: string, p95: string) =>
      `Nouvelles clés confirmées : la moitié en ${p50}, 95 % en ${p95}.`,
    measured: (count: number) =>
      n(count, {
        one: 'Mesuré ici, # réponse dans la dernière heure',
        other: 'Mesuré ici, # réponses dans la dernière heure',
      }),
    seconds: (s: string) => `${s} s`,
    works: 'Marche toujours',
    call: 'Qui appeler',
    verdicts: {
      well: { title: 'Tout répond sur le chemin des portes', body: 'Les clés partent aussitôt.' },
      unknown: {
        title: 'Tout n’a pas encore été interrogé sur le chemin des portes',
        body: '« Redemander » regarde maintenant. Les clés en service marchent de toute façon.',
      },
      slow: {
        title: 'Seam répond lentement',
        works: 'Tout. Chaque clé prend plus de temps que d’habitude, et aucune n’est envoyée deux fois.',
        call: 'L’informatique de l’hôtel, si cela dure plus d’une demi-heure : la ligne Internet est-elle saturée ?',
      },
      refused: {
        title: 'L’accès de Joinery à Seam a été retiré. Appelez l’informatique.',
        works: 'Les portes et les clés en service. Les clés que vous émettez attendent ici sans se perdre.',
        call: 'Informatique de l’hôtel : créer une nouvelle clé API dans Seam Console et la saisir dans Réglages, sous Hôtel et connexion.',
      },
      network: {
        title: 'Le réseau de l’hôtel ne laisse pas sortir Joinery',
        works: 'Les portes et les clés en service. Les clés que vous émettez attendent ici sans se perdre.',
        call: 'La personne qui gère le réseau de l’hôtel. Ce qu’il faut lui dire est plus bas.',
      },
      offline: {
        title: 'Seam ne répond pas',
        works: 'Les portes et les clés en service. Les clés que vous émettez attendent ici sans se perdre.',
        call: 'Informatique de l’hôtel : ce poste est-il en ligne ? Si oui, le support de Seam.',
      },
      bridge: {
        title: 'Le Bridge de l’hôtel ne répond pas',
        works: 'Les portes, les clés en service et Seam. Les clés que vous émettez attendent.',
        call: 'Informatique de l’hôtel : redémarrer le Seam Bridge sur son poste.',
      },
      visionline: {
        title: 'Le serveur Visionline ne répond pas',
        works: 'Les portes, les clés en service, Seam et le Bridge. Les clés que vous émettez attendent.',
        call: 'Informatique de l’hôtel : le serveur Visionline tourne-t-il, est-il sur le réseau ?',
      },
      account: {
        title: 'Visionline refuse le compte qu’utilise Seam',
        works: 'Les portes, les clés en service, Seam et le Bridge. Les clés que vous émettez attendent.',
        call: 'Informatique de l’hôtel : reconnecter le compte Visionline dans Seam Console.',
      },
      throttled: {
        title: 'Seam demande de ralentir',
        works: 'Les portes et les clés en service. Les clés que vous émettez partent dans un instant.',
        call: 'Personne : cela passe tout seul.',
      },
      paused: {
        title: 'L’envoi est en pause à cette réception',
        works:
          'Les portes et les clés en service. Les clés que vous émettez attendent que quelqu’un presse Reprendre dans la file.',
        call: 'Personne : qui l’a mis en pause le reprend.',
      },
    },
    noEncoder: 'Seam ne connaît aucun encodeur pour cet hôtel.',
    encUnread: 'Les encodeurs n’ont pas encore été demandés.',
    encNote: 'Connus de Seam. On voit si l’un est allumé quand il écrit une carte.',
    encGone: 'Retiré de Visionline',
    encCall: 'Informatique de l’hôtel : rajouter l’encodeur dans Visionline.',
    network: {
      title: 'Ce poste vers Internet',
      states: { ok: 'Ouvert', down: 'Bloqué', unknown: 'Pas encore essayé' },
      proxy: 'Proxy',
      straight: 'La connexion sort directement',
      through: (proxy: string) => `Par le proxy ${proxy}`,
      direct: 'aucun, la connexion est directe',
      learnt: {
        setting: 'réglé par le service informatique',
        system: 'indiqué par le système',
        environment: 'indiqué par l’environnement',
        none: 'personne n’en indique',
      },
      issuer: 'Certificat de',
      noIssuer: 'aucun vu pour l’instant',
      store: 'Certificats du système',
      stores: {
        loaded: 'utilisés',
        empty: 'le système n’en donne aucun ; ajoutez une autorité avec `joinery network --ca-file`',
        unavailable: 'illisibles ; ajoutez une autorité avec `joinery network --ca-file`',
      },
      file: 'Certificats de l’informatique',
      files: { loaded: 'utilisés', unreadable: 'le fichier n’est pas lisible' },
      unsafe:
        'NODE_TLS_REJECT_UNAUTHORIZED=0 est défini sur ce poste. Joinery l’ignore et vérifie les certificats ; faites-le retirer.',
      owner: 'Pour le responsable du réseau',
      ask: 'Joinery a besoin de HTTPS vers connect.getseam.com, port 443, rien en entrée. Une autorité qui lit les échanges doit être installée sur ce poste.',
    },
    gate: 'Situation du chemin',
    codes: 'Seam signale',
    nothing: 'rien',
    silent: 'Demandes sans réponse dans la dernière heure',
  },
}
