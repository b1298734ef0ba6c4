import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const seamAway = 'Nada se perde: as chaves aceites esperam aqui e saem assim que a Seam responder.'
const askIt = 'Pergunte à informática; os detalhes para a informática dizem mais.'

const openAgain =
  'Abra o endereço que o Joinery mostrou ao arrancar; cada endereço serve para um só separador.'
const cutOff = {
  noSession: say('Este separador não tem sessão iniciada.', openAgain),
  codeStale: say(
    'Este endereço já foi usado ou é demasiado antigo.',
    'Há um novo onde o Joinery foi arrancado.',
  ),
  codeUnknown: say('Este endereço não é do Joinery que está a funcionar.', openAgain),
  sessionEnded: say('O Joinery foi reiniciado e este separador já não tem sessão.', openAgain),
  tooManyTries: say('Foram tentados demasiados endereços errados.', 'Espere um minuto e tente de novo.'),
  hostGone: say(
    'O Joinery já não está a funcionar.',
    'As chaves em espera são conservadas. Arranque-o de novo e abra o seu novo endereço.',
  ),
  refused: say('O Joinery não aceitou o que esta janela pediu.', 'Recarregue a página.'),
} as const

/** Portuguese: what is wrong with the way to Seam, or with this computer. */
export const problemsPtHere = {
  invalidInput: (p) =>
    say(
      `${p.path === '' ? 'O que foi escrito' : `“${p.path}”`} não é legível: ${p.message}`,
      'Corrija e tente de novo.',
    ),
  notFound: (p) => say(`Não existe: ${p.what} ${p.id}.`, 'Verifique a indicação.'),
  packetUnknown: (p) =>
    p.why === 'misread'
      ? say(`“${p.code}” não é o código de um envelope.`, 'Leia-o de novo, ou escreva as doze letras.')
      : say(
          `Nenhum envelope deste posto tem o código ${p.code}.`,
          'Pode ser de outro computador, ou todas as suas chaves foram canceladas.',
        ),
  notAllowed: (p) =>
    say(
      `Isto não se pode fazer agora: ${p.action} (${p.state}).`,
      'Veja de novo a chave na fila; o que é possível é lá oferecido.',
    ),
  unreadableJob: (p) =>
    say(
      `Uma chave guardada na fila (${p.jobId}) não é legível.`,
      `É conservada e o seu quarto espera. ${askIt}`,
    ),
  damagedTwin: (p) =>
    say(
      `Esta mesma chave já foi pedida, e esse pedido (${p.jobId}) já não é legível.`,
      'Pode ter criado uma chave: veja primeiro as chaves do quarto. Se o hóspede não tiver nenhuma, descarte o pedido danificado e emita de novo.',
    ),
  notConnected: () =>
    say(
      'O Joinery não está ligado à Seam.',
      'Conecte com uma chave de API da Seam, ou use o hotel de treino.',
    ),
  keyMalformed: ({ instead }) =>
    instead === null
      ? say('Isto não é uma chave de API da Seam.', 'Começa por seam_. Copie-a da Seam Console.')
      : say(
          {
            accessToken: 'Isto é um token de acesso pessoal, não uma chave de API da Seam.',
            clientSession: 'Isto é um token de sessão de cliente, não uma chave de API da Seam.',
            publishable: 'Isto é uma chave publicável, não uma chave de API da Seam.',
          }[instead],
          'O Joinery precisa de uma chave de API do workspace a que o Visionline está ligado. Crie-a na Seam Console, em Developer, API Keys.',
        ),
  offline: () => say('Não se consegue chegar à Seam.', seamAway),
  unauthorised: () =>
    say(
      'A Seam recusa o acesso do Joinery: a chave de API não é válida ou foi retirada.',
      'Ligue à informática: é preciso introduzir uma chave de API válida. Nada se perde: as chaves aceites esperam aqui até lá.',
    ),
  throttled: () => say('A Seam pede para abrandar.', seamAway),
  unreadableAnswer: () =>
    say(
      'Não foi possível ler a resposta da Seam.',
      'Tente de novo daqui a um momento. Se continuar, talvez um proxy no caminho esteja a responder em vez da Seam.',
    ),
  noSystem: (p) =>
    say(
      `O espaço de trabalho ${p.workspace} não tem nenhum sistema Visionline.`,
      'Ligue primeiro o Visionline na Seam Console.',
    ),
  severalSystems: (p) =>
    say(
      `O espaço de trabalho tem ${p.systems.length} sistemas Visionline: ${p.systems.map((one) => one.name).join(', ')}.`,
      'Escolha um.',
    ),
  endpointNotAllowed: (p) =>
    say(
      `A chave não é enviada para ${p.endpoint}.`,
      'Use https, e SEAM_ENDPOINT só em conjunto com SEAM_API_KEY.',
    ),
  otherOwner: (p) =>
    say(
      `Outro Joinery está a usar o perfil ${p.profile}.`,
      'Use esse, ou feche-o primeiro. Nada foi alterado.',
    ),
  profileUnusable: (p) =>
    say(
      `A pasta de perfil ${p.profile} não pode ser usada: ${p.detail}.`,
      'Escolha uma pasta onde possa escrever, num disco local. Nada foi enviado.',
    ),
  profileNotLocal: (p) =>
    say(
      p.why === 'network'
        ? `A pasta de perfil ${p.profile} está numa unidade de rede (${p.detail}).`
        : `A pasta de perfil ${p.profile} está numa pasta sincronizada (${p.detail}).`,
      'Aí, dois computadores poderiam emitir duas vezes a mesma chave. Escolha com --data ou JOINERY_DATA uma pasta num disco deste computador. Nada foi criado.',
    ),
  profileMoved: (p) =>
    say(
      `O perfil de ${p.profile} foi mudado para ${p.to}.`,
      'Arranque o Joinery sem --data nem JOINERY_DATA, ou indique aí a nova pasta.',
    ),
  diskFull: (p) =>
    say(
      `O disco de ${p.profile} está cheio.`,
      'Liberte espaço e arranque o Joinery de novo. Até lá nada é enviado, e nada do que foi aceite se perde.',
    ),
  fileGone: () =>
    say(
      'O ficheiro guardado já não está onde estava.',
      'Procure-o para onde foi movido, ou guarde a tabela outra vez.',
    ),
  fileNotSaved: (p) =>
    say(
      `Não foi possível guardar ${p.name} aqui (${p.code}).`,
      'Feche-o se estiver aberto noutro programa, ou escolha outra pasta.',
    ),
  databaseNewer: (p) =>
    say(
      `A base de dados é de um Joinery mais recente (versão ${p.found}; este conhece a ${p.known}).`,
      'Arranque a versão mais recente. Nada foi alterado.',
    ),
  databaseCorrupt: (p) =>
    say(
      `A base de dados em ${p.profile} está danificada.`,
      'Nada foi alterado e nada é enviado. Reponha uma cópia de segurança, ou ponha-a de lado para recomeçar e verifique à mão as chaves em espera.',
    ),
  databaseUnsafe: (p) =>
    say(
      `A base de dados não pode cumprir o que promete: ${p.setting} é ${p.found} em vez de ${p.wanted}.`,
      `Nada é aceite nem enviado. ${askIt}`,
    ),
  keychain: (p) =>
    say(
      `O porta-chaves não pode ser usado (${p.why}).`,
      'A chave de API é conservada até o Joinery fechar, e depois terá de ser introduzida de novo.',
    ),
  stranger: () => say('Esta janela não pode pedir isso.', askIt),
  windowCutOff: (p) => cutOff[p.why],
  bug: (p) =>
    say(
      'Aconteceu algo inesperado.',
      `O que foi aceite é conservado. Dê à informática esta referência: ${p.reference}`,
    ),
} satisfies Partial<ProblemTexts>
