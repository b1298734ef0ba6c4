import { listIn, pluralIn } from './plural.ts'
import type { enDesk } from './en-desk.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')

/** Portuguese: addresses, people on the board, what can be done with a room. */
export const ptDesk = {
  address: {
    lostRoom: (room: string) => `O quarto ${room} não existe neste hotel. Estes são os que há.`,
    lostJob: 'O histórico dessa chave não está neste computador. Estas são as que estão.',
    lostPage: 'Esse endereço não leva a lado nenhum no Joinery. Este é o ecrã mais próximo.',
    hide: 'Ocultar esta nota',
  },
  sections: {
    label: 'Partes das definições',
    names: {
      connection: 'Hotel e ligação',
      desk: 'Receção',
      keys: 'Chaves e horas',
      lists: 'Palavras das listas',
      network: 'Rede',
      appearance: 'Aspeto e idioma',
      practise: 'Praticar',
    },
  },
  people: {
    similar: 'nome parecido',
    nobody: 'ninguém',
    unnamed: 'chaves sem nome',
    until: (when: string) => `até ${when}`,
    arrives: (when: string) => `chega ${when}`,
    arriving: 'chegada',
    arrivingRow: 'Chegada: há chaves emitidas, a estadia começa mais tarde',
    guests: (names: readonly string[]) => list(names),
    names: 'Nomes nos quadros',
    namesOf: { off: 'Não', family: 'Apelido', full: 'Nome completo' },
    namesHint: 'Quem está ao balcão pode lê-los. A pesquisa e o ponteiro mostram os nomes em qualquer caso.',
    arrivals: 'Chegam hoje',
    departures: 'Saem hoje',
    noRecent: 'Ainda não foi aberto nenhum quarto nesta janela.',
  },
  keyRows: {
    short: {
      expired: 'expirada',
      notValid: 'substituída',
      validityUnknown: 'validade desconhecida',
      staffKey: 'pessoal',
      notEncoded: 'em nenhum cartão',
      beingDeleted: 'a ser anulada',
      needsReissue: 'alterada',
    },
    more: (count: number, words: readonly string[]) => `Mais ${count}: ${words.join(', ')}`,
    hide: 'Ocultar',
    copies: (names: readonly string[]) => `Em ${names.join(', ')}`,
  },
  actions: {
    menu: (room: string) => `Quarto ${room}: o que se pode fazer`,
    keyMenu: (key: string) => `${key}: o que se pode fazer`,
    with: (action: string, room: string) => `${action}: ${room}`,
    askRoom: 'escreva a seguir o quarto',
    of: {
      open: { text: 'Abrir o quarto', also: 'ver chaves porta hóspede quem' },
      newKey: { text: 'Nova chave', also: 'emitir adicional outra acrescentar acompanhante' },
      select: { text: 'Selecionar o quarto', also: 'marcar escolher vários suite' },
      unselect: { text: 'Tirar da seleção', also: 'desmarcar' },
      copyNumber: { text: 'Copiar o número', also: 'área de transferência quarto' },
      queue: { text: 'Ver as suas chaves na fila', also: 'histórico o que aconteceu' },
    },
  },
  told: {
    issuedOf: (done: number, total: number) =>
      done === total
        ? n(total, {
            one: '# chave emitida.',
            many: '# de chaves emitidas.',
            other: '# chaves emitidas.',
          })
        : `${done} de ${n(total, { one: '# chave', many: '# de chaves', other: '# chaves' })} emitidas.`,
    failed: (count: number) => n(count, { one: '# por resolver.', other: '# por resolver.' }),
    undo: 'Desfazer',
    undone: (count: number) =>
      n(count, {
        one: 'Foi retirada # chave.',
        many: 'Foram retiradas # de chaves.',
        other: 'Foram retiradas # chaves.',
      }),
    copied: (room: string) => `Número ${room} copiado.`,
  },
} satisfies typeof enDesk
