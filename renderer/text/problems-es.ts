import type { KeyHolder } from '#shared/key-holder.ts'
import type { KeyRef } from '#shared/key.ts'
import { say } from '#shared/text/say.ts'
import type { ProblemTexts, When } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsEsHere } from './problems-es-here.ts'
import { problemsEsLinks } from './problems-es-links.ts'
import { problemsEsNetwork } from './problems-es-network.ts'
import { problemsEsLists } from './problems-es-lists.ts'

const n = pluralIn('es')
const list = listIn('es')
const choices = (words: readonly string[]) =>
  words.length === 0 ? '' : ` ¿Querías decir ${words.join(' o ')}?`

const nameKey = ({ holder, kind, cardNumber }: KeyRef): string => {
  const who = holder ?? 'alguien sin nombre'
  if (kind === 'card') return `la tarjeta${cardNumber === null ? '' : ` ${cardNumber}`} de ${who}`
  return kind === 'phoneCopy' ? `un teléfono de ${who}` : `la llave móvil de ${who}`
}
const nameKeys = (keys: readonly KeyRef[]) => list(keys.map(nameKey))

const nameHolder = ({ name, endsAt }: KeyHolder, when: When): string =>
  `${name ?? 'alguien sin nombre'}${endsAt === null ? '' : ` hasta ${when(endsAt)}`}`

const reasons = {
  expired: 'su estancia ha terminado',
  notValid: 'fue sustituida o descartada',
  validityUnknown: 'Seam no dice si es válida',
  staffKey: 'es una llave de personal',
  notEncoded: 'la tarjeta nunca se grabó',
  beingDeleted: 'se está anulando',
  needsReissue: 'antes hay que grabar la tarjeta de nuevo',
  gone: 'ya no abre la habitación',
  otherRoom: 'abre otra habitación',
  noOverlap: 'sus fechas no coinciden',
} as const

