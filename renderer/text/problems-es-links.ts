import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const why = {
  notIssued: ['Esta llave aún no está emitida.', 'Crea el enlace cuando lo esté.'],
  card: ['Es una tarjeta; un enlace solo lleva llaves de móvil.', 'Graba la tarjeta.'],
  revoked: ['Esta llave fue revocada.', 'Emite otra si el huésped aún la necesita.'],
  stayOver: ['La estancia de esta llave ha terminado.', 'Emite una llave para las nuevas fechas.'],
  noIdentity: [
    'Seam conoce a este huésped solo como registro de Visionline y crea enlaces solo para sus propias identidades.',
    'Emite la llave para un huésped nuevo con ese nombre, o dale una identidad en Seam Console.',
  ],
  otherProperty: ['Esta llave es de otro hotel.', 'Conéctate antes a ese hotel.'],
  ownApp: [
    'Los huéspedes encuentran sus llaves en la app del hotel: así está configurado este puesto.',
    'Otra forma se elige en Ajustes, «¿Cómo llegan las llaves de móvil?».',
  ],
  nothing: [
    'Este puesto está configurado para no dar enlaces.',
    'Para crearlos, cámbialo en Ajustes, «¿Cómo llegan las llaves de móvil?».',
  ],
  notOpenable: ['Este enlace ya no se puede abrir.', 'Crea otro.'],
} as const

/** Spanish: links that bring phone keys to phones. */
export const problemsEsLinks = {
  linkNotPossible: (p) => say(why[p.why][0], why[p.why][1]),
  linkRefused: (p) =>
    say(
      `La llave está emitida, pero Seam no crea un enlace para ella: ${p.message} (${p.code}).`,
      'Normalmente el hotel no tiene licencia de Instant Keys: pídela a Seam. Mientras tanto elige otra forma en Ajustes, «¿Cómo llegan las llaves de móvil?».',
    ),
  linkUncertain: (p, when) =>
    say(
      `Se perdió la respuesta de Seam de ${when(p.sentAt)} sobre un enlace para esta llave.`,
      'Joinery busca el enlace y no crea otro entretanto. La llave no cambia.',
    ),
  linkLost: (p, when) =>
    p.candidates === 0
      ? say(
          `El enlace pedido a las ${when(p.sentAt)} no aparece en Seam. La llave sí está emitida.`,
          'Crea el enlace de nuevo.',
        )
      : say(
          `Se perdió la respuesta de ${when(p.sentAt)}, y este huésped tiene ${p.candidates} enlaces que podrían serlo.`,
          'Míralos en Seam Console, o crea aquí un enlace nuevo.',
        ),
  linkNotWithdrawn: (p) =>
    say(
      `Seam no borra el enlace: ${p.message} (${p.code}).`,
      'Joinery sigue intentándolo. Para terminarlo ya, borra la instant key en Seam Console.',
    ),
} satisfies Partial<ProblemTexts>
