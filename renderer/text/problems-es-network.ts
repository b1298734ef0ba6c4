import { list, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const wait = 'Las llaves aceptadas esperan aquí y salen solas.'
const named = {
  setting: 'que indican los ajustes de informática',
  system: 'que indica el sistema',
  environment: 'que indica el entorno',
}
const nobody = 'alguien sin nombre'

/** Spanish: what the hotel's network has against a connection. */
export const problemsEsNetwork = {
  proxyUnreachable: (p) =>
    say(
      `El proxy ${p.proxy}, ${named[p.source]}, no responde.`,
      `Pregunta al responsable de la red si funciona, o si este ordenador debe usar otro. ${wait}`,
    ),
  proxyNeedsPassword: (p) =>
    p.isRefused
      ? say(
          `El proxy ${p.proxy} no acepta el usuario y la contraseña que Joinery tiene para él.`,
          'Pide un acceso válido al responsable de la red e introdúcelo con `joinery network --proxy-login-stdin`.',
        )
      : say(
          `El proxy ${p.proxy} pide usuario y contraseña.`,
          'Pide un acceso al responsable de la red e introdúcelo con `joinery network --proxy-login-stdin`; o pide que deje pasar connect.getseam.com sin él.',
        ),
  proxyLoginUnsupported: (p) =>
    say(
      `El proxy ${p.proxy} solo acepta una autenticación que Joinery no conoce (${list(p.offered)}).`,
      'Pide al responsable de la red que deje pasar connect.getseam.com, puerto 443, sin autenticación, o que permita Basic.',
    ),
  proxyRefused: (p) =>
    say(
      `El proxy ${p.proxy} no deja a Joinery llegar a ${p.target} (respuesta ${p.status}).`,
      `Pide al responsable de la red que permita CONNECT hacia ${p.target}. ${wait}`,
    ),
  proxyNotSupported: (p) =>
    say(
      `La red indica un proxy del tipo «${p.scheme}», que Joinery no puede usar.`,
      'Pide al responsable de la red un proxy HTTP o HTTPS y ajústalo con `joinery network --proxy`.',
    ),
  proxyUnreadable: (p) =>
    say(
      `El proxy indicado en ${p.place} no se puede leer.`,
      'Escríbelo como http://proxy.hotel:3128, o quítalo de allí.',
    ),
  certificateNotTrusted: (p) =>
    ({
      untrusted: say(
        `El certificado de ${p.host} está firmado por ${p.issuer ?? nobody}, en quien este ordenador no confía.`,
        'Si la red del hotel lee el tráfico, su responsable debe instalar esa autoridad en este ordenador; después, vuelve a abrir Joinery. Si no, alguien se interpone: usa otra red.',
      ),
      expired: say(
        `El certificado de ${p.host}, firmado por ${p.issuer ?? nobody}, ha caducado.`,
        'Comprueba la fecha de este ordenador. Si es correcta, avisa al responsable de la red.',
      ),
      notYetValid: say(
        `El certificado de ${p.host}, firmado por ${p.issuer ?? nobody}, aún no es válido.`,
        'Comprueba la fecha de este ordenador. Si es correcta, avisa al responsable de la red.',
      ),
      otherName: say(
        `El certificado mostrado para ${p.host}, firmado por ${p.issuer ?? nobody}, es de otro nombre.`,
        'Quizá responde una página de acceso de la red o un proxy equivocado. Abre una página web para identificarte, o avisa al responsable de la red.',
      ),
    })[p.why],
  captivePortal: () =>
    say(
      'Esta red quiere que alguien se identifique primero.',
      `Abre una página web en este ordenador e identifícate, o usa la red del personal. ${wait}`,
    ),
} satisfies Partial<ProblemTexts>
