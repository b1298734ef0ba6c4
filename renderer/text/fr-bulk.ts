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
  /** Whose keys a new key joins. */
  party: {
    nobody: 'quelqu’un que Seam ne nomme pas',
    until: (who: string, when: string) => `${who} jusqu’à ${when}`,
    heldBy: (who: string) => `Occupée par ${who}`,
    joins: (count: number, names: string) => `s’ajoute à ${keys(count)} de ${names}`,
    others: (count: number) => n(count, { one: '# autre', many: '# d’autres', other: '# autres' }),
    ask: (room: string, who: string) => `La ${room} est occupée par ${who}. Sont-ils ensemble ?`,
    yes: 'Ils sont ensemble',
    yesFor: (room: string) => `${room} : ils sont ensemble`,
    yesHint: 'Toutes les clés de cette liste pour la chambre s’ajoutent à celles qui y sont.',
    no: 'Pas ensemble : annuler',
    noHint: 'Annule les clés de cette liste pour la chambre. Rien n’a été envoyé.',
    said: (who: string) => `Avec ${who}`,
    undo: 'Reprendre',
    undoFor: (room: string) => `${room} : reprendre la réponse`,
    oneIsEnough: 'Une suffit ; davantage est plus sûr.',
    more: (count: number) => n(count, { one: '+# autre', many: '+# autres', other: '+# autres' }),
    fewer: 'Montrer moins',
    after: (room: string, when: string, ends: string) =>
      `ouvre la ${room} jusqu’à ${when}, après le départ de ses clients (${ends})`,
    review: (count: number) => `Vérifier ${rooms(count)}`,
    reviewTitle: 'À qui sont ces clés',
    reviewBody: (guest: string) =>
      `${guest} rejoint les occupants de ces chambres. Décochez celle qui n’est pas voulue, puis Entrée.`,
    back: 'Retour',
  },
} satisfies Pick<Text, 'bulk' | 'party'>
