import { sayProblem } from '#shared/text/problems-en.ts'
import type { Text } from './en.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsPt } from './problems-pt.ts'
import { ptBulk } from './pt-bulk.ts'
import { ptDesk } from './pt-desk.ts'
import { ptBatch } from './pt-batch.ts'
import { ptGroups } from './pt-groups.ts'
import { ptIssue } from './pt-issue.ts'
import { ptLinks } from './pt-links.ts'
import { ptPalette } from './pt-palette.ts'
import { ptQueue } from './pt-queue.ts'
import { ptStay } from './pt-stay.ts'
import { ptWatch } from './pt-watch.ts'
import { ptSettings } from './pt-settings.ts'

const n = pluralIn('pt-PT')
const keysWait = (count: number) =>
  count === 0
    ? 'As chaves novas esperam'
    : n(count, { one: '# chave espera', many: '# de chaves esperam', other: '# chaves esperam' })

/** Every sentence of the window, in Portuguese as spoken at a hotel desk. */
export const pt = {
  locale: 'pt-PT',
  problem: (problem, when) => sayProblem(problem, problemsPt, when),
  common: {
    cancel: 'Cancelar',
    close: 'Fechar',
    save: 'Guardar',
    tryAgain: 'Tentar de novo',
    details: 'Detalhes para a informática',
    copied: 'Copiado',
    notCopied: 'Não foi possível copiar. Selecione o texto aqui e copie-o à mão.',
    showInFolder: 'Mostrar na pasta',
    list: listIn('pt-PT'),
    zone: (zone: string) => `As horas são as locais do hotel (${zone})`,
  },
  frame: {
    rooms: 'Quartos',
    groups: 'Grupos',
    queue: 'Fila',
    watch: 'Vigiar',
    health: 'Estado',
    settings: 'Definições',
    mainNavigation: 'Secções',
    training: 'FORMAÇÃO',
    trainingNote: 'Hotel de treino. Nada aqui abre uma porta verdadeira.',
    noOperator: 'Quem está ao balcão?',
    operator: 'Rececionista',
    operatorHint: 'O seu nome fica registado em cada chave que emitir.',
    vaultWarning: 'Chave de API não guardada',
    vaultWhy: {
      noLibrary: 'O porta-chaves do sistema não está instalado.',
      noBus: 'Não há uma sessão de trabalho com porta-chaves.',
      noService: 'Nenhum serviço de porta-chaves responde.',
      locked: 'O porta-chaves está bloqueado.',
      unavailable: 'O porta-chaves não responde.',
    },
    vaultNote:
      'A chave de API da Seam fica em memória até o Joinery fechar, e depois terá de ser introduzida de novo.',
    hops: { seam: 'Seam', bridge: 'Bridge', visionline: 'Visionline' },
    connection: 'Ligação',
    hopOk: (hop: string) => `${hop} responde`,
    hopDown: (hop: string) => `${hop} não responde`,
    hopUnknown: (hop: string) => `${hop}: ainda não consultado`,
    latency: (ms: number) => (ms < 1 ? '<1 ms' : `${ms} ms`),
    lastOk: (when: string) => `última boa resposta ${when}`,
    loading: 'A abrir o hotel',
    failedTitle: 'O Joinery não conseguiu abrir',
  },
  gate: {
    open: 'Conectado. Nada em espera.',
    rest: 'Conectado. Mais nada em espera.',
    working: 'Conectado. As chaves estão a sair.',
    notConnected: 'Sem ligação a nenhum hotel.',
    offline: (since: string, keys: number) =>
      `Sem ligação desde ${since}. ${keys === 0 ? 'As chaves que emitir agora esperam sem se perder.' : `${n(keys, { one: '# chave sai', many: '# de chaves saem', other: '# chaves saem' })} quando a Seam responder.`}`,
    throttled: (until: string, keys: number) => `A Seam pede para abrandar até ${until}. ${keysWait(keys)}.`,
    unauthorised: (keys: number) =>
      `O acesso do Joinery à Seam foi retirado. Ligue à informática.${keys === 0 ? '' : ` ${keysWait(keys)} sem se perder.`}`,
    propertyDown: (hop: 'bridge' | 'visionline' | 'account', since: string, keys: number) =>
      `${{ bridge: 'A Bridge do hotel', visionline: 'O servidor Visionline', account: 'A conta Visionline' }[hop]} não responde desde ${since}. ${keysWait(keys)}; a Seam em si está bem.`,
    paused: (since: string, by: string | null, keys: number) =>
      `Em pausa desde ${since}${by === null ? '' : ` por ${by}`}. ${keysWait(keys)}.`,
  },
  strip: {
    label: 'Resumo da fila',
    queued: (count: number) => `${count} na fila`,
    sending: (count: number) => `${count} em envio`,
    needsYou: (count: number) => n(count, { one: '# por resolver', other: '# por resolver' }),
    progress: (done: number, total: number) =>
      `${done} de ${n(total, { one: '# chave', many: '# de chaves', other: '# chaves' })}`,
    open: 'Abrir a fila',
  },
  firstRun: {
    title: 'Chaves adicionais que não anulam as dos outros',
    lead: 'O Joinery emite chaves de hóspede que se juntam às que já abrem uma porta Visionline.',
    trainingTitle: 'Começar com o hotel de treino',
    trainingBody: '120 quartos que se comportam como um hotel Visionline a sério. Nada sai deste computador.',
    trainingButton: 'Abrir o hotel de treino',
    realTitle: 'Conectar o seu hotel',
    realBody: 'Com uma chave de API da Seam do espaço de trabalho a que o seu Visionline está ligado.',
    apiKey: 'Chave de API da Seam',
    apiKeyHint: 'Fica no porta-chaves deste computador. Pode ser substituída, nunca lida de volta.',
    connect: 'Conectar',
    connecting: 'A consultar a Seam',
    chooseSystem: 'Este espaço de trabalho tem vários sistemas Visionline. Qual é o deste posto?',
    useSystem: 'Usar este hotel',
  },
  board: {
    label: 'Quartos por piso',
    search: 'Quarto ou hóspede',
    filters: 'Que quartos',
    filter: {
      all: 'Todos',
      occupied: 'Ocupados',
      vacant: 'Livres',
      unknown: 'Desconhecidos',
      needsYou: 'Por resolver',
    },
    floor: (floor: string) => `Piso ${floor}`,
    allFloors: 'Todos os pisos',
    floors: 'Piso',
    similarOnFloor: (floor: string) => `Nomes parecidos, piso ${floor}`,
    allGroups: 'Todos os grupos',
    groupFilter: 'Grupo',
    searched: (words: string) => `pesquisa “${words}”`,
    shown: (count: number, filters: readonly string[]) =>
      `${n(count, { one: '# quarto', many: '# de quartos', other: '# quartos' })}: ${filters.join(', ')}`,
    tileSize: 'Tamanho dos quadros',
    sizes: { small: 'P', medium: 'M', large: 'G' },
    sizeNames: { small: 'Quadros pequenos', medium: 'Quadros médios', large: 'Quadros grandes' },
    legend: 'Legenda',
    legendRows: {
      occupied: 'Ocupado: há chaves de hóspede que abrem esta porta',
      vacant: 'Livre: nenhuma chave de hóspede a abre',
      unknown: 'Desconhecido: a Seam não disse',
      phone: 'Chaves móveis',
      card: 'Cartões',
      expires: 'A primeira expira em menos de 24 horas',
      pending: 'Chaves à espera de ser emitidas',
      needs: 'Por resolver',
    },
    letters: { occupied: 'O', vacant: 'L', unknown: '?', arriving: '→' },
    occupancy: { occupied: 'ocupado', vacant: 'livre', unknown: 'estado desconhecido' },
    tile: (room: string, facts: readonly string[]) => [`Quarto ${room}`, ...facts].join(', '),
    phoneKeys: (count: number) =>
      n(count, { one: '# chave móvel', many: '# de chaves móveis', other: '# chaves móveis' }),
    cards: (count: number) => n(count, { one: '# cartão', many: '# de cartões', other: '# cartões' }),
    and: (a: string, b: string) => `${a} e ${b}`,
    expires: (when: string) => `expira ${when}`,
    pending: (count: number) =>
      n(count, { one: '# chave em espera', many: '# de chaves em espera', other: '# chaves em espera' }),
    needs: (count: number) =>
      n(count, {
        one: '# chave por resolver',
        many: '# de chaves por resolver',
        other: '# chaves por resolver',
      }),
    jump: (digits: string) => `Quarto ${digits}`,
    noJump: (digits: string) => `Nenhum quarto começa por ${digits}`,
    noMatchTitle: 'Nenhum quarto corresponde',
    noMatchBody: 'Nada cumpre ao mesmo tempo a pesquisa e os filtros.',
    clearFilters: 'Mostrar todos os quartos',
    noRoomsTitle: 'Ainda não há quartos',
    noRoomsBody:
      'A Seam não conhece nenhuma porta de hóspede deste hotel. Verifique no Visionline se os quartos estão criados.',
    refresh: 'Ler os quartos de novo',
    oldCopy: (when: string) => `A Seam não responde. Estes quartos são uma cópia de ${when}.`,
    syncing: 'A ler os quartos',
    selected: (count: number) =>
      n(count, {
        one: '# quarto selecionado',
        many: '# de quartos selecionados',
        other: '# quartos selecionados',
      }),
    oneKey: 'Uma chave para estes quartos',
    clearSelection: 'Limpar seleção',
    results: (count: number) => n(count, { one: '# quarto', many: '# de quartos', other: '# quartos' }),
  },
  ...ptIssue,
  ...ptQueue,
  ...ptPalette,
  ...ptWatch,
  ...ptGroups,
  ...ptBatch,
  ...ptBulk,
  ...ptStay,
  ...ptDesk,
  ...ptLinks,
  ...ptSettings,
} satisfies Text
