import { listIn, pluralIn } from './plural.ts'
import { fields, rowNotes } from './es-list-fields.ts'

const n = pluralIn('es')
const list = listIn('es')
const keys = (count: number) => n(count, { one: '# llave', many: '# de llaves', other: '# llaves' })
const rows = (count: number) => n(count, { one: '# fila', many: '# de filas', other: '# filas' })
const rooms = (count: number) =>
  n(count, { one: '# habitación', many: '# de habitaciones', other: '# habitaciones' })

/** Spanish: group bookings. */
export const esGroups = {
  groups: {
    title: 'Grupos',
    startTitle: 'Llaves para todo un grupo',
    startBody:
      'Suelta aquí la rooming list. Verás qué se ha entendido y qué va a pasar; nada entra en la cola hasta que tú lo digas.',
    choose: 'Elegir archivo',
    formats: 'XLSX, CSV o TSV, hasta 10 MB',
    pasteLabel: 'O pega una tabla de un correo o de una hoja de cálculo',
    pastePlaceholder: 'Habitación   Huésped   Llegada   Salida',
    practise: 'Practicar con una lista de este hotel',
    practiseNote: 'Huéspedes que se quedan esta noche, con uno más en cada habitación.',
    readPasted: 'Leer la tabla',
    pastedName: 'Tabla pegada',
    dropNow: 'Suelta la rooming list para leerla',
    tooBig: 'El archivo supera los 10 MB. Borra lo que no sea de la lista, o divídelo.',
    earlier: 'Grupos anteriores',
    earlierNone: 'Aquí aparecen los grupos que emitas, con sus resultados y sus sobres.',
    earlierFacts: (made: number, all: number) => `${made} de ${keys(all)}`,
    reading: 'Leyendo la lista',
    planning: 'Preparando el plan',
    closeList: 'Cerrar la lista',
    failedTitle: 'Esta lista no se puede leer',
    back: 'Todos los grupos',
    facts: (rowCount: number, roomCount: number) => `${rows(rowCount)}, ${rooms(roomCount)}`,
    sheet: 'Hoja',
    encoding: 'Letras leídas como',
    note: {
      encodingGuessed: (other: string | null) =>
        `Fíjate en los nombres con tildes: el archivo no dice cómo están escritas sus letras.${other === null ? '' : ` Si están mal, léelas como ${other}.`}`,
      hiddenRows: (count: number) =>
        `${n(count, { one: '# fila oculta en la hoja, leída', many: '# de filas ocultas en la hoja, leídas', other: '# filas ocultas en la hoja, leídas' })} igualmente.`,
      hiddenColumns: (count: number) => n(count, { one: '# columna oculta.', other: '# columnas ocultas.' }),
      hiddenSheets: (sheets: readonly string[]) => `Hojas ocultas: ${list(sheets)}.`,
      mergedCells: (count: number) => n(count, { one: '# zona combinada.', other: '# zonas combinadas.' }),
      formulas: (count: number) =>
        `${n(count, { one: '# fórmula', many: '# de fórmulas', other: '# fórmulas' })}: se ha usado el valor guardado en el archivo.`,
      otherSheets: (sheets: readonly string[]) => `Sin leer: ${list(sheets)}.`,
      linesUnquoted: (count: number) =>
        `${rows(count)}: lectura sin comillas, porque unas no están cerradas.`,
      bytesLost: (count: number) => `Faltan letras en ${rows(count)}.`,
      struckThrough: (count: number) => `${rows(count)}: texto tachado.`,
      formulasUnknown: (count: number) =>
        n(count, {
          one: '# fórmula sin valor en el archivo.',
          many: '# de fórmulas sin valor en el archivo.',
          other: '# fórmulas sin valor en el archivo.',
        }),
    },
    leftAside: (count: number, what: string) => `Dejadas aparte (${count}): ${what}`,
    bringBack: 'Recuperar',
    bringBackLabel: (row: number) => `Recuperar la fila ${row}`,
    asideAgain: 'Volver a apartar',
    asideAgainLabel: (row: number) => `Volver a apartar la fila ${row}`,
    showMore: (count: number) => `Mostrar ${rows(count)} más`,
    inRows: (which: string, count: number) =>
      `${n(count, { one: 'Fila', many: 'Filas', other: 'Filas' })} ${which}.`,
    questions: {
      label: 'Preguntas sobre la lista',
      left: (count: number) =>
        n(count, {
          one: 'Queda # pregunta',
          many: 'Quedan # de preguntas',
          other: 'Quedan # preguntas',
        }),
      leftColumns: (count: number) =>
        n(count, {
          one: '# pregunta sobre las columnas',
          many: '# de preguntas sobre las columnas',
          other: '# preguntas sobre las columnas',
        }),
      done: 'Todas las preguntas están respondidas.',
      undo: 'Deshacer la última respuesta',
      keys: 'Pulsa el número de una respuesta.',
      column: (field: string) => `¿Qué columna es «${field}»?`,
      columnHint:
        'Ningún encabezado lo dice. Por sus valores podría ser una de estas; las demás columnas están debajo.',
      saved: '¿Son estas columnas las mismas que la última vez?',
      savedHint: (columns: readonly string[]) =>
        `En la última lista con estos encabezados elegiste: ${list(columns)}.`,
      savedYes: 'Sí, como la última vez',
      savedNo: 'No, leer la lista de nuevo',
      noColumn: 'Ninguna',
      row: (row: number) => `Fila ${row}`,
      rowAnd: (row: number, more: number) =>
        `Fila ${row} y ${n(more, { one: '# más', many: '# más', other: '# más' })}`,
      yesRoom: (room: string) => `Sí, habitación ${room}`,
      sameForAll: (count: number) => `Igual para las ${count} filas sin habitación`,
      yesRight: 'Sí, es correcto',
      yesAll: (count: number) => `Sí, en las ${count} filas como esta`,
      guestComes: 'Sí, el huésped viene',
      take: (words: string) => `Usar «${words}»`,
      takeAll: (count: number) => `Corregir las ${count} filas como esta`,
      byDates: (nights: number) =>
        `Las fechas: ${n(nights, { one: '# noche', many: '# de noches', other: '# noches' })}`,
      byNights: (nights: number) =>
        n(nights, {
          one: '# noche desde la llegada',
          many: '# de noches desde la llegada',
          other: '# noches desde la llegada',
        }),
      skipAll: (count: number) => `Omitir las ${count} filas`,
    },
    waitsFor: (what: readonly string[]) => `Falta por decidir: ${list(what)}.`,
    waits: {
      column: (field: string) => `la columna «${field}»`,
      saved: 'si las columnas son como la última vez',
      dates: 'si va primero el día o el mes',
      rows: (count: number) => `${rows(count)} por corregir u omitir`,
    },
    answerFirst: 'Responde primero a las preguntas',
    rowsLater: 'Las filas se leen en cuanto se sepan las columnas.',
    ignoredWhy: {
      title: 'título',
      total: 'total',
      header: 'encabezado repetido',
      note: 'nota',
      skipped: 'omitida por ti',
      cancelled: 'cancelada',
      noShow: 'no presentado',
      checkedOut: 'salida hecha',
      waitlist: 'en lista de espera',
      optional: 'solo opción',
      struckThrough: 'tachada',
      noPerson: 'no nombra a nadie',
    },
    columns: 'Columnas',
    columnLabel: (header: string) => `La columna ${header} es`,
    notUsed: 'Sin usar',
    confidence: {
      sure: 'seguro',
      likely: 'probable',
      yours: 'elección tuya',
      saved: 'como la última vez',
    },
    unnamed: (column: number) => `Columna ${column}`,
    fields,
    dateAsk: 'Fechas como 03/04 se pueden leer de dos maneras. ¿Qué va primero?',
    dayFirst: 'El día',
    monthFirst: 'El mes',
    datesRead: { dayFirst: 'Fechas: primero el día.', monthFirst: 'Fechas: primero el mes.' },
    table: 'La lista tal como se ha entendido',
    tableHead: { row: 'Fila', room: 'Habitación', guests: 'Huéspedes', stay: 'Estancia', keys: 'Llaves' },
    toFix: (count: number) => `${rows(count)} por corregir`,
    datesAsked: (count: number) => `${rows(count)}, con la fecha por responder arriba`,
    ready: (count: number) => n(count, { one: '# fila lista', other: '# filas listas' }),
    noRows: 'No se ha encontrado ninguna fila con un huésped.',
    rowNotes,
    fixLabel: (field: string, row: number) => `${field} en la fila ${row}`,
    apply: 'Usar',
    takeRoom: (room: string) => `Usar ${room}`,
    skipRow: 'Omitir fila',
    skipRowLabel: (row: number) => `Omitir la fila ${row}`,
    plan: 'Plan por habitación',
    dryRun: 'Aún no se ha emitido nada: esto es lo que pasaría.',
    options: 'Cómo se hacen las llaves',
    join: 'Los huéspedes se añaden a',
    joins: { all: 'Todas las llaves', parents: 'Solo llaves móviles' },
    access: 'Tipo',
    accesses: { mobile: 'Teléfono', card: 'Tarjeta' },
    firstKey: 'Habitaciones sin llave',
    firstKeys: { hold: 'Preguntarme', override: 'Llave nueva' },
    firstKeyHint: {
      hold: 'La primera llave de esas habitaciones espera a que decidas. Las demás de la habitación la siguen.',
      override:
        'El primer huésped recibe una llave nueva que sustituye a todas las de esa puerta. Las demás se le añaden.',
      autoJoin: 'Se añade a una llave si para entonces existe; si no, es la primera.',
    },
    keysPerGuest: 'Llaves por huésped',
    doors: 'También abre',
    noDoors: 'Ninguna puerta común',
    arrive: 'Llegada, si falta',
    depart: 'Salida, si falta',
    checkIn: 'Hora de entrada',
    checkOut: 'Hora de salida',
    timeHint: 'para filas que solo dan el día',
    dateHint: '2026-12-01',
    more: 'Más opciones',
    does: {
      join: 'se añade',
      asks: 'pregunta si van juntos',
      first: 'primera llave, sustituye a todas',
      autoJoin: 'se añade o es la primera',
      hold: 'te espera',
      after: 'se añade a la primera llave',
    },
    joinsKeys: (count: number) => `se añade a ${keys(count)}`,
    already: 'ya emitida',
    doorEmpty: 'Ahora ninguna llave de huésped abre esta puerta.',
    keepShort: (count: number) => n(count, { one: '# sigue funcionando', other: '# siguen funcionando' }),
    stopShort: (count: number) => n(count, { one: '# deja de funcionar', other: '# dejan de funcionar' }),
    stop: (count: number) =>
      n(count, {
        one: '# llave deja de funcionar',
        many: '# de llaves dejan de funcionar',
        other: '# llaves dejan de funcionar',
      }),
    newRows: (count: number) => `${rows(count)} sin emitir todavía`,
    knownRows: (count: number) => `${rows(count)} con la llave ya emitida`,
    gone: (count: number, name: string) =>
      n(count, {
        one: `# llave de «${name}» ya no está en esta lista. No se toca; cancélala o anúlala si no viene nadie:`,
        many: `# de llaves de «${name}» ya no están en esta lista. No se tocan; cancélalas o anúlalas si no viene nadie:`,
        other: `# llaves de «${name}» ya no están en esta lista. No se tocan; cancélalas o anúlalas si no viene nadie:`,
      }),
    noPlan: 'Aún no se puede planificar ninguna habitación.',
    sums: {
      joins: (count: number) => n(count, { one: '# se añade a una llave', other: '# se añaden a una llave' }),
      asks: (count: number) =>
        n(count, {
          one: '# pregunta de quién es la habitación',
          other: '# preguntan de quién es la habitación',
        }),
      firstKeys: (count: number) => n(count, { one: '# primera llave', other: '# primeras llaves' }),
      held: (count: number) => n(count, { one: '# te espera', other: '# te esperan' }),
      after: (count: number) =>
        n(count, { one: '# sigue a una primera llave', other: '# siguen a una primera llave' }),
      alreadyIssued: (count: number) => n(count, { one: '# emitida antes', other: '# emitidas antes' }),
    },
    leaveOut: (count: number) =>
      n(count, {
        one: 'Dejar fuera la fila que no está bien',
        other: 'Dejar fuera las # filas que no están bien',
      }),
    issue: (count: number, waits: number) =>
      waits === 0
        ? `Emitir ${keys(count)}`
        : count === 0
          ? `Guardar ${keys(waits)} hasta tu respuesta`
          : `Emitir ${keys(count)}, ${n(waits, { one: '# te espera', other: '# te esperan' })}`,
    nothingToIssue: 'Nada que emitir',
    allIssued: 'Todas las llaves de esta lista ya se emitieron. No entraría nada nuevo en la cola.',
    confirmFirst: (count: number) =>
      `Confirmar ${n(count, { one: '# primera llave', other: '# primeras llaves' })}`,
    confirmTitle: (count: number) => `¿Una llave nueva en ${rooms(count)}?`,
    confirmBody:
      'En cada una de estas habitaciones el primer huésped recibe una llave nueva. Las llaves que haya en la puerta dejan entonces de funcionar. Las demás de la habitación se le añaden.',
    confirmType: (words: string) => `Escribe ${words} para confirmar`,
    confirmYes: 'Confirmar las primeras llaves',
    offlineNote: 'Puedes preparar y emitir esta lista; sus llaves esperan sin perderse.',
  },
}
