import type { enStay } from './en-stay.ts'
import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')

export const esStay: typeof enStay = {
  stay: {
    actions: 'Acciones',
    actionsOf: (room) => `Acciones para la habitación ${room}`,
    keyActions: (key) => `Qué hacer con esta llave: ${key}`,
    noRoom: 'Elige antes una habitación: teclea su número.',
    late: 'Salida tardía o más noches',
    checkOut: 'Salida',
    lost: 'Llave o teléfono perdido',
    move: 'Cambio de habitación',
    lateAbout: 'Otras horas para todas las llaves de la estancia',
    checkOutAbout: 'Anular todas las llaves de la estancia',
    lostAbout: 'Anular una llave y dar otra',
    moveAbout: 'Llaves nuevas allí; las antiguas se anulan después',
    said: {
      late: 'late check-out, salida tardía, ampliar, alargar, llegada temprana, una noche más',
      checkOut: 'check-out, salida, se va, anular todo',
      lost: 'perdida, robada, sustituir, rota, teléfono perdido',
      move: 'cambio de habitación, mudar, mover, otra habitación',
    },
    lateTitle: (rooms) => `Salida tardía, ${list(rooms)}`,
    earlyTitle: (rooms) => `Llegada temprana, ${list(rooms)}`,
    which: 'Qué cambia',
    leaves: 'Sale más tarde',
    arrives: 'Llega antes',
    until: 'Hasta',
    from: 'Desde',
    hours: 'Horas habituales',
    oneMoreNight: 'Una noche más',
    placeholder: '14, mañana 12, 1 dic 11',
    nobody:
      'Aquí no vale ahora ninguna llave de huésped. La primera de una estancia se hace en la habitación.',
    deciding: 'Mirando las llaves',
    whatHappens: 'Qué pasa con cada llave',
    fate: {
      replaced: 'le sigue sola una llave móvil nueva',
      encoder: 'la tarjeta tiene que volver a recepción',
      keeps: 'queda como está',
      underWay: 'otro cambio está en camino',
      cannot: 'no puede seguir; emite una llave nueva',
    },
    ends: (when) => `hasta ${when}`,
    begins: (when) => `desde ${when}`,
    nextStay: (when) => `Las llaves de los próximos huéspedes empiezan ${when}.`,
    cards: (count) =>
      n(count, {
        one: '# tarjeta conserva su hora antigua hasta que se grabe otra vez. Pide al huésped que la traiga.',
        other:
          '# tarjetas conservan su hora antigua hasta que se graben otra vez. Pide a los huéspedes que las traigan.',
      }),
    lateButton: (count, when) =>
      `${n(count, { one: 'Horas nuevas para # llave móvil', other: 'Horas nuevas para # llaves móviles' })}: ${when}`,
    noneFollows: 'Ninguna llave sigue sola',
    accepted: (count) =>
      n(count, {
        one: '# llave móvil recibe sus horas nuevas.',
        other: '# llaves móviles reciben sus horas nuevas.',
      }),
    bring: (count) => n(count, { one: 'Pide # tarjeta.', other: 'Pide # tarjetas.' }),
    seeQueue: 'Cola',
    checkOutTitle: (rooms) => `¿Salida de ${list(rooms)}?`,
    lostTitle: (room) => `¿Qué llave de la ${room} se ha perdido?`,
    lostKeys: 'Llaves de la habitación',
    lostPhone:
      'Primero se anula la llave. Después el mismo huésped recibe otra para las mismas puertas y horas; un teléfono nuevo la encuentra solo.',
    lostAlone:
      'Nadie más tiene llave aquí. Por eso la nueva es una primera llave: cuando se use en la puerta, la cerradura rechazará la perdida.',
    lostCopy:
      'Solo este teléfono pierde la llave; los demás del huésped la conservan. Seam no dice si la envía otra vez mientras el teléfono siga registrado: vuelve a mirar en un minuto.',
    lostCard: 'La tarjeta se anula y en la habitación queda preparada la llave que la sustituye.',
    lostOpens: (until) =>
      `La cerradura no está en línea: abre a la llave perdida hasta ${until}, o hasta que se use allí una más nueva que la sustituya.`,
    lostOpensOpen:
      'La cerradura no está en línea: abre a la llave perdida hasta que se use allí una más nueva que la sustituya.',
    lostButton: 'Anular y sustituir',
    lostCopyButton: 'Anular en este teléfono',
    lostCardButton: 'Anular y preparar otra',
    lostDone: (guest) => `${guest}: primero se anula la llave perdida, después sigue una nueva.`,
    lostWaits: (guest) =>
      `${guest}: Seam no responde, así que la llave perdida aún vale. Se anula en cuanto Seam responda; después sigue una nueva.`,
    lostPrepared: 'La tarjeta está anulada. Revisa la llave nueva y emítela.',
    copyRevoked: 'Se está anulando la llave en este teléfono.',
    phoneStops: (until) =>
      `Un teléfono abre la puerta hasta que se entera, y para eso debe estar en línea; como muy tarde hasta ${until}.`,
    phoneStopsOpen: 'Un teléfono abre la puerta hasta que se entera, y para eso debe estar en línea.',
    extendKeyAbout: 'Salida tardía o más noches solo para este huésped',
    replaceKeyAbout: 'Primero se anula; después su huésped recibe otra',
    revokeKeyAbout: 'Deja de valer y no se hace otra',
    revokeCopyAbout: 'Los demás teléfonos del huésped la conservan',
    extendKey: 'Otras horas para esta llave',
    replaceKey: 'Perdida: anular y sustituir',
    revokeKey: 'Anular esta llave',
    revokeCopy: 'Anular solo en este teléfono',
    moveTitle: (room) => `Los huéspedes de la ${room} se cambian`,
    moveTo: 'Habitación nueva',
    moveHint: 'Teclea un número. Se ofrecen las habitaciones libres.',
    vacant: 'libre',
    moveFirst: (room) => `Primero se hacen llaves nuevas para la ${room}.`,
    moveThen: (room) =>
      `Después se anulan las llaves de la ${room}. Si una nueva falla, se quedan y se te pregunta.`,
    moveCards: (count) =>
      n(count, {
        one: 'Hay que hacer de nuevo # tarjeta y recoger la antigua. Abre la habitación anterior hasta que caduque o se use allí la llave de un huésped posterior.',
        other:
          'Hay que hacer de nuevo # tarjetas y recoger las antiguas. Abren la habitación anterior hasta que caduquen o se use allí la llave de un huésped posterior.',
      }),
    moveStops: (room) => `La ${room} está ocupada. Estas llaves dejan de valer allí:`,
    moveButton: (count, room) =>
      n(count, {
        one: `Cambiar # llave móvil a la ${room}`,
        other: `Cambiar # llaves móviles a la ${room}`,
      }),
    moved: (count, room) =>
      n(count, {
        one: `# llave móvil pasa a la ${room}.`,
        other: `# llaves móviles pasan a la ${room}.`,
      }),
    moveNone:
      'Ninguna llave móvil de esta habitación puede cambiar. Haz llaves nuevas en la otra y después la salida de esta.',
  },
}
