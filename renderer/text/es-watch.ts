import { listIn, pluralIn } from './plural.ts'

const n = pluralIn('es')
const list = listIn('es')

/** Spanish: keys that end or were changed, and the health of the way to the doors. */
export const esWatch = {
  watch: {
    title: 'Lo que hay que mirar',
    drifts: 'Cambiadas en otro sitio',
    beforeStay: 'Terminan antes que la estancia de su grupo',
    soon: (count: number) =>
      n(count, {
        one: '# llave termina en 24 horas según lo previsto',
        other: '# llaves terminan en 24 horas según lo previsto',
      }),
    leaves: (when: string) => `Salida ${when}`,
    nameless: (count: number) => n(count, { one: '# llave sin nombre', other: '# llaves sin nombre' }),
    known: 'Cambios conocidos',
    emptyTitle: 'No hay nada que mirar',
    emptyBody:
      'Cada llave dura lo que la estancia de su grupo y ninguna de esta recepción se cambió en otro sitio.',
    asOf: (when: string) => `Datos de ${when}`,
    notRead: 'Aún no se ha leído',
    loading: 'Leyendo qué termina y qué ha cambiado',
    ends: (when: string) => `termina ${when}`,
    someone: 'Alguien',
    otherKey: (who: string, until: string) => `${who}, del mismo grupo, tiene una llave hasta ${until}.`,
    wish: (who: string, until: string) =>
      `Una llave para ${who}, del mismo grupo, está en camino y dura hasta ${until}.`,
    checkOut: (until: string) => `La salida no es hasta ${until}.`,
    prepare: (when: string) => `Preparar una llave hasta ${when}`,
    overridden: 'Ya no funciona: se sustituyó o se descartó en otro sitio.',
    deleted: 'Eliminada en otro sitio.',
    endsAt: (now: string, asked: string) => `Termina ${now} en vez de ${asked}.`,
    startsAt: (now: string, asked: string) => `Empieza ${now} en vez de ${asked}.`,
    never: 'nunca',
    doorsAdded: (names: readonly string[]) => `Ahora abre también ${list(names)}.`,
    doorsMissing: (names: readonly string[]) => `Ya no abre ${list(names)}.`,
    joinedTo: 'Comparte el acceso con otras llaves que las pedidas.',
    schedule: 'Sus horas se cambiaron en Visionline.',
    happened: (when: string) => `Ocurrió ${when}`,
    noticed: (when: string) => `Detectado ${when}`,
    replace: 'Preparar una sustituta',
    openRoom: 'Abrir la habitación',
    markKnown: 'Conocido',
    unmark: 'No era conocido',
    markedBy: (who: string, when: string) => `Marcado como conocido por ${who}, ${when}`,
    markedAt: (when: string) => `Marcado como conocido ${when}`,
    more: (count: number) => n(count, { one: '# más', other: '# más' }),
    look: (count: number) => n(count, { one: '# llave por revisar', other: '# llaves por revisar' }),
  },
  health: {
    title: 'Estado',
    again: 'Preguntar otra vez',
    hops: {
      seam: 'De este ordenador a Seam',
      bridge: 'De Seam al Bridge',
      visionline: 'Del Bridge a Visionline',
      encoders: 'Codificadores',
    },
    states: {
      ok: 'Responde',
      slow: 'Responde despacio',
      refused: 'Responde, pero rechaza nuestro acceso',
      down: 'No responde',
      unknown: 'No se sabe',
    },
    typical: 'respuesta habitual',
    typicalKey: 'hasta confirmar una llave nueva',
    most: (p95: string) => `el 95 % en ${p95}`,
    lastOk: (when: string) => `Última respuesta buena ${when}`,
    neverOk: 'Aún no hay una respuesta buena',
    half: (p50: string, p95: string) => `La mitad en ${p50}, el 95 % en ${p95}.`,
    confirmedIn: (p50: string, p95: string) =>
      `Llaves nuevas confirmadas: la mitad en ${p50}, el 95 % en ${p95}.`,
    measured: (count: number) =>
      n(count, {
        one: 'Medido aquí, # respuesta en la última hora',
        other: 'Medido aquí, # respuestas en la última hora',
      }),
    seconds: (s: string) => `${s} s`,
    works: 'Sigue funcionando',
    call: 'A quién llamar',
    verdicts: {
      well: { title: 'Todo responde en el camino hasta las puertas', body: 'Las llaves salen al momento.' },
      unknown: {
        title: 'Aún no se ha preguntado a todo el camino hasta las puertas',
        body: '«Preguntar otra vez» lo mira ahora. Las llaves en uso funcionan en todo caso.',
      },
      slow: {
        title: 'Seam responde despacio',
        works: 'Todo. Cada llave tarda más de lo habitual y ninguna se envía dos veces.',
        call: 'Informática del hotel, si dura más de media hora: ¿está saturada la línea de Internet?',
      },
      refused: {
        title: 'A Joinery se le retiró el acceso a Seam. Llama a informática.',
        works: 'Las puertas y las llaves en uso. Las llaves que emites esperan aquí sin perderse.',
        call: 'Informática del hotel: crear una clave de API nueva en Seam Console y escribirla en Ajustes, en Hotel y conexión.',
      },
      network: {
        title: 'La red del hotel no deja salir a Joinery',
        works: 'Las puertas y las llaves en uso. Las llaves que emites esperan aquí sin perderse.',
        call: 'Quien lleva la red del hotel. Lo que hay que decirle está abajo.',
      },
      offline: {
        title: 'Seam no responde',
        works: 'Las puertas y las llaves en uso. Las llaves que emites esperan aquí sin perderse.',
        call: 'Informática del hotel: ¿tiene red este ordenador? Si la tiene, el soporte de Seam.',
      },
      bridge: {
        title: 'El Bridge del hotel no responde',
        works: 'Las puertas, las llaves en uso y la propia Seam. Las llaves que emites esperan.',
        call: 'Informática del hotel: reiniciar el Seam Bridge en su ordenador.',
      },
      visionline: {
        title: 'El servidor de Visionline no responde',
        works: 'Las puertas, las llaves en uso, Seam y el Bridge. Las llaves que emites esperan.',
        call: 'Informática del hotel: ¿está en marcha y en la red el servidor de Visionline?',
      },
      account: {
        title: 'Visionline rechaza la cuenta que usa Seam',
        works: 'Las puertas, las llaves en uso, Seam y el Bridge. Las llaves que emites esperan.',
        call: 'Informática del hotel: volver a iniciar la sesión de la cuenta de Visionline en Seam Console.',
      },
      throttled: {
        title: 'Seam pide ir más despacio',
        works: 'Las puertas y las llaves en uso. Las llaves que emites salen en un momento.',
        call: 'A nadie: pasa solo.',
      },
      paused: {
        title: 'El envío está en pausa en esta recepción',
        works:
          'Las puertas y las llaves en uso. Las llaves que emites esperan hasta que alguien pulse Reanudar en la cola.',
        call: 'A nadie: quien lo puso en pausa lo reanuda.',
      },
    },
    noEncoder: 'Seam no tiene ningún codificador de este hotel.',
    encUnread: 'Aún no se ha preguntado por los codificadores.',
    encNote: 'Registrados en Seam. Si uno está encendido se ve al grabar una tarjeta.',
    encGone: 'Retirado de Visionline',
    encCall: 'Informática del hotel: volver a añadir el codificador en Visionline.',
    network: {
      title: 'Este ordenador a Internet',
      states: { ok: 'Abierto', down: 'Bloqueado', unknown: 'Aún sin probar' },
      proxy: 'Proxy',
      straight: 'La conexión sale directamente',
      through: (proxy: string) => `A través del proxy ${proxy}`,
      direct: 'ninguno, la conexión es directa',
      learnt: {
        setting: 'fijado por informática',
        system: 'indicado por el sistema',
        environment: 'indicado por el entorno',
        none: 'nadie indica uno',
      },
      issuer: 'Certificado de',
      noIssuer: 'aún no se ha visto ninguno',
      store: 'Certificados del sistema',
      stores: {
        loaded: 'en uso',
        empty: 'el sistema no dio ninguno; añade una autoridad con `joinery network --ca-file`',
        unavailable: 'no se pudieron leer; añade una autoridad con `joinery network --ca-file`',
      },
      file: 'Certificados de informática',
      files: { loaded: 'en uso', unreadable: 'el archivo no se puede leer' },
      unsafe:
        'NODE_TLS_REJECT_UNAUTHORIZED=0 está definido en este ordenador. Joinery no le hace caso y comprueba los certificados; pide que lo quiten.',
      owner: 'Para el responsable de la red',
      ask: 'Joinery necesita HTTPS hacia connect.getseam.com, puerto 443, y nada de entrada. Una autoridad que lea el tráfico debe estar instalada en este ordenador.',
    },
    gate: 'Situación del camino',
    codes: 'Seam comunica',
    nothing: 'nada',
    silent: 'Peticiones sin respuesta en la última hora',
  },
}
