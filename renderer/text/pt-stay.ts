import type { enStay } from './en-stay.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt')
const list = listIn('pt')

export const ptStay: typeof enStay = {
  stay: {
    actions: 'Ações',
    actionsOf: (room) => `Ações para o quarto ${room}`,
    keyActions: (key) => `O que fazer com esta chave: ${key}`,
    noRoom: 'Escolha primeiro um quarto: escreva o número.',
    late: 'Saída tardia ou prolongar',
    checkOut: 'Saída',
    lost: 'Chave ou telefone perdido',
    move: 'Mudança de quarto',
    lateAbout: 'Outras horas para todas as chaves da estadia',
    checkOutAbout: 'Anular todas as chaves da estadia',
    lostAbout: 'Anular uma chave e dar outra',
    moveAbout: 'Chaves novas lá; as antigas anulam-se depois',
    said: {
      late: 'late check-out, saída tardia, prolongar, ficar mais, chegada antecipada, mais uma noite',
      checkOut: 'check-out, saída, partida, anular tudo',
      lost: 'perdida, roubada, substituir, estragada, telefone perdido',
      move: 'mudança de quarto, mudar, mover, outro quarto',
    },
    lateTitle: (rooms) => `Saída tardia, ${list(rooms)}`,
    earlyTitle: (rooms) => `Chegada antecipada, ${list(rooms)}`,
    which: 'O que muda',
    leaves: 'Sai mais tarde',
    arrives: 'Chega mais cedo',
    until: 'Até',
    from: 'Desde',
    hours: 'Horas habituais',
    oneMoreNight: 'Mais uma noite',
    placeholder: '14h, amanhã 12h, 1 dez 11h',
    nobody: 'Nenhuma chave de hóspede vale aqui agora. A primeira de uma estadia faz-se no quarto.',
    deciding: 'A ver as chaves',
    whatHappens: 'O que acontece a cada chave',
    fate: {
      replaced: 'segue sozinha uma nova chave móvel',
      encoder: 'o cartão tem de voltar à receção',
      keeps: 'fica como está',
      underWay: 'outra alteração está a caminho',
      cannot: 'não pode seguir; emita uma chave nova',
    },
    ends: (when) => `até ${when}`,
    begins: (when) => `desde ${when}`,
    nextStay: (when) => `As chaves dos próximos hóspedes começam ${when}.`,
    cards: (count) =>
      n(count, {
        one: '# cartão mantém o fim antigo até ser gravado de novo. Peça ao hóspede que o traga.',
        other: '# cartões mantêm o fim antigo até serem gravados de novo. Peça aos hóspedes que os tragam.',
      }),
    lateButton: (count, when) =>
      `${n(count, { one: 'Novas horas para # chave móvel', other: 'Novas horas para # chaves móveis' })}: ${when}`,
    noneFollows: 'Nenhuma chave segue sozinha',
    accepted: (count) =>
      n(count, {
        one: '# chave móvel recebe as novas horas.',
        other: '# chaves móveis recebem as novas horas.',
      }),
    bring: (count) => n(count, { one: 'Peça # cartão.', other: 'Peça # cartões.' }),
    seeQueue: 'Fila',
    checkOutTitle: (rooms) => `Saída de ${list(rooms)}?`,
    lostTitle: (room) => `Que chave do ${room} se perdeu?`,
    lostKeys: 'Chaves do quarto',
    lostPhone:
      'Primeiro anula-se a chave. Depois o mesmo hóspede recebe outra para as mesmas portas e horas; um telefone novo encontra-a sozinho.',
    lostAlone:
      'Mais ninguém tem chave aqui. Por isso a nova é uma primeira chave: quando for usada na porta, a fechadura recusa a perdida.',
    lostCopy:
      'Só este telefone perde a chave; os outros do hóspede mantêm-na. A Seam não diz se a envia outra vez enquanto o telefone estiver registado: veja aqui de novo daqui a um minuto.',
    lostCard: 'O cartão é anulado, e a chave que o substitui fica preparada no quarto.',
    lostOpens: (until) =>
      `A fechadura está offline: abre à chave perdida até ${until}, ou até lá se usar uma mais nova que a substitua.`,
    lostOpensOpen:
      'A fechadura está offline: abre à chave perdida até lá se usar uma mais nova que a substitua.',
    lostButton: 'Anular e substituir',
    lostCopyButton: 'Anular neste telefone',
    lostCardButton: 'Anular e preparar outra',
    lostDone: (guest) => `${guest}: primeiro anula-se a chave perdida, depois segue uma nova.`,
    lostWaits: (guest) =>
      `${guest}: a Seam não responde, por isso a chave perdida ainda vale. É anulada assim que a Seam responder; depois segue uma nova.`,
    lostPrepared: 'O cartão está anulado. Verifique a chave nova e emita-a.',
    copyRevoked: 'A chave neste telefone está a ser anulada.',
    phoneStops: (until) =>
      `Um telefone abre a porta até saber disto, e para isso tem de estar em linha; o mais tardar até ${until}.`,
    phoneStopsOpen: 'Um telefone abre a porta até saber disto, e para isso tem de estar em linha.',
    extendKeyAbout: 'Saída tardia ou prolongar só para este hóspede',
    replaceKeyAbout: 'Primeiro é anulada; depois o hóspede recebe outra',
    revokeKeyAbout: 'Deixa de valer e não se faz outra',
    revokeCopyAbout: 'Os outros telefones do hóspede mantêm-na',
    extendKey: 'Outras horas para esta chave',
    replaceKey: 'Perdida: anular e substituir',
    revokeKey: 'Anular esta chave',
    revokeCopy: 'Anular só neste telefone',
    moveTitle: (room) => `Os hóspedes do ${room} mudam de quarto`,
    moveTo: 'Quarto novo',
    moveHint: 'Escreva um número. São propostos os quartos livres.',
    vacant: 'livre',
    moveFirst: (room) => `Primeiro o ${room} recebe chaves novas.`,
    moveThen: (room) =>
      `Depois anulam-se as chaves do ${room}. Se uma nova falhar, ficam e é-lhe perguntado.`,
    moveCards: (count) =>
      n(count, {
        one: '# cartão tem de ser feito de novo e o antigo recolhido. Abre o quarto anterior até expirar ou até lá se usar a chave de um hóspede posterior.',
        other:
          '# cartões têm de ser feitos de novo e os antigos recolhidos. Abrem o quarto anterior até expirarem ou até lá se usar a chave de um hóspede posterior.',
      }),
    moveStops: (room) => `O ${room} está ocupado. Estas chaves deixam de valer lá:`,
    moveButton: (count, room) =>
      n(count, {
        one: `Mudar # chave móvel para o ${room}`,
        other: `Mudar # chaves móveis para o ${room}`,
      }),
    moved: (count, room) =>
      n(count, {
        one: `# chave móvel passa para o ${room}.`,
        other: `# chaves móveis passam para o ${room}.`,
      }),
    moveNone:
      'Nenhuma chave móvel deste quarto pode mudar. Faça chaves novas no outro e depois a saída deste.',
  },
}
