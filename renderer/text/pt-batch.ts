import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')
const keys = (count: number) => n(count, { one: '# chave', many: '# de chaves', other: '# chaves' })

/** Portuguese: a group that goes out, and its papers. */
export const ptBatch = {
  batch: {
    label: (name: string) => `Grupo ${name}`,
    progressLabel: 'Progresso do grupo',
    done: (made: number, all: number) => `${made} de ${keys(all)}`,
    speed: (perMinute: string) => `${perMinute} chaves por minuto`,
    left: (time: string) => `faltam ${time}`,
    minutes: (count: number) => `${count} min`,
    seconds: (count: number) => `${count} s`,
    paused: (when: string) => `Em pausa desde ${when}. Nada deste grupo sai.`,
    waitsForYou: 'O resto espera pelas suas decisões.',
    pausedState: 'Em pausa',
    finished: 'Terminado.',
    finishedBut: (count: number) =>
      n(count, {
        one: 'Terminado, menos # chave por resolver.',
        other: 'Terminado, menos # chaves por resolver.',
      }),
    running: 'As chaves estão a sair.',
    waiting: 'À espera de caminho até ao Visionline.',
    made: (when: string, by: string | null) =>
      by === null ? `Emitido ${when}` : `Emitido ${when} por ${by}`,
    handedOver: (to: string, when: string) => `Passado a ${to}, ${when}`,
    pause: 'Pausar',
    resume: 'Retomar',
    cancelRest: 'Cancelar o resto',
    cancelTitle: (count: number) => `Cancelar ${keys(count)} ainda por enviar?`,
    cancelBody:
      'As chaves já feitas ficam e continuam a funcionar. O que talvez esteja a caminho é verificado primeiro.',
    cancelYes: 'Cancelar o resto',
    keepGoing: 'Continuar',
    handOver: 'Passar o turno',
    handOverTitle: 'Passar este grupo',
    handOverBody: 'As chaves ficam na fila como estão. O próximo turno vê aqui esta nota.',
    handOverTo: 'A quem',
    handOverNote: 'Umas palavras para o turno',
    results: 'Resultados (CSV)',
    toFix: 'Linhas por corrigir (CSV)',
    fileNames: { results: 'resultados', toFix: 'linhas por corrigir' },
    packets: 'Envelopes',
    sums: {
      issued: 'Emitidas',
      noCard: 'Ainda em nenhum cartão',
      queued: 'A caminho',
      paused: 'Em pausa',
      needsAttention: 'Por resolver',
      alreadyIssued: 'Emitidas antes',
      cancelled: 'Canceladas',
      refusedRows: 'Linhas deixadas de fora',
    },
    lines: 'Chaves por quarto',
    room: (room: string, made: number, all: number) => `Quarto ${room}, ${made} de ${all}`,
    copy: (copy: number) => `chave ${copy}`,
    lineFacts: (room: string, state: string) => `, quarto ${room}, ${state}`,
    refused: 'Linhas deixadas de fora',
    refusedRow: (row: number) => `Linha ${row}`,
  },
  packets: {
    title: (name: string) => `Envelopes de ${name}`,
    kinds: { packets: 'Envelopes', leader: 'Folha do guia' },
    kind: 'Que papel',
    print: 'Imprimir',
    withRoom: 'Número do quarto no envelope',
    note: 'No envelope não há nenhum nome. O código dele, lido ou escrito no ecrã Grupos, mostra de quem é; a folha do guia também.',
    packet: (number: number) => `Envelope ${number}`,
    of: (number: number, all: number) => `${number} / ${all}`,
    qrLabel: (code: string) => `Código QR ${code}`,
    page: (number: number, all: number) => `Página ${number} de ${all}`,
    keys,
    leaderHead: {
      number: 'Envelope',
      room: 'Quarto',
      guests: 'Hóspedes',
      keys: 'Chaves',
      code: 'Código',
      given: 'Entregue',
    },
    leaderNote: 'Com nomes e quartos: esta folha fica com o guia.',
    openTitle: (count: number) =>
      n(count, {
        one: 'Ainda por fazer: # chave',
        many: 'Ainda por fazer: # de chaves',
        other: 'Ainda por fazer: # chaves',
      }),
    openNote: 'Estas chaves não estão em nenhum envelope.',
    notOnCard: 'Ainda em nenhum cartão',
    none: 'Este grupo não tem chaves para distribuir.',
    back: 'Voltar ao grupo',
    find: 'Procurar um envelope',
    findHint: 'Leia o código QR, ou escreva as letras e prima Enter.',
    found: (number: number, room: string, guests: readonly string[]) =>
      `O envelope ${number} é do quarto ${room}: ${list(guests)}.`,
    closeFound: 'Fechar o envelope',
  },
}
