import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')

/** Portuguese: the queue and a job's story. */
export const ptQueue = {
  queue: {
    title: 'Fila',
    lists: { needsYou: 'Por resolver', waiting: 'Em espera', ready: 'Pronta', ended: 'Terminadas' },
    search: 'Hóspede ou quarto',
    day: 'Dia',
    allDays: 'Todos os dias',
    today: 'Hoje',
    room: 'Quarto',
    allRooms: 'Todos',
    state: 'Como está',
    all: 'Todas',
    noneTitle: 'Nenhuma chave corresponde',
    noneBody: 'Nada corresponde ao mesmo tempo à pesquisa, ao dia, ao quarto e ao estado.',
    showAll: 'Mostrar todas as chaves',
    emptyTitle: 'A fila está vazia',
    emptyBody:
      'As chaves que emite passam por aqui, e aqui esperam sem se perder quando não se chega à Seam.',
    pause: 'Pausar',
    resume: 'Retomar',
    rooms: (rooms: readonly string[]) => list(rooms),
    access: { mobile: 'telefone', card: 'cartão' },
    states: {
      queued: 'Na fila para sair',
      running: 'A sair agora',
      uncertain: 'A resposta perdeu-se: está a ser procurada',
      needsAttention: 'Por resolver',
      cancelled: 'Cancelada',
      revoked: 'Revogada',
      over: 'Terminada',
    },
    notOnCard: 'Ainda não está num cartão',
    proven: {
      none: 'Enviada; a resposta ainda não chegou',
      accepted: 'Aceite; o Visionline ainda não a confirmou',
      verified: 'Verificada; o Visionline ainda não a confirmou',
      confirmed: 'Confirmada pelo Visionline',
      onCard: 'No cartão',
    },
    pick: 'Escolha uma chave para ler o seu histórico.',
  },
  story: {
    inPlaceOf: (key: string) => `Toma o lugar de outra chave: ${key}.`,
    oldKeysLeft:
      'A chave nova está lá. As antigas no lugar dela ainda têm de ser anuladas; tenta-se de novo automaticamente.',
    label: (guest: string, rooms: readonly string[]) => `Chave para ${guest}, ${list(rooms)}`,
    asked: (who: string, kind: string, guest: string, rooms: readonly string[]) =>
      `${who} pediu uma chave (${kind}) para ${guest}, ${list(rooms)}.`,
    someone: 'Alguém ao balcão',
    joins: (keys: readonly string[]) => `Junta-se a ${list(keys)}.`,
    joinsJob: 'uma chave que ainda está na fila',
    overrides: (count: number) =>
      count === 0
        ? 'É a primeira chave de uma estadia.'
        : `Substitui ${n(count, { one: '# chave', many: '# de chaves', other: '# chaves' })} da porta.`,
    auto: 'Junta-se às chaves da porta, ou é a primeira se não houver nenhuma.',
    held: 'Espera que alguém decida como é emitida.',
    valid: (from: string, until: string) => `Válida desde ${from} até ${until}.`,
    waitsFor: 'Espera que outra chave seja emitida antes.',
    runsAfter: (when: string) => `Sai ${when}.`,
    waitsGate: {
      offline: 'A Seam não responde. O envio continua assim que responder.',
      throttled: 'A Seam pede para abrandar. O envio continua daqui a um momento.',
      unauthorised:
        'O acesso do Joinery à Seam foi retirado. Nada é enviado até a informática introduzir uma nova chave de API nas Definições.',
      propertyDown: 'A Seam responde, mas o lado do hotel não. O envio continua assim que responder.',
      paused: 'O envio está em pausa. Nada é enviado até alguém o retomar.',
      notConnected: 'Nenhuma propriedade está ligada. Nada é enviado até alguém ligar uma nas Definições.',
    },
    waitsFree: 'Esperar não gasta tentativas.',
    goesOut: 'Sai daqui a um momento.',
    attempt: {
      sending: 'Enviada à Seam; a resposta ainda não chegou.',
      accepted: 'A Seam aceitou-a.',
      notSent: 'Não se chegou à Seam. Nada foi enviado.',
      unknown:
        'Enviada, mas a resposta perdeu-se. O Joinery procura a chave na Seam em vez de a enviar duas vezes.',
      throttled: 'A Seam pediu para abrandar. Nada foi criado.',
      unauthorised: 'A Seam recusou o acesso do Joinery. Nada foi criado.',
      refused: 'A Seam recusou o pedido. Nada foi criado.',
      foundAfterwards: 'A resposta tinha-se perdido, mas a chave foi encontrada na Seam.',
    },
    lookingUp: 'A procurar a chave na Seam.',
    proof: {
      none: 'A Seam ainda não respondeu.',
      accepted: 'Aceite pela Seam; o Visionline ainda não a confirmou.',
      verified: 'Verificada: a chave está como foi pedida. O Visionline ainda não a confirmou.',
      confirmed: 'Confirmada pelo Visionline.',
      onCard: 'No cartão.',
    },
    cancelled: 'Cancelada. Não será enviada.',
    revoked: 'Anulada.',
    attempts: (count: number) =>
      count === 0
        ? 'Nenhuma tentativa gasta'
        : n(count, { one: '# tentativa', many: '# de tentativas', other: '# tentativas' }),
    credential: (id: string) => `Credencial ${id}`,
    copyCurl: 'Copiar como cURL',
    retry: 'Tentar de novo',
    cancel: 'Cancelar esta chave',
    worked: 'Funcionou',
    workedHint: 'Esta chave na Seam é a certa. Nada é enviado.',
    revoke: 'Revogar esta chave',
    revokeHint: 'Termina a chave na Seam e no Visionline. Depois, emita-a de novo.',
    sendAgain: 'Enviar de novo',
    sendAgainHint: 'Só se tiver a certeza de que a chave não existe.',
    firstKeyNew: 'Chave nova',
    joinInstead: 'Juntar a estas',
    joinInsteadTitle: 'Chaves a que agora se poderia juntar',
    noCandidates:
      'Agora não há nenhuma chave válida na porta. Emita antes uma chave nova a partir do quarto.',
    cardWhatNow:
      'O Joinery ainda não grava cartões. Grave um cartão no PC do Visionline e retire depois esta chave, para que o quarto não a conte.',
    withdraw: 'Retirar esta chave',
    openRoom: 'Abrir o quarto',
    whatNow: 'O que fazer',
  },
}
