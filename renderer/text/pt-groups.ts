import { listIn, pluralIn } from './plural.ts'
import { fields, rowNotes } from './pt-list-fields.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')
const keys = (count: number) => n(count, { one: '# chave', many: '# de chaves', other: '# chaves' })
const rows = (count: number) => n(count, { one: '# linha', many: '# de linhas', other: '# linhas' })
const rooms = (count: number) => n(count, { one: '# quarto', many: '# de quartos', other: '# quartos' })

/** Portuguese: group bookings. */
export const ptGroups = {
  groups: {
    title: 'Grupos',
    startTitle: 'Chaves para um grupo inteiro',
    startBody:
      'Largue aqui a rooming list. Verá o que foi entendido e o que vai acontecer; nada entra na fila antes de o dizer.',
    choose: 'Escolher ficheiro',
    formats: 'XLSX, CSV ou TSV, até 10 MB',
    pasteLabel: 'Ou cole uma tabela de um e-mail ou de uma folha de cálculo',
    pastePlaceholder: 'Quarto   Hóspede   Chegada   Saída',
    practise: 'Praticar com uma lista deste hotel',
    practiseNote: 'Hóspedes que ficam esta noite, com mais um em cada quarto.',
    readPasted: 'Ler a tabela',
    pastedName: 'Tabela colada',
    dropNow: 'Largue a rooming list para a ler',
    tooBig: 'O ficheiro tem mais de 10 MB. Apague o que não é da lista, ou divida-o.',
    earlier: 'Grupos anteriores',
    earlierNone: 'Os grupos que emitir aparecem aqui, com os seus resultados e envelopes.',
    earlierFacts: (made: number, all: number) => `${made} de ${keys(all)}`,
    reading: 'A ler a lista',
    planning: 'A preparar o plano',
    closeList: 'Fechar a lista',
    failedTitle: 'Não é possível ler esta lista',
    back: 'Todos os grupos',
    facts: (rowCount: number, roomCount: number) => `${rows(rowCount)}, ${rooms(roomCount)}`,
    sheet: 'Folha',
    encoding: 'Letras lidas como',
    note: {
      encodingGuessed: (other: string | null) =>
        `Confira os nomes com acentos: o ficheiro não diz como as suas letras estão escritas.${other === null ? '' : ` Se estiverem erradas, leia-as como ${other}.`}`,
      hiddenRows: (count: number) =>
        `${n(count, { one: '# linha oculta na folha, lida', many: '# de linhas ocultas na folha, lidas', other: '# linhas ocultas na folha, lidas' })} na mesma.`,
      hiddenColumns: (count: number) => n(count, { one: '# coluna oculta.', other: '# colunas ocultas.' }),
      hiddenSheets: (sheets: readonly string[]) => `Folhas ocultas: ${list(sheets)}.`,
      mergedCells: (count: number) => n(count, { one: '# zona unida.', other: '# zonas unidas.' }),
      formulas: (count: number) =>
        `${n(count, { one: '# fórmula', many: '# de fórmulas', other: '# fórmulas' })}: foi usado o valor guardado no ficheiro.`,
      otherSheets: (sheets: readonly string[]) => `Por ler: ${list(sheets)}.`,
      linesUnquoted: (count: number) => `${rows(count)}: leitura sem aspas, porque há umas por fechar.`,
      bytesLost: (count: number) => `Faltam letras em ${rows(count)}.`,
      struckThrough: (count: number) => `${rows(count)}: texto riscado.`,
      formulasUnknown: (count: number) =>
        n(count, {
          one: '# fórmula sem valor no ficheiro.',
          many: '# de fórmulas sem valor no ficheiro.',
          other: '# fórmulas sem valor no ficheiro.',
        }),
    },
    leftAside: (count: number, what: string) => `Deixadas à parte (${count}): ${what}`,
    bringBack: 'Recuperar',
    bringBackLabel: (row: number) => `Recuperar a linha ${row}`,
    asideAgain: 'Pôr de novo à parte',
    asideAgainLabel: (row: number) => `Pôr de novo à parte a linha ${row}`,
    showMore: (count: number) => `Mostrar mais ${rows(count)}`,
    inRows: (which: string, count: number) =>
      `${n(count, { one: 'Linha', many: 'Linhas', other: 'Linhas' })} ${which}.`,
    questions: {
      label: 'Perguntas sobre a lista',
      left: (count: number) =>
        n(count, {
          one: 'Falta # pergunta',
          many: 'Faltam # de perguntas',
          other: 'Faltam # perguntas',
        }),
      leftColumns: (count: number) =>
        n(count, {
          one: '# pergunta sobre as colunas',
          many: '# de perguntas sobre as colunas',
          other: '# perguntas sobre as colunas',
        }),
      done: 'Todas as perguntas têm resposta.',
      undo: 'Anular a última resposta',
      keys: 'Prima o número de uma resposta.',
      column: (field: string) => `Que coluna é «${field}»?`,
      columnHint:
        'Nenhum cabeçalho o diz. Pelos valores pode ser uma destas; as outras colunas estão em baixo.',
      saved: 'Estas colunas são as mesmas da última vez?',
      savedHint: (columns: readonly string[]) =>
        `Na última lista com estes cabeçalhos escolheu: ${list(columns)}.`,
      savedYes: 'Sim, como da última vez',
      savedNo: 'Não, ler a lista de novo',
      noColumn: 'Nenhuma',
      row: (row: number) => `Linha ${row}`,
      rowAnd: (row: number, more: number) =>
        `Linha ${row} e mais ${n(more, { one: '#', many: '#', other: '#' })}`,
      yesRoom: (room: string) => `Sim, quarto ${room}`,
      sameForAll: (count: number) => `O mesmo para as ${count} linhas sem quarto`,
      yesRight: 'Sim, está certo',
      yesAll: (count: number) => `Sim, nas ${count} linhas como esta`,
      guestComes: 'Sim, o hóspede vem',
      take: (words: string) => `Usar «${words}»`,
      takeAll: (count: number) => `Corrigir as ${count} linhas como esta`,
      byDates: (nights: number) =>
        `As datas: ${n(nights, { one: '# noite', many: '# de noites', other: '# noites' })}`,
      byNights: (nights: number) =>
        n(nights, {
          one: '# noite a partir da chegada',
          many: '# de noites a partir da chegada',
          other: '# noites a partir da chegada',
        }),
      skipAll: (count: number) => `Saltar as ${count} linhas`,
    },
    waitsFor: (what: readonly string[]) => `Falta decidir: ${list(what)}.`,
    waits: {
      column: (field: string) => `a coluna «${field}»`,
      saved: 'se as colunas são as mesmas da última vez',
      dates: 'se vem primeiro o dia ou o mês',
      rows: (count: number) => `${rows(count)} por corrigir ou deixar de fora`,
    },
    answerFirst: 'Responda primeiro às perguntas',
    rowsLater: 'As linhas são lidas logo que se saibam as colunas.',
    ignoredWhy: {
      title: 'título',
      total: 'total',
      header: 'cabeçalho repetido',
      note: 'nota',
      skipped: 'saltada por si',
      cancelled: 'cancelada',
      noShow: 'não compareceu',
      checkedOut: 'já saiu',
      waitlist: 'em lista de espera',
      optional: 'só opção',
      struckThrough: 'riscada',
      noPerson: 'não nomeia ninguém',
    },
    columns: 'Colunas',
    columnLabel: (header: string) => `A coluna ${header} é`,
    notUsed: 'Não usada',
    confidence: {
      sure: 'certo',
      likely: 'provável',
      yours: 'escolha sua',
      saved: 'como da última vez',
    },
    unnamed: (column: number) => `Coluna ${column}`,
    fields,
    dateAsk: 'Datas como 03/04 podem ler-se de duas maneiras. O que vem primeiro?',
    dayFirst: 'O dia',
    monthFirst: 'O mês',
    datesRead: { dayFirst: 'Datas: primeiro o dia.', monthFirst: 'Datas: primeiro o mês.' },
    table: 'A lista tal como foi entendida',
    tableHead: { row: 'Linha', room: 'Quarto', guests: 'Hóspedes', stay: 'Estadia', keys: 'Chaves' },
    toFix: (count: number) => `${rows(count)} por corrigir`,
    datesAsked: (count: number) => `${rows(count)}, com a data por responder em cima`,
    ready: (count: number) => n(count, { one: '# linha pronta', other: '# linhas prontas' }),
    noRows: 'Não foi encontrada nenhuma linha com um hóspede.',
    rowNotes,
    fixLabel: (field: string, row: number) => `${field} na linha ${row}`,
    apply: 'Usar',
    takeRoom: (room: string) => `Usar ${room}`,
    skipRow: 'Saltar linha',
    skipRowLabel: (row: number) => `Saltar a linha ${row}`,
    plan: 'Plano por quarto',
    dryRun: 'Ainda nada foi emitido: é isto que aconteceria.',
    options: 'Como se fazem as chaves',
    join: 'Os hóspedes juntam-se a',
    joins: { all: 'Todas as chaves', parents: 'Só chaves móveis' },
    access: 'Tipo',
    accesses: { mobile: 'Telefone', card: 'Cartão' },
    firstKey: 'Quartos sem chave',
    firstKeys: { hold: 'Perguntar-me', override: 'Chave nova' },
    firstKeyHint: {
      hold: 'A primeira chave de um quarto desses espera pela sua decisão. As outras do quarto seguem-na.',
      override:
        'O primeiro hóspede recebe uma chave nova que substitui todas as dessa porta. As outras juntam-se a ela.',
      autoJoin: 'Junta-se a uma chave se entretanto existir alguma; se não, é a primeira.',
    },
    keysPerGuest: 'Chaves por hóspede',
    doors: 'Abre também',
    noDoors: 'Nenhuma porta comum',
    arrive: 'Chegada, se faltar',
    depart: 'Saída, se faltar',
    checkIn: 'Hora de entrada',
    checkOut: 'Hora de saída',
    timeHint: 'para linhas que só dão o dia',
    dateHint: '2026-12-01',
    more: 'Mais opções',
    does: {
      join: 'junta-se',
      asks: 'pergunta se vão juntos',
      first: 'primeira chave, substitui todas',
      autoJoin: 'junta-se ou é a primeira',
      hold: 'espera por si',
      after: 'junta-se à primeira chave',
    },
    joinsKeys: (count: number) => `junta-se a ${keys(count)}`,
    already: 'já emitida',
    doorEmpty: 'Agora nenhuma chave de hóspede abre esta porta.',
    keepShort: (count: number) =>
      n(count, { one: '# continua a funcionar', other: '# continuam a funcionar' }),
    stopShort: (count: number) => n(count, { one: '# deixa de funcionar', other: '# deixam de funcionar' }),
    stop: (count: number) =>
      n(count, {
        one: '# chave deixa de funcionar',
        many: '# de chaves deixam de funcionar',
        other: '# chaves deixam de funcionar',
      }),
    newRows: (count: number) => `${rows(count)} por emitir`,
    knownRows: (count: number) => `${rows(count)} com chave já emitida`,
    gone: (count: number, name: string) =>
      n(count, {
        one: `# chave de “${name}” já não está nesta lista. Fica intacta; cancele-a ou anule-a se ninguém vier:`,
        many: `# de chaves de “${name}” já não estão nesta lista. Ficam intactas; cancele-as ou anule-as se ninguém vier:`,
        other: `# chaves de “${name}” já não estão nesta lista. Ficam intactas; cancele-as ou anule-as se ninguém vier:`,
      }),
    noPlan: 'Ainda não é possível planear nenhum quarto.',
    sums: {
      joins: (count: number) => n(count, { one: '# junta-se a uma chave', other: '# juntam-se a uma chave' }),
      asks: (count: number) =>
        n(count, {
          one: '# pergunta de quem é o quarto',
          many: '# perguntam de quem é o quarto',
          other: '# perguntam de quem é o quarto',
        }),
      firstKeys: (count: number) => n(count, { one: '# primeira chave', other: '# primeiras chaves' }),
      held: (count: number) => n(count, { one: '# espera por si', other: '# esperam por si' }),
      after: (count: number) =>
        n(count, { one: '# segue uma primeira chave', other: '# seguem uma primeira chave' }),
      alreadyIssued: (count: number) => n(count, { one: '# emitida antes', other: '# emitidas antes' }),
    },
    leaveOut: (count: number) =>
      n(count, {
        one: 'Deixar de fora a linha que não está bem',
        other: 'Deixar de fora as # linhas que não estão bem',
      }),
    issue: (count: number, waits: number) =>
      waits === 0
        ? `Emitir ${keys(count)}`
        : count === 0
          ? `Guardar ${keys(waits)} até à sua resposta`
          : `Emitir ${keys(count)}, ${n(waits, { one: '# espera por si', many: '# esperam por si', other: '# esperam por si' })}`,
    nothingToIssue: 'Nada para emitir',
    allIssued: 'Todas as chaves desta lista já foram emitidas. Nada de novo entraria na fila.',
    confirmFirst: (count: number) =>
      `Confirmar ${n(count, { one: '# primeira chave', other: '# primeiras chaves' })}`,
    confirmTitle: (count: number) => `Uma chave nova em ${rooms(count)}?`,
    confirmBody:
      'Em cada um destes quartos o primeiro hóspede recebe uma chave nova. As chaves que houver na porta deixam então de funcionar. As outras do quarto juntam-se a ela.',
    confirmType: (words: string) => `Escreva ${words} para confirmar`,
    confirmYes: 'Confirmar as primeiras chaves',
    offlineNote: 'Pode preparar e emitir esta lista; as chaves esperam sem se perder.',
  },
}
