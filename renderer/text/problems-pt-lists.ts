import type { ProblemOf } from '#shared/problem.ts'
import { fieldIn, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')

const limits = {
  bytes: (max) => `mais de ${Math.floor(max / 1024 / 1024)} MB`,
  rows: (max) => `mais de ${max} linhas`,
  columns: (max) => `mais de ${max} colunas`,
  cell: (max) => `uma célula tem mais de ${max} caracteres`,
  cells: (max) => `mais de ${max} células`,
  unpacked: (max) =>
    `descomprimido passa de ${Math.floor(max / 1024 / 1024)} MB, ou está comprimido de forma suspeita`,
  entries: (max) => `o seu arquivo comprimido tem mais de ${max} partes`,
  time: (max) => `lê-lo demora mais de ${max} segundos`,
  memory: (max) => `lê-lo precisa de mais de ${max} MB de memória`,
} as const satisfies Record<ProblemOf<'fileTooLarge'>['what'], (max: number) => string>

const unreadable = {
  empty: () => 'O ficheiro está vazio.',
  pdf: () => 'Isto é um PDF, não uma tabela.',
  oldExcel: () => 'Isto é um livro de um Excel antigo (anterior a 2007).',
  markup: () => 'Isto é uma página web ou XML, não uma tabela.',
  binary: () => 'Isto não é uma tabela.',
  notWorkbook: () => 'Este arquivo comprimido não é um livro XLSX.',
  damaged: () => 'O livro está danificado ou não foi copiado por inteiro.',
  unsafe: () => 'O livro tem partes de que nenhuma rooming list precisa, e não foi aberto.',
  encrypted: () => 'O livro está protegido por palavra-passe.',
  wrongExtension: (detail) => `O conteúdo do ficheiro não corresponde à sua extensão (${detail}).`,
  encoding: (detail) => `Algumas letras não são legíveis como ${detail}.`,
  notBase64: () => 'O ficheiro não chegou completo.',
  readerFailed: () => 'A leitura deste ficheiro falhou; nada mais foi afetado.',
  quotes: (detail) => `Há umas aspas por fechar na linha ${detail}, e o que se segue não se distingue.`,
  openDocument: () => 'Isto é uma tabela OpenDocument (.ods), que o Joinery não lê.',
} as const satisfies Record<ProblemOf<'fileUnreadable'>['why'], (detail: string) => string>

const field = fieldIn({
  room: 'quarto',
  guestName: 'nome do hóspede',
  firstName: 'nome próprio',
  lastName: 'apelido',
  title: 'tratamento',
  arrival: 'chegada',
  departure: 'saída',
  nights: 'noites',
  adults: 'adultos',
  children: 'crianças',
  roomType: 'tipo de quarto',
  keys: 'número de chaves',
  sharers: 'partilha com',
  confirmation: 'n.º de confirmação',
  status: 'estado',
  arrivalTime: 'hora de chegada',
  departureTime: 'hora de saída',
  group: 'grupo',
  email: 'e-mail',
  phone: 'telefone',
  notes: 'notas',
})
const perhaps = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Queria dizer ${words.join(' ou ')}?`

/** Portuguese: a rooming list and its rows. */
export const problemsPtLists = {
  fileTooLarge: (p) =>
    say(
      `O ficheiro é demasiado grande: ${limits[p.what](p.max)}${p.row === null ? '' : ` (linha ${p.row})`}.`,
      'Apague o que não é da lista, ou divida-o, e tente de novo. Nada foi alterado.',
    ),
  fileUnreadable: (p) =>
    say(unreadable[p.why](p.detail), 'Guarde a lista como XLSX ou CSV (UTF-8) e tente de novo.'),
  sheetUnknown: (p) => say(`O livro não tem nenhuma folha “${p.sheet}”.`, `Escolha uma: ${list(p.sheets)}.`),
  columnMissing: (p) =>
    say(
      `Nenhuma coluna parece ser “${field(p.field)}”.`,
      p.headers.length === 0
        ? 'Acrescente uma linha de títulos por cima da lista.'
        : `Diga qual é a coluna: ${list(p.headers)}.`,
    ),
  columnTwice: (p) =>
    say(
      `Duas colunas chamam-se “${p.header}” e podiam ser “${field(p.field)}”.`,
      'Diga qual das duas é, ou mude o nome de uma.',
    ),
  columnUnknown: (p) => say(`A lista não tem a coluna “${p.column}”.`, `Tem: ${list(p.headers)}.`),
  raggedRow: (p) =>
    say(
      `A linha tem ${p.cells} células e a lista ${p.columns} colunas.`,
      'Um separador dentro de um valor tem de estar entre aspas. Corrija a linha; não é deslocada por palpite.',
    ),
  roomMissing: () => say('A linha não tem quarto.', 'Escreva o quarto tal como se chama na porta.'),
  roomUnreadable: (p) =>
    say(
      `O quarto “${p.room}” tem uma letra ou um algarismo que só parece certo (${p.character}).`,
      `Escreva-o de novo.${perhaps(p.near)}`,
    ),
  dateMissing: (p) =>
    say(`Falta à linha: ${field(p.field)}.`, 'Escreva a data, ou dê uma para toda a lista.'),
  dateUnreadable: (p) =>
    say(
      `“${p.text}” não é legível como ${field(p.field)}.`,
      p.field === 'nights' ? 'Escreva um número de 1 a 365.' : 'Escreva como 2026-12-01.',
    ),
  dateAmbiguous: (p) =>
    say(
      `“${p.text}” pode ser ${p.choices.join(' ou ')}, e nada na lista o decide.`,
      'Diga se a lista escreve primeiro o dia ou o mês.',
    ),
  columnUncertain: (p) =>
    say(
      `Nenhum cabeçalho diz que coluna é «${field(p.field)}».`,
      p.headers.length === 0
        ? 'Acrescente uma linha de cabeçalhos por cima da lista.'
        : `Pelos valores pode ser: ${list(p.headers)}. Diga qual é.`,
    ),
  statusUnknown: (p) =>
    say(`O estado «${p.text}» não é conhecido.`, 'Diga se este hóspede vem, ou deixe a linha de lado.'),
  cellUnknown: (p) =>
    say(
      p.why === 'formula'
        ? `«${field(p.field)}» é uma fórmula cujo valor não está no ficheiro.`
        : p.why === 'error'
          ? `«${field(p.field)}» é um erro da folha (${p.text}).`
          : `«${field(p.field)}» mostra um número e guarda outro, e ambos são portas (${p.text}).`,
      'Escreva o valor, ou abra e guarde o ficheiro num programa de folhas de cálculo.',
    ),
  textDamaged: (p) =>
    say(
      p.why === 'lost' ? `Faltam letras em «${p.text}».` : `«${p.text}» foi codificado duas vezes.`,
      p.suggestion === null
        ? 'Leia as letras de outra forma, ou volte a escrever o texto.'
        : `É «${p.suggestion}»? Corrija-o, ou exporte a lista de novo em UTF-8.`,
    ),
  roomBlank: (p) =>
    say(
      `A linha não tem quarto; a de cima (${p.row}) é o quarto ${p.room}.`,
      'Diga se este hóspede também dorme lá, ou escreva o quarto.',
    ),
  nameUnclear: (p) =>
    say(`«${p.text}» pode ler-se de várias maneiras.`, `Diga quem é: ${p.choices.join(' ou ')}.`),
  nightsDisagree: (p) =>
    say(
      `A linha diz ${n(p.nights, { one: '# noite', many: '# de noites', other: '# noites' })}, e as datas distam ${n(p.days, { one: '# dia', many: '# de dias', other: '# dias' })}.`,
      'Corrija o que estiver errado.',
    ),
  stayTooLong: (p) =>
    say(
      `A estadia tem ${p.nights} noites, mais de ${p.max}.`,
      'Verifique as datas. Confirme a linha se o hóspede fica mesmo tanto tempo.',
    ),
  stayFarAway: (p) =>
    say(
      `Faltam ${p.days} dias para ${p.date}, mais de ${p.max}.`,
      'Verifique o ano. Confirme a linha se estiver certo.',
    ),
  namesMissing: (p) =>
    say(
      `A lista tem ${n(p.names, { one: '# nome', many: '# de nomes', other: '# nomes' })} para ${p.persons} pessoas.`,
      'Só quem está nomeado recebe chave.',
    ),
  keysUnreadable: (p) => say(`“${p.text}” não é um número de chaves.`, `Escreva um número de 1 a ${p.max}.`),
  duplicateRow: (p) =>
    say(`Esta linha é igual à linha ${p.row}.`, 'Apague uma delas, ou escreva de quem mais se trata.'),
  guestTwice: (p) =>
    say(
      `${p.guest} já está neste quarto, na linha ${p.row}.`,
      'Apague uma das duas. Para uma segunda chave da mesma pessoa, indique o número de chaves.',
    ),
  shareUnknown: (p) =>
    say(`“${p.text}” não leva a nenhuma linha com quarto.`, 'Escreva o próprio quarto nesta linha.'),
  shareAmbiguous: (p) =>
    say(
      `“${p.text}” pode ser o quarto ${p.rooms.join(' ou ')}.`,
      'Escreva o próprio quarto nesta linha; ninguém é posto com desconhecidos por palpite.',
    ),
  roomTooSmall: (p) =>
    say(
      `A lista tem ${n(p.guests, { one: '# hóspede', many: '# de hóspedes', other: '# hóspedes' })} neste quarto e diz que é para ${p.persons}.`,
      'Verifique o quarto; uma cama extra não impede a emissão.',
    ),
  rowsToFix: (p) =>
    say(
      `${n(p.rows.length, { one: '# linha não está bem', other: '# linhas não estão bem' })}: ${list(p.rows.slice(0, 20).map(String))}${p.rows.length > 20 ? ' e mais' : ''}.`,
      'Corrija-as, ou emita só as linhas boas. Nada entrou na fila.',
    ),
  batchPaused: () =>
    say(
      'O grupo desta chave está em pausa.',
      'Retome o grupo quando as suas chaves puderem sair, ou cancele o resto.',
    ),
} satisfies Partial<ProblemTexts>