/** Every problem in Spanish. A kind without a sentence does not compile. */
export const problemsEs: ProblemTexts = {
  ...problemsEsHere,
  ...problemsEsNetwork,
  ...problemsEsLinks,
  ...problemsEsLists,
  noRooms: () => say('No hay ninguna habitación elegida.', 'Elige al menos una habitación.'),
  unknownRoom: (p) => say(`No existe la habitación «${p.room}».`, `Comprueba el nombre.${choices(p.near)}`),
  ambiguousRoom: (p) =>
    say(
      `Hay ${p.entranceIds.length} puertas llamadas «${p.room}».`,
      'Dales nombres distintos en Visionline y vuelve a leer, para que ninguna llave vaya a la puerta equivocada.',
    ),
  unknownDoor: (p) => say(`No existe la puerta común «${p.door}».`, `Comprueba el nombre.${choices(p.near)}`),
  timeUnreadable: (p) =>
    say(
      `«${p.text}» no es una hora.`,
      'Escríbela como 26 11:00 o 2026-12-01 15:00, en la hora local del hotel.',
    ),
  timeSkipped: (p) =>
    say(
      `${p.text} no existe: esa noche el cambio de hora en ${p.timeZone} se la salta.`,
      `Elige otra, por ejemplo ${p.choices.join(' o ')}.`,
    ),
  timeRepeated: (p) =>
    say(
      `${p.text} se da dos veces esa noche en ${p.timeZone}.`,
      `Di cuál de las dos: ${p.choices.join(' o ')}.`,
    ),
  timeNotRead: (p) => say(`«${p.text}» no es una hora.`, 'Escribe 14, 14:30, mañana 14, mar 11 o 1 dic 11.'),
  timeSeveral: (p) => say(`«${p.text}» puede ser más de una hora.`, 'Elige cuál es.'),
  noTimeZone: (p) =>
    say(
      `Seam no conoce la zona horaria de ${p.system}.`,
      'Indica la ubicación del sistema en Seam Console y vuelve a conectar. No se usa la hora de este equipo, porque puede no ser la del hotel.',
    ),
  stayReversed: (p, when) =>
    say(
      `La estancia termina (${when(p.endsAt)}) antes de empezar (${when(p.startsAt)}).`,
      'Comprueba las dos horas.',
    ),
  stayInPast: (p, when) => say(`La estancia terminó ${when(p.endsAt)}.`, 'Elige un fin en el futuro.'),
  guestMissing: () => say('El huésped no tiene nombre.', 'Escribe el nombre de quien llevará la llave.'),
  guestTooLong: (p) =>
    say(`El nombre tiene ${p.length} caracteres; caben como mucho ${p.max}.`, 'Acorta el nombre.'),
  guestUnreadable: (p) =>
    say(
      `El nombre lleva un carácter invisible o que cambia la dirección (${p.character}) en la posición ${p.at}.`,
      'Escribe el nombre en lugar de pegarlo.',
    ),
  guestNotName: ({ text, room }) =>
    room === null
      ? say(
          `«${text}» no es un nombre: no tiene ninguna letra.`,
          'Escribe el nombre de quien llevará la llave.',
        )
      : say(
          `«${text}» lleva el número de la habitación ${room}.`,
          'Escribe solo el nombre. Para otro huésped, cierra antes esta habitación y teclea el número de la suya.',
        ),
  contactUnreadable: (p) =>
    say(
      `«${p.value}» no es ${p.field === 'email' ? 'una dirección de correo' : 'un número de teléfono'}.`,
      'Corrígelo o déjalo vacío.',
    ),
  unknownGuest: (p) =>
    say(
      `Seam ya no conoce a este huésped (${p.guest}).`,
      'Vuelve a leer, o escribe el nombre como huésped nuevo.',
    ),
  shapeMissing: () =>
    say(
      'Falta decir a qué llaves se añade esta.',
      'Elige a cuáles se añade, o una llave nueva que sustituya a todas.',
    ),
  shapeConflict: (p) =>
    say(
      `No se pueden usar a la vez: ${list(p.given)}.`,
      'Una llave se añade a otras, o sustituye a todas, o decide Seam: elige una cosa.',
    ),
  nothingToJoin: (p) =>
    say(
      `La habitación ${list(p.rooms)} no tiene, en estas fechas, ninguna llave a la que añadir otra.`,
      'Comprueba habitación y fechas. Si es la primera llave de la estancia, emite una llave nueva que sustituya a todas.',
    ),
  unknownKey: (p) =>
    say(
      `No existe la llave ${p.key} en las habitaciones elegidas.`,
      'Vuelve a mirar las llaves de la habitación y elige entre ellas.',
    ),
  keyOfAnotherRoom: (p) =>
    say(
      `La llave ${p.key} abre ${p.keyRooms.length === 0 ? 'otra habitación' : list(p.keyRooms)}, no ${list(p.rooms)}.`,
      'Elige una llave de la misma habitación; cualquier otra dejaría entrar a un desconocido.',
    ),
  keyNotJoinable: (p) =>
    say(
      `No se puede añadir a ${nameKey(p.key)}: ${reasons[p.reason]}.`,
      'Elige otra llave de la habitación.',
    ),
  keyNotOverlapping: (p) =>
    say(
      `No se puede añadir a ${nameKey(p.key)}: sus fechas no coinciden con esta estancia.`,
      'Comprueba las fechas, o elige otra llave.',
    ),
  roomsNotCovered: (p) =>
    say(
      `Ninguna de las llaves elegidas abre la habitación ${list(p.rooms)}.`,
      'Elige también una llave de cada habitación, o quita la habitación.',
    ),
  overrideNotConfirmed: (p) =>
    say(
      p.stops.length === 0
        ? `Una llave nueva para la habitación ${list(p.rooms)} sustituye allí a todas.`
        : `Con una llave nueva para la habitación ${list(p.rooms)} dejan de funcionar: ${nameKeys(p.stops)}.`,
      `Confirma escribiendo la habitación (${list(p.rooms)}), o añádela a las llaves que ya hay.`,
    ),
  autoJoinStale: (p, when) =>
    say(
      p.readAt === null
        ? 'Las llaves de esta habitación nunca se han leído.'
        : `Las llaves de esta habitación se leyeron ${when(p.readAt)}, hace demasiado para que decida Seam.`,
      'Vuelve a leer la habitación, o elige a qué llaves se añade.',
    ),
  overCapacity: (p) =>
    say(
      `Una tarjeta ${p.format} admite ${p.max} ${{ consecutiveRooms: 'habitaciones seguidas', commonDoors: 'puertas comunes', additionalRooms: 'habitaciones más' }[p.what]}; has elegido ${p.count}.`,
      'Elige menos puertas, o el formato de tarjeta más grande, TLCode.',
    ),
  noCredentialManager: (p) =>
    say(
      `${p.system} no tiene servicio de llaves móviles.`,
      'Emite una tarjeta, o pide que se conecte ASSA ABLOY Credential Services en Seam Console.',
    ),
  refused: (p) =>
    say(
      `Seam lo ha rechazado: ${p.message}`,
      'No se ha creado nada. Corrige la causa y reintenta, o cancela.',
    ),
  targetGone: (p) =>
    say(
      `Ya no se puede añadir a ${p.targets.map(({ key, reason }) => `${nameKey(key)} (${reasons[reason]})`).join('; ')}.`,
      p.candidates.length === 0
        ? 'La habitación no tiene otra llave a la que añadirla. Comprueba quién está dentro antes de emitir nada.'
        : `Elige a cuál añadirla ahora: ${nameKeys(p.candidates)}.`,
    ),
  overrideWouldStopMore: (p) =>
    say(
      `Ahora también dejaría sin funcionar ${nameKeys(p.keys)}, posterior a tu confirmación.`,
      'Cancela, vuelve a mirar la habitación y decide de nuevo.',
    ),
  confirmAgain: (p, when) =>
    say(
      `Esto esperaba desde ${when(p.acceptedAt)} y no se ha enviado con retraso sin preguntar.`,
      'Comprueba que sigue siendo correcto; después reintenta o cancela.',
    ),
  autoJoinChanged: () =>
    say(
      'Las llaves de la habitación han cambiado desde que dejaste decidir a Seam.',
      'Vuelve a mirar la habitación y elige a qué llaves se añade.',
    ),
  outcomeUnknown: (p, when) =>
    say(
      `La respuesta de Seam de ${when(p.sentAt)} se perdió, y desde entonces no aparece ninguna llave (${n(p.sends, { one: '# envío', many: '# de envíos', other: '# envíos' })}).`,
      p.shape === 'join'
        ? 'Pregunta al huésped si le ha llegado una llave; después envía otra vez o cancela.'
        : 'No se ha repetido, porque una segunda podría dejar fuera al huésped. Compruébalo en la puerta; después envía otra vez o cancela.',
    ),
  severalMatches: (p) =>
    say(
      `Seam muestra ${p.credentialIds.length} llaves para este huésped, y se quería una.`,
      'Elige la buena y anula las demás. La habitación espera hasta entonces.',
    ),
  partialMatch: (p) =>
    say(
      `Seam muestra una llave para este huésped que difiere en: ${list(p.differences)}.`,
      'Di si es la buena, o anúlala. La habitación espera hasta entonces.',
    ),
  excessAccess: (p) =>
    say(
      `La llave creada da más de lo que se pidió: ${list(p.differences)}.`,
      'Anúlala ahora, salvo que sepas por qué.',
    ),
  dependencyFailed: () =>
    say(
      'La primera llave de esta habitación no se emitió, así que no hay a qué añadir esta.',
      'Emite la primera llave y después reintenta.',
    ),
  otherProperty: (p) =>
    say(
      `Esto se aceptó para ${p.property}, y este puesto está conectado a otro hotel.`,
      'Conecta con el hotel correcto y reintenta, o cancela.',
    ),
  held: (p) =>
    say(
      `La habitación ${list(p.rooms)} aún no tiene llave, y alguien debe decidir sobre la primera.`,
      'Emite una primera llave para la habitación, o cancela.',
    ),
  sameParty: (p, when) =>
    say(
      `En la habitación ${list(p.rooms)} está ${list(p.holders.map((one) => nameHolder(one, when)))}, y nadie de ellos figura en la lista.`,
      'Si van juntos, dilo y la llave sale; si no, cancela y comprueba el número de habitación.',
    ),
}
