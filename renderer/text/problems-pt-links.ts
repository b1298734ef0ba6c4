import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const why = {
  notIssued: ['Esta chave ainda não foi emitida.', 'Crie a ligação quando for.'],
  card: ['Isto é um cartão; uma ligação só leva chaves de telemóvel.', 'Grave antes o cartão.'],
  revoked: ['Esta chave foi revogada.', 'Emita outra se o hóspede ainda precisar.'],
  stayOver: ['A estadia desta chave terminou.', 'Emita uma chave para as novas datas.'],
  noIdentity: [
    'A Seam conhece este hóspede só como registo do Visionline e cria ligações só para as suas próprias identidades.',
    'Emita a chave para um hóspede novo com esse nome, ou dê-lhe uma identidade na Seam Console.',
  ],
  otherProperty: ['Esta chave é de outro hotel.', 'Ligue-se primeiro a esse hotel.'],
  ownApp: [
    'Os hóspedes encontram as chaves na aplicação do hotel: este posto está definido assim.',
    'Outra forma escolhe-se em Definições, «Como chegam as chaves aos telemóveis?».',
  ],
  nothing: [
    'Este posto está definido para não dar ligações.',
    'Para as criar, altere em Definições, «Como chegam as chaves aos telemóveis?».',
  ],
  notOpenable: ['Esta ligação já não se pode abrir.', 'Crie outra.'],
} as const

/** Portuguese: links that bring phone keys to phones. */
export const problemsPtLinks = {
  linkNotPossible: (p) => say(why[p.why][0], why[p.why][1]),
  linkRefused: (p) =>
    say(
      `A chave está emitida, mas a Seam não cria uma ligação para ela: ${p.message} (${p.code}).`,
      'Normalmente o hotel não tem licença de Instant Keys: peça-a à Seam. Até lá escolha outra forma em Definições, «Como chegam as chaves aos telemóveis?».',
    ),
  linkUncertain: (p, when) =>
    say(
      `Perdeu-se a resposta da Seam de ${when(p.sentAt)} sobre uma ligação para esta chave.`,
      'O Joinery procura a ligação e não cria outra entretanto. A chave não é afetada.',
    ),
  linkLost: (p, when) =>
    p.candidates === 0
      ? say(
          `A ligação pedida às ${when(p.sentAt)} não está na Seam. A chave está emitida.`,
          'Crie a ligação de novo.',
        )
      : say(
          `Perdeu-se a resposta de ${when(p.sentAt)}, e este hóspede tem ${p.candidates} ligações que podem ser a certa.`,
          'Veja-as na Seam Console, ou crie aqui uma ligação nova.',
        ),
  linkNotWithdrawn: (p) =>
    say(
      `A Seam não apaga a ligação: ${p.message} (${p.code}).`,
      'O Joinery continua a tentar. Para a terminar já, apague a instant key na Seam Console.',
    ),
} satisfies Partial<ProblemTexts>
