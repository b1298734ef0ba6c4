import type { Text } from './en.ts'
import { pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')
const keys = (count: number) => n(count, { one: '# chave', many: '# de chaves', other: '# chaves' })
const rooms = (count: number) => n(count, { one: '# quarto', many: '# de quartos', other: '# quartos' })

export const ptBulk = {
  bulk: {
    keyEach: 'Mesmo hóspede, uma chave em cada um',
    revoke: 'Anular chaves',
    addToGroup: 'Juntar a um grupo',
    listName: 'Quartos selecionados',
    listHead: { room: 'Quarto', guest: 'Hóspede' },
    listBusy: 'Há outra lista aberta em Grupos. Emita-a ou feche-a e junte depois estes quartos.',
    reading: (done: number, total: number) => `A ler as portas, ${done} de ${total}`,
    notRead: (names: string) => `A Seam não respondeu para ${names}. Aí mostra-se o último estado conhecido.`,
    revokeTitle: (count: number) => `Anular as chaves de ${rooms(count)}?`,
    revokeList: (count: number) =>
      n(count, {
        one: '# chave deixa de ser válida',
        many: '# de chaves deixam de ser válidas',
        other: '# chaves deixam de ser válidas',
      }),
    alsoOpens: (names: string) => `abre também ${names}`,
    later: (count: number) =>
      n(count, {
        one: '# chave de uma estadia posterior não é tocada.',
        many: '# de chaves de estadias posteriores não são tocadas.',
        other: '# chaves de estadias posteriores não são tocadas.',
      }),
    noKeys: 'Agora nenhuma chave de hóspede é válida nestas portas.',
    cards:
      'Os cartões que os hóspedes têm na mão continuam a abrir até expirarem ou até se usar lá uma chave mais recente.',
    revokeButton: (count: number) => `Anular ${keys(count)}`,
    revoking: (done: number, total: number) => `A anular, ${done} de ${total}`,
    stop: 'Parar',
    revoked: (count: number) =>
      n(count, {
        one: '# chave está anulada.',
        many: '# de chaves estão anuladas.',
        other: '# chaves estão anuladas.',
      }),
    notRevoked: (count: number) =>
      n(count, {
        one: '# chave não foi anulada:',
        many: '# de chaves não foram anuladas:',
        other: '# chaves não foram anuladas:',
      }),
    leftAlone: (count: number) =>
      n(count, {
        one: '# chave ficou como estava.',
        many: '# de chaves ficaram como estavam.',
        other: '# chaves ficaram como estavam.',
      }),
    eachTitle: (count: number) => `Uma chave em cada um de ${rooms(count)}`,
    eachBody:
      'O mesmo hóspede recebe uma chave por quarto. Cada chave junta-se às do seu quarto e não abre nenhum outro.',
    eachRooms: 'Quarto a quarto',
    until: (when: string) => `até ${when}`,
    eachButton: (count: number) => `Emitir ${keys(count)}, 0 chaves deixam de funcionar`,
    eachNone: 'Nestes quartos não há chave a que se juntar. Abra cada um para a sua primeira chave.',
    eachQueued: (count: number) =>
      n(count, {
        one: '# chave está na fila.',
        many: '# de chaves estão na fila.',
        other: '# chaves estão na fila.',
      }),
    eachRefused: (count: number) =>
      n(count, {
        one: '# chave foi recusada:',
        many: '# de chaves foram recusadas:',
        other: '# chaves foram recusadas:',
      }),
  },
  /** Whose keys a new key joins. */
  party: {
    nobody: 'alguém que a Seam não nomeia',
    until: (who: string, when: string) => `${who} até ${when}`,
    heldBy: (who: string) => `Ocupado por ${who}`,
    joins: (count: number, names: string) => `junta-se a ${keys(count)} de ${names}`,
    others: (count: number) => n(count, { one: 'mais #', many: 'mais #', other: 'mais #' }),
    ask: (room: string, who: string) => `No ${room} está ${who}. Vão juntos?`,
    yes: 'Vão juntos',
    yesFor: (room: string) => `${room}: vão juntos`,
    yesHint: 'Todas as chaves desta lista para o quarto juntam-se às que lá estão.',
    no: 'Não vão juntos: cancelar',
    noHint: 'Cancela as chaves desta lista para o quarto. Nada foi enviado.',
    said: (who: string) => `Vai com ${who}`,
    undo: 'Voltar atrás',
    undoFor: (room: string) => `${room}: voltar atrás na resposta`,
    oneIsEnough: 'Uma basta; mais é mais seguro.',
    more: (count: number) => n(count, { one: '+# outra', many: '+# outras', other: '+# outras' }),
    fewer: 'Mostrar menos',
    after: (room: string, when: string, ends: string) =>
      `abre o ${room} até ${when}, depois da saída dos seus hóspedes (${ends})`,
    review: (count: number) => `Verificar ${rooms(count)}`,
    reviewTitle: 'De quem são estas chaves',
    reviewBody: (guest: string) =>
      `${guest} junta-se a quem ocupa estes quartos. Desmarque o que não for, depois Enter.`,
    back: 'Voltar',
  },
} satisfies Pick<Text, 'bulk' | 'party'>
