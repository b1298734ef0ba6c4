import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const seamAway = 'No se pierde nada: las llaves aceptadas esperan aquí y salen en cuanto Seam responda.'
const askIt = 'Pregunta a informática; los detalles para informática les dicen más.'

const openAgain =
  'Abre la dirección que Joinery mostró al arrancar; cada dirección vale para una sola pestaña.'
const cutOff = {
  noSession: say('Esta pestaña no ha iniciado sesión.', openAgain),
  codeStale: say(
    'Esta dirección ya se usó o es demasiado antigua.',
    'Hay una nueva donde se arrancó Joinery.',
  ),
  codeUnknown: say('Esta dirección no es del Joinery que está en marcha.', openAgain),
  sessionEnded: say('Joinery se ha reiniciado y esta pestaña ya no tiene sesión.', openAgain),
  tooManyTries: say(
    'Se han probado demasiadas direcciones equivocadas.',
    'Espera un minuto y vuelve a intentarlo.',
  ),
  hostGone: say(
    'Joinery ya no está en marcha.',
    'Las llaves en espera se conservan. Arráncalo otra vez y abre su nueva dirección.',
  ),
  refused: say('Joinery no ha aceptado lo que pedía esta ventana.', 'Recarga la página.'),
} as const

/** Spanish: what is wrong with the way to Seam, or with this computer. */
export const problemsEsHere = {
  invalidInput: (p) =>
    say(
      `${p.path === '' ? 'Lo escrito' : `«${p.path}»`} no se puede leer: ${p.message}`,
      'Corrígelo y vuelve a intentarlo.',
    ),
  notFound: (p) => say(`No existe: ${p.what} ${p.id}.`, 'Comprueba el dato.'),
  packetUnknown: (p) =>
    p.why === 'misread'
      ? say(`«${p.code}» no es el código de un sobre.`, 'Vuelve a escanearlo, o escribe sus doce letras.')
      : say(
          `Ningún sobre de este puesto tiene el código ${p.code}.`,
          'Puede ser de otro ordenador, o se cancelaron todas sus llaves.',
        ),
  notAllowed: (p) =>
    say(
      `Esto no se puede hacer ahora: ${p.action} (${p.state}).`,
      'Vuelve a mirar la llave en la cola; allí se ofrece lo que se puede hacer.',
    ),
  unreadableJob: (p) =>
    say(
      `Una llave guardada en la cola (${p.jobId}) no se puede leer.`,
      `Se conserva y su habitación espera. ${askIt}`,
    ),
  damagedTwin: (p) =>
    say(
      `Esta misma llave ya se pidió, y aquella petición (${p.jobId}) ya no se puede leer.`,
      'Puede que haya creado una llave: mira primero las llaves de la habitación. Si el huésped no tiene ninguna, descarta la petición dañada y emite de nuevo.',
    ),
  notConnected: () =>
    say(
      'Joinery no está conectado a Seam.',
      'Conéctalo con una clave de API de Seam, o usa el hotel de prácticas.',
    ),
  keyMalformed: ({ instead }) =>
    instead === null
      ? say('Esto no es una clave de API de Seam.', 'Empieza por seam_. Cópiala de Seam Console.')
      : say(
          {
            accessToken: 'Esto es un token de acceso personal, no una clave de API de Seam.',
            clientSession: 'Esto es un token de sesión de cliente, no una clave de API de Seam.',
            publishable: 'Esto es una clave publicable, no una clave de API de Seam.',
          }[instead],
          'Joinery necesita una clave de API del workspace al que está conectado Visionline. Créala en Seam Console, en Developer, API Keys.',
        ),
  offline: () => say('No se puede llegar a Seam.', seamAway),
  unauthorised: () =>
    say(
      'Seam rechaza el acceso de Joinery: su clave de API no es válida o se retiró.',
      'Llama a informática: hay que escribir una clave de API válida. No se pierde nada: las llaves aceptadas esperan aquí hasta entonces.',
    ),
  throttled: () => say('Seam pide ir más despacio.', seamAway),
  unreadableAnswer: () =>
    say(
      'No se ha podido leer la respuesta de Seam.',
      'Inténtalo de nuevo en un momento. Si sigue igual, quizá un proxy del camino esté respondiendo en lugar de Seam.',
    ),
  noSystem: (p) =>
    say(
      `El espacio de trabajo ${p.workspace} no tiene ningún sistema Visionline.`,
      'Conecta primero Visionline en Seam Console.',
    ),
  severalSystems: (p) =>
    say(
      `El espacio de trabajo tiene ${p.systems.length} sistemas Visionline: ${p.systems.map((one) => one.name).join(', ')}.`,
      'Elige uno.',
    ),
  endpointNotAllowed: (p) =>
    say(`La clave no se envía a ${p.endpoint}.`, 'Usa https, y SEAM_ENDPOINT solo junto con SEAM_API_KEY.'),
  otherOwner: (p) =>
    say(
      `Otro Joinery está usando el perfil ${p.profile}.`,
      'Usa ese, o ciérralo antes. No se ha cambiado nada.',
    ),
  profileUnusable: (p) =>
    say(
      `La carpeta de perfil ${p.profile} no se puede usar: ${p.detail}.`,
      'Elige una carpeta en la que puedas escribir, en un disco local. No se ha enviado nada.',
    ),
  profileNotLocal: (p) =>
    say(
      p.why === 'network'
        ? `La carpeta de perfil ${p.profile} está en una unidad de red (${p.detail}).`
        : `La carpeta de perfil ${p.profile} está en una carpeta que se sincroniza (${p.detail}).`,
      'Ahí, dos ordenadores podrían emitir dos veces la misma llave. Elige con --data o JOINERY_DATA una carpeta en un disco de este ordenador. No se ha creado nada.',
    ),
  profileMoved: (p) =>
    say(
      `El perfil de ${p.profile} se trasladó a ${p.to}.`,
      'Arranca Joinery sin --data ni JOINERY_DATA, o indica ahí la carpeta nueva.',
    ),
  diskFull: (p) =>
    say(
      `El disco de ${p.profile} está lleno.`,
      'Haz sitio y vuelve a arrancar Joinery. Hasta entonces no se envía nada, y nada de lo aceptado se pierde.',
    ),
  fileGone: () =>
    say(
      'El archivo guardado ya no está donde estaba.',
      'Búscalo donde lo hayan movido, o guarda la tabla otra vez.',
    ),
  fileNotSaved: (p) =>
    say(
      `No se pudo guardar ${p.name} aquí (${p.code}).`,
      'Ciérralo si está abierto en otro programa, o elige otra carpeta.',
    ),
  databaseNewer: (p) =>
    say(
      `La base de datos es de un Joinery más nuevo (versión ${p.found}; este conoce la ${p.known}).`,
      'Arranca la versión más nueva. No se ha cambiado nada.',
    ),
  databaseCorrupt: (p) =>
    say(
      `La base de datos de ${p.profile} está dañada.`,
      'No se ha cambiado nada y no se envía nada. Restaura una copia de seguridad, o apártala para empezar de nuevo y comprueba a mano las llaves en espera.',
    ),
  databaseUnsafe: (p) =>
    say(
      `La base de datos no puede cumplir lo que promete: ${p.setting} es ${p.found} en lugar de ${p.wanted}.`,
      `No se acepta ni se envía nada. ${askIt}`,
    ),
  keychain: (p) =>
    say(
      `El llavero no se puede usar (${p.why}).`,
      'La clave se conserva hasta que se cierre Joinery; después habrá que escribirla otra vez.',
    ),
  stranger: () => say('Esta ventana no puede pedir eso.', askIt),
  windowCutOff: (p) => cutOff[p.why],
  bug: (p) =>
    say(
      'Ha ocurrido algo inesperado.',
      `Lo aceptado se conserva. Da a informática esta referencia: ${p.reference}`,
    ),
} satisfies Partial<ProblemTexts>
