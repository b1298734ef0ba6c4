import type { Text } from './en.ts'
import { pluralIn } from './plural.ts'

const n = pluralIn('fr')
const keys = (count: number) => n(count, { one: '# clé', many: '# de clés', other: '# clés' })
const rooms = (count: number) => n(count, { one: '# chambre', many: '# de chambres', other: '# chambres' })

export const frBulk = {
  bulk: {
    keyEach: 'Même client, une clé dans chacune',
    revoke: 'Révoquer les clés',
    addToGroup: 'Ajouter à un groupe',
    listName: 'Chambres sélectionnées',
    listHead: { room: 'Chambre', guest: 'Client' },
    listBusy: 'Une autre liste est ouverte dans Groupes. Émettez-la ou fermez-la, puis ajoutez ces chambres.',
    reading: (done: number, total: number) => `Lecture des portes, ${done} sur ${total}`,
    notRead: (names: string) => `Seam n’a pas répondu pour ${names}. Le dernier état connu y est affiché.`,
    revokeTitle: (count: number) => `Révoquer les clés de ${rooms(count)} ?`,
    revokeList: (count: number) =>
      n(count, {
        one: '# clé cesse d’être valable',
        many: '# de clés cessent d’être valables',
        other: '# clés cessent d’être valables',
      }),
    alsoOpens: (names: string) => `ouvre aussi ${names}`,
    later: (count: number) =>
      n(count, {
        one: '# clé d’un séjour ultérieur n’est pas touchée.',
        many: '# de clés de séjours ultérieurs ne sont pas touchées.',
        other: '# clés de séjours ultérieurs ne sont pas touchées.',
      }),
    noKeys: 'Aucune clé client n’est valable sur ces portes actuellement.',
    cards:
      'Les cartes que les clients ont en main continuent d’ouvrir jusqu’à ce qu’elles expirent ou qu’une clé plus récente y serve.',
    revokeButton: (count: number) => `Révoquer ${keys(count)}`,
    revoking: (done: number, total: number) => `Révocation, ${done} sur ${total}`,
    stop: 'Arrêter',
    revoked: (count: number) =>
      n(count, {
        one: '# clé est révoquée.',
        many: '# de clés sont révoquées.',
        other: '# clés sont révoquées.',
      }),
    notRevoked: (count: number) =>
      n(count, {
        one: '# clé n’a pas été révoquée :',
        many: '# de clés n’ont pas été révoquées :',
        other: '# clés n’ont pas été révoquées :',
      }),
    leftAlone: (count: number) =>
      n(count, {
        one: '# clé est restée telle quelle.',
        many: '# de clés sont restées telles quelles.',
        other: '# clés sont restées telles quelles.',
      }),
    eachTitle: (count: number) => `Une clé dans chacune des ${rooms(count)}`,
    eachBody:
      'Le même client reçoit une clé par chambre. Chaque clé s’ajoute à celles de sa chambre et n’en ouvre aucune autre.',
    eachRooms: 'Chambre par chambre',
    joins: (count: number) => `s’ajoute à ${keys(count)}`,
    until: (when: string) => `jusqu’à ${when}`,
    eachButton: (count: number) => `Émettre ${keys(count)}, 0 clé cesse de fonctionner`,
    eachNone: 'Ces chambres n’ont aucune clé à laquelle s’ajouter. Ouvrez chacune pour sa première clé.',
    eachQueued: (count: number) =>
      n(count, {
        one: '# clé est en attente.',
        many: '# de clés sont en attente.',
        other: '# clés sont en attente.',
      }),
    eachRefused: (count: number) =>
      n(count, {
        one: '# clé a été refusée :',
        many: '# de clés ont été refusées :',
        other: '# clés ont été refusées :',
      }),
  },
} satisfies Pick<Text, 'bulk'>
