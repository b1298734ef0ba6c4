import type { enStay } from './en-stay.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('pt')
const list = listIn('pt')

export const ptStay: typeof enStay = {
  stay: {
    actions: 'Ações',
    actionsOf: (room) => `O que fazer com o quarto ${room}`,
    keyActions: (key) => `O que fazer com esta chave: ${key}`,
    noRoom: 'Escolha primeiro um quarto: escreva o número.',
    late: 'Saída tardia ou prolongar',
    checkOut: 'Saída',
    lost: 'Chave ou telemóvel perdido',
    move: 'Mudança de quarto',
    lateAbout: 'Outras horas para todas as chaves da estadia',
    checkOutAbout: 'Revogar todas as chaves da estadia',
    lostAbout: 'Revogar uma chave e dar outra',
    moveAbout: 'Chaves novas lá; as antigas revogam-se depois',
    said: {
      late: 'late check-out, saída tardia, prolongar, ficar mais, chegada antecipada, mais uma noite',
      checkOut: 'check-out, saída, partida, revogar tudo',
      lost: 'perdida, roubada, substituir, estragada, telemóvel perdido',
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
      replaced: 'segue sozinha uma nova chave de telemóvel',
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
      `${n(count, { one: 'Novas horas para # chave de telemóvel', other: 'Novas horas para # chaves de telemóvel' })}: ${when}`,
    noneFollows: 'Nenhuma chave segue sozinha',
    accepted: (count) =>
      n(count, {
        one: '# chave de telemóvel recebe as novas horas.',
        other: '# chaves de telemóvel recebem as novas horas.',
      }),
    bring: (count) => n(count, { one: 'Peça # cartão.', other: 'Peça # cartões.' }),
    seeQueue: 'Fila',
    checkOutTitle: (rooms) => `Saída de ${list(rooms)}?`,
    lostTitle: (room) => `Que chave do ${room} se perdeu?`,
    lostKeys: 'Chaves do quarto',
    lostPhone:
      'Primeiro revoga-se a chave. Depois o mesmo hóspede recebe outra para as mesmas portas e horas; um telemóvel novo encontra-a sozinho.',
    lostAlone:
      'Mais ninguém tem chave aqui. Por isso a nova é uma primeira chave: quando for usada na porta, a fechadura recusa a perdida.',
    lostCopy:
      'Só este telemóvel perde a chave; os outros do hóspede mantêm-na. A Seam não diz se a envia outra vez enquanto o telemóvel estiver registado: veja aqui de novo daqui a um minuto.',
    lostCard: 'O cartão é revogado, e a chave que o substitui fica preparada no quarto.',
    lostOpens: (until) =>
      `A fechadura está offline: abre à chave perdida até ${until}, ou até lá se usar uma mais nova que a substitua.`,
    lostOpensOpen:
      'A fechadura está offline: abre à chave perdida até lá se usar uma mais nova que a substitua.',
    lostButton: 'Revogar e substituir',
    lostCopyButton: 'Revogar neste telemóvel',
    lostCardButton: 'Revogar e preparar outra',
    lostDone: (guest) => `${guest}: primeiro revoga-se a chave perdida, depois segue uma nova.`,
    lostWaits: (guest) =>
      `${guest}: a Seam não responde, por isso a chave perdida ainda vale. É revogada assim que a Seam responder; depois segue uma nova.`,
    lostPrepared: 'O cartão está revogado. Verifique a chave nova e emita-a.',
    copyRevoked: 'A chave neste telemóvel está a ser revogada.',
    phoneStops: (until) =>
      `Um telemóvel abre a porta até saber disto, e para isso tem de estar em linha; o mais tardar até ${until}.`,
    phoneStopsOpen: 'Um telemóvel abre a porta até saber disto, e para isso tem de estar em linha.',
    extendKeyAbout: 'Saída tardia ou prolongar só para este hóspede',
    replaceKeyAbout: 'Primeiro é revogada; depois o hóspede recebe outra',
    revokeKeyAbout: 'Deixa de valer e não se faz outra',
    revokeCopyAbout: 'Os outros telemóveis do hóspede mantêm-na',
    extendKey: 'Outras horas para esta chave',
    replaceKey: 'Perdida: revogar e substituir',
    revokeKey: 'Revogar esta chave',
    revokeCopy: 'Revogar só neste telemóvel',
    moveTitle: (room) => `Os hóspedes do ${room} mudam de quarto`,
    moveTo: 'Quarto novo',
    moveHint: 'Escreva um número. São propostos os quartos livres.',
    vacant: 'livre',
    moveFirst: (room) => `Primeiro o ${room} recebe chaves novas.`,
    moveThen: (room) =>
      `Depois revogam-se as chaves do ${room}. Se uma nova falhar, ficam e é-lhe perguntado.`,
    moveCards: (count) =>
      n(count, {
        one: '# cartão tem de ser feito de novo e o antigo recolhido. Abre o quarto anterior até expirar ou até lá se usar a chave de um hóspede posterior.',
        other:
          '# cartões têm de ser feitos de novo e os antigos recolhidos. Abrem o quarto anterior até expirarem ou até lá se usar a chave de um hóspede posterior.',
      }),
    moveStops: (room) => `O ${room} está ocupado. Estas chaves deixam de valer lá:`,
    moveButton: (count, room) =>
      n(count, {
        one: `Mudar # chave de telemóvel para o ${room}`,
        other: `Mudar # chaves de telemóvel para o ${room}`,
      }),
    moved: (count, room) =>
      n(count, {
        one: `# chave de telemóvel passa para o ${room}.`,
        other: `# chaves de telemóvel passam para o ${room}.`,
      }),
    moveNone:
      'Nenhuma chave de telemóvel deste quarto pode mudar. Faça chaves novas no outro e depois a saída deste.',
  },
}
