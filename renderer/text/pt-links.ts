import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt-PT')
const list = listIn('pt-PT')

/** Portuguese: the way of a phone key to its guest's phone. */
export const ptLinks = {
  links: {
    title: 'Para o telemóvel do hóspede',
    inApp: (guest: string) => `${guest} encontra-a na aplicação do hotel.`,
    notYet: 'Depois de emitida a chave, uma ligação leva-a a um telemóvel.',
    scan: 'Deixar o hóspede digitalizar',
    making: 'A Seam cria a ligação',
    uses: 'Pode ser aberta',
    usesOf: (count: number) => n(count, { one: 'uma vez', many: '# de vezes', other: '# vezes' }),
    limit: (count: number) =>
      n(count, {
        one: 'Pode ser aberta uma vez',
        many: 'Pode ser aberta # de vezes',
        other: 'Pode ser aberta # vezes',
      }),
    notOpened: 'Ainda não foi aberta',
    openedOn: (phones: readonly string[]) => `Aberta em ${list(phones)}`,
    somePhone: 'um telemóvel',
    until: (when: string) => `Pode ser aberta até ${when}`,
    expired: (when: string) => `Podia ser aberta até ${when}`,
    guestLanguage: 'Língua do hóspede',
    copyLink: 'Copiar ligação',
    copyMail: 'Copiar e-mail',
    copyMessage: 'Copiar mensagem',
    copied: 'Copiado',
    withdraw: 'Retirar',
    withdrawing: 'A ser retirada na Seam. Continua por si.',
    withdrawn: {
      person: 'A ligação foi retirada. Ninguém a pode abrir.',
      key: 'A ligação foi retirada com a sua chave.',
      elsewhere: 'A ligação foi apagada noutro lugar. Ninguém a pode abrir.',
    },
    another: 'Outra ligação',
    ofKey: (key: string) => `Ligação a um telemóvel: ${key}`,
    notOurs: 'Este posto não emitiu esta chave e não pode criar uma ligação para ela.',
    setting: 'Como chegam as chaves aos telemóveis?',
    settingHint: 'Uma ligação precisa da licença da Seam para Instant Keys.',
    ways: {
      link: 'Por uma ligação daqui',
      ownApp: 'Na aplicação do hotel',
      nothing: 'Não se diz aqui',
    },
    recognised: (name: string) => `${name} é um hóspede conhecido.`,
    whichOne: (name: string) => `Conhece vários hóspedes chamados ${name}. Qual é?`,
    someoneElse: 'Outra pessoa com esse nome',
    packets: {
      make: (keys: number) =>
        n(keys, { one: 'Criar # ligação', many: 'Criar # de ligações', other: 'Criar # ligações' }),
      progress: (done: number, of: number) => `${done} de ${of} ligações`,
      made: (keys: number) =>
        n(keys, {
          one: '# ligação está nestes envelopes',
          many: '# de ligações estão nestes envelopes',
          other: '# ligações estão nestes envelopes',
        }),
      failed: (keys: number) =>
        n(keys, {
          one: '# ligação não foi criada',
          many: '# de ligações não foram criadas',
          other: '# ligações não foram criadas',
        }),
      finder: 'Quem tiver um envelope destes pode abrir o quarto: entregue-o em mão.',
      scan: 'Digitalize para a chave no telemóvel',
      indexOnly:
        'Sem ligações, o código de um envelope é só o seu número para a receção: o hóspede que o digitaliza não recebe nada.',
    },
  },
}
