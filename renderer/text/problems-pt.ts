import type { KeyHolder } from '#shared/key-holder.ts'
import type { KeyRef } from '#shared/key.ts'
import { say } from '#shared/text/say.ts'
import type { ProblemTexts, When } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsPtHere } from './problems-pt-here.ts'
import { problemsPtLinks } from './problems-pt-links.ts'
import { problemsPtNetwork } from './problems-pt-network.ts'
import { problemsPtLists } from './problems-pt-lists.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')
const choices = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Queria dizer ${words.join(' ou ')}?`

const nameKey = ({ holder, kind, cardNumber }: KeyRef): string => {
  const who = holder ?? 'alguém sem nome'
  if (kind === 'card') return `cartão${cardNumber === null ? '' : ` ${cardNumber}`} (${who})`
  return `${kind === 'phoneCopy' ? 'cópia num telefone' : 'chave móvel'} (${who})`
}
const nameKeys = (keys: readonly KeyRef[]) => list(keys.map(nameKey))

const nameHolder = ({ name, endsAt }: KeyHolder, when: When): string =>
  `${name ?? 'alguém sem nome'}${endsAt === null ? '' : ` até ${when(endsAt)}`}`

const reasons = {
  expired: 'a estadia terminou',
  notValid: 'foi substituída ou descartada',
  validityUnknown: 'a Seam não diz se é válida',
  staffKey: 'é uma chave do pessoal',
  notEncoded: 'o cartão nunca foi gravado',
  beingDeleted: 'está a ser anulada',
  needsReissue: 'antes é preciso gravar o cartão de novo',
  gone: 'já não abre o quarto',
  otherRoom: 'abre outro quarto',
  noOverlap: 'as datas não coincidem',
} as const

/** Every problem in Portuguese. A kind without a sentence does not compile. */
export const problemsPt: ProblemTexts = {
  ...problemsPtHere,
  ...problemsPtNetwork,
  ...problemsPtLinks,
  ...problemsPtLists,
  noRooms: () => say('Nenhum quarto escolhido.', 'Escolha pelo menos um quarto.'),
  unknownRoom: (p) => say(`Não existe o quarto “${p.room}”.`, `Verifique o nome.${choices(p.near)}`),
  ambiguousRoom: (p) =>
    say(
      `${p.entranceIds.length} portas chamam-se “${p.room}”.`,
      'Dê-lhes nomes diferentes no Visionline e leia de novo, para que nenhuma chave vá para a porta errada.',
    ),
  unknownDoor: (p) => say(`Não existe a porta comum “${p.door}”.`, `Verifique o nome.${choices(p.near)}`),
  timeUnreadable: (p) =>
    say(`“${p.text}” não é uma hora.`, 'Escreva como 26 11:00 ou 2026-12-01 15:00, na hora local do hotel.'),
  timeSkipped: (p) =>
    say(
      `${p.text} não existe: nessa noite a mudança da hora em ${p.timeZone} salta-a.`,
      `Escolha outra, por exemplo ${p.choices.join(' ou ')}.`,
    ),
  timeRepeated: (p) =>
    say(
      `${p.text} acontece duas vezes nessa noite em ${p.timeZone}.`,
      `Diga qual das duas: ${p.choices.join(' ou ')}.`,
    ),
  timeNotRead: (p) =>
    say(`“${p.text}” não é uma hora.`, 'Escreva 14h, 14:30, amanhã 14h, ter 11h ou 1 dez 11h.'),
  timeSeveral: (p) => say(`“${p.text}” pode ser mais de uma hora.`, 'Escolha qual.'),
  noTimeZone: (p) =>
    say(
      `A Seam não conhece o fuso horário de ${p.system}.`,
      'Indique a localização do sistema na Seam Console e conecte de novo. A hora deste computador não é usada, porque pode não ser a do hotel.',
    ),
  stayReversed: (p, when) =>
    say(
      `A estadia termina (${when(p.endsAt)}) antes de começar (${when(p.startsAt)}).`,
      'Verifique as duas horas.',
    ),
  stayInPast: (p, when) => say(`A estadia terminou ${when(p.endsAt)}.`, 'Escolha um fim no futuro.'),
  guestMissing: () => say('O hóspede não tem nome.', 'Escreva o nome de quem vai ter a chave.'),
  guestTooLong: (p) => say(`O nome tem ${p.length} caracteres; cabem no máximo ${p.max}.`, 'Encurte o nome.'),
  guestUnreadable: (p) =>
    say(
      `O nome tem um carácter invisível ou que muda a direção (${p.character}) na posição ${p.at}.`,
      'Escreva o nome em vez de o colar.',
    ),
  guestNotName: ({ text, room }) =>
    room === null
      ? say(`«${text}» não é um nome: não tem nenhuma letra.`, 'Escreva o nome de quem vai ter a chave.')
      : say(
          `«${text}» tem o número do quarto ${room}.`,
          'Escreva só o nome. Para outro hóspede, feche primeiro este quarto e escreva o número do dele.',
        ),
  contactUnreadable: (p) =>
    say(
      `“${p.value}” não é ${p.field === 'email' ? 'um endereço de e-mail' : 'um número de telefone'}.`,
      'Corrija ou deixe vazio.',
    ),
  unknownGuest: (p) =>
    say(
      `A Seam já não conhece este hóspede (${p.guest}).`,
      'Leia de novo, ou escreva o nome como hóspede novo.',
    ),
  shapeMissing: () =>
    say(
      'Falta dizer a que chaves esta se junta.',
      'Escolha a quais se junta, ou uma chave nova que substitui todas.',
    ),
  shapeConflict: (p) =>
    say(
      `Não se podem usar juntos: ${list(p.given)}.`,
      'Uma chave junta-se a outras, ou substitui todas, ou decide a Seam: escolha uma coisa.',
    ),
  nothingToJoin: (p) =>
    say(
      `O quarto ${list(p.rooms)} não tem, nestas datas, nenhuma chave a que juntar outra.`,
      'Verifique quarto e datas. Se é a primeira chave da estadia, emita uma chave nova que substitui todas.',
    ),
  unknownKey: (p) =>
    say(
      `Não existe a chave ${p.key} nos quartos escolhidos.`,
      'Veja de novo as chaves do quarto e escolha entre elas.',
    ),
  keyOfAnotherRoom: (p) =>
    say(
      `A chave ${p.key} abre ${p.keyRooms.length === 0 ? 'outro quarto' : list(p.keyRooms)}, não ${list(p.rooms)}.`,
      'Escolha uma chave do mesmo quarto; qualquer outra deixaria entrar um desconhecido.',
    ),
  keyNotJoinable: (p) =>
    say(
      `Não é possível juntar a: ${nameKey(p.key)}. Motivo: ${reasons[p.reason]}.`,
      'Escolha outra chave do quarto.',
    ),
  keyNotOverlapping: (p) =>
    say(
      `Não é possível juntar a: ${nameKey(p.key)}. As datas não coincidem com esta estadia.`,
      'Verifique as datas, ou escolha outra chave.',
    ),
  roomsNotCovered: (p) =>
    say(
      `Nenhuma das chaves escolhidas abre o quarto ${list(p.rooms)}.`,
      'Escolha também uma chave de cada quarto, ou tire o quarto.',
    ),
  overrideNotConfirmed: (p) =>
    say(
      p.stops.length === 0
        ? `Uma chave nova para o quarto ${list(p.rooms)} substitui lá todas.`
        : `Com uma chave nova para o quarto ${list(p.rooms)} deixam de funcionar: ${nameKeys(p.stops)}.`,
      `Confirme escrevendo o quarto (${list(p.rooms)}), ou junte-a às chaves que já existem.`,
    ),
  autoJoinStale: (p, when) =>
    say(
      p.readAt === null
        ? 'As chaves deste quarto nunca foram lidas.'
        : `As chaves deste quarto foram lidas ${when(p.readAt)}, há demasiado tempo para a Seam decidir.`,
      'Leia o quarto de novo, ou escolha a que chaves se junta.',
    ),
  overCapacity: (p) =>
    say(
      `Um cartão ${p.format} leva ${p.max} ${{ consecutiveRooms: 'quartos seguidos', commonDoors: 'portas comuns', additionalRooms: 'quartos a mais' }[p.what]}; escolheu ${p.count}.`,
      'Escolha menos portas, ou o formato de cartão maior, TLCode.',
    ),
  noCredentialManager: (p) =>
    say(
      `${p.system} não tem serviço de chaves móveis.`,
      'Emita um cartão, ou peça que se ligue o ASSA ABLOY Credential Services na Seam Console.',
    ),
  refused: (p) =>
    say(`A Seam recusou: ${p.message}`, 'Nada foi criado. Corrija a causa e tente de novo, ou cancele.'),
  targetGone: (p) =>
    say(
      `Já não é possível juntar a: ${p.targets.map(({ key, reason }) => `${nameKey(key)}, ${reasons[reason]}`).join('; ')}.`,
      p.candidates.length === 0
        ? 'O quarto não tem outra chave. Verifique quem lá está antes de emitir alguma coisa.'
        : `Escolha outra: ${nameKeys(p.candidates)}.`,
    ),
  overrideWouldStopMore: (p) =>
    say(
      `Agora também deixaria de funcionar: ${nameKeys(p.keys)}, posterior à sua confirmação.`,
      'Cancele, veja o quarto de novo e decida outra vez.',
    ),
  confirmAgain: (p, when) =>
    say(
      `Esta chave esperava desde ${when(p.acceptedAt)} e não foi enviada com atraso sem perguntar.`,
      'Verifique se ainda está certo; depois tente de novo ou cancele.',
    ),
  autoJoinChanged: () =>
    say(
      'As chaves do quarto mudaram desde que deixou a Seam decidir.',
      'Veja o quarto de novo e escolha a que chaves se junta.',
    ),
  outcomeUnknown: (p, when) =>
    say(
      `A resposta da Seam de ${when(p.sentAt)} perdeu-se, e desde então não aparece nenhuma chave (${n(p.sends, { one: '# envio', many: '# de envios', other: '# envios' })}).`,
      p.shape === 'join'
        ? 'Pergunte ao hóspede se chegou uma chave; depois envie de novo ou cancele.'
        : 'Não foi repetido, porque uma segunda poderia deixar o hóspede à porta. Verifique na porta; depois envie de novo ou cancele.',
    ),
  severalMatches: (p) =>
    say(
      `A Seam mostra ${p.credentialIds.length} chaves para este hóspede, quando se queria uma.`,
      'Escolha a certa e anule as outras. O quarto espera até lá.',
    ),
  partialMatch: (p) =>
    say(
      `A Seam mostra uma chave para este hóspede que difere em: ${list(p.differences)}.`,
      'Diga se é a certa, ou anule-a. O quarto espera até lá.',
    ),
  excessAccess: (p) =>
    say(
      `A chave criada dá mais do que se pediu: ${list(p.differences)}.`,
      'Anule-a agora, a não ser que saiba porquê.',
    ),
  dependencyFailed: () =>
    say(
      'A primeira chave deste quarto não foi emitida, por isso não há a que juntar esta.',
      'Emita a primeira chave e depois tente de novo.',
    ),
  otherProperty: (p) =>
    say(
      `Esta chave foi aceite para ${p.property}, e este posto está ligado a outro hotel.`,
      'Conecte ao hotel certo e tente de novo, ou cancele.',
    ),
  held: (p) =>
    say(
      `O quarto ${list(p.rooms)} ainda não tem chave, e alguém tem de decidir sobre a primeira.`,
      'Emita uma primeira chave para o quarto, ou cancele.',
    ),
  sameParty: (p, when) =>
    say(
      `No quarto ${list(p.rooms)} está ${list(p.holders.map((one) => nameHolder(one, when)))}, e ninguém deles consta da lista.`,
      'Se vão juntos, diga-o e a chave segue; senão, cancele e verifique o número do quarto.',
    ),
}
