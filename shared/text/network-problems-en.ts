import { list, say } from './say.ts'
import type { ProblemTexts } from './say.ts'

const wait = 'Accepted keys wait here and go out once the way is open.'
const named = {
  setting: "IT's settings name",
  system: 'the system names',
  environment: 'the environment names',
}

/** What the hotel's network has against a connection, in English. In all of these nothing was sent. */
export const networkProblemsEn = {
  proxyUnreachable: (p) =>
    say(
      `The proxy ${p.proxy}, which ${named[p.source]}, does not answer.`,
      `Ask the owner of the network whether it runs, or whether this computer should use another one. ${wait}`,
    ),
  proxyNeedsPassword: (p) =>
    p.isRefused
      ? say(
          `The proxy ${p.proxy} does not accept the user and password that Joinery has for it.`,
          'Ask the owner of the network for a valid login, and give it with `joinery network --proxy-login-stdin`.',
        )
      : say(
          `The proxy ${p.proxy} asks for a user and a password.`,
          'Ask the owner of the network for a login, and give it with `joinery network --proxy-login-stdin`; or ask to let connect.getseam.com through without one.',
        ),
  proxyLoginUnsupported: (p) =>
    say(
      `The proxy ${p.proxy} accepts only a login that Joinery does not know (${list(p.offered)}).`,
      'Ask the owner of the network to let connect.getseam.com, port 443, through without a login, or to allow Basic.',
    ),
  proxyRefused: (p) =>
    say(
      `The proxy ${p.proxy} does not let Joinery through to ${p.target} (answer ${p.status}).`,
      `Ask the owner of the network to allow CONNECT to ${p.target}. ${wait}`,
    ),
  proxyNotSupported: (p) =>
    say(
      `The network names a proxy of the kind "${p.scheme}", which Joinery cannot use.`,
      'Ask the owner of the network for an HTTP or HTTPS proxy, and set it with `joinery network --proxy`.',
    ),
  proxyUnreadable: (p) =>
    say(
      `The proxy named in ${p.place} cannot be read.`,
      'Write it like http://proxy.hotel:3128, or take it out there.',
    ),
  certificateNotTrusted: (p) =>
    ({
      untrusted: say(
        `The certificate for ${p.host} is signed by ${p.issuer ?? 'somebody unnamed'}, whom this computer does not trust.`,
        "If the hotel's network reads along, have its owner install that authority on this computer, then start Joinery again. Otherwise somebody stands between: connect from another network.",
      ),
      expired: say(
        `The certificate for ${p.host}, signed by ${p.issuer ?? 'somebody unnamed'}, is out of date.`,
        'Check the date of this computer. If it is right, tell the owner of the network.',
      ),
      notYetValid: say(
        `The certificate for ${p.host}, signed by ${p.issuer ?? 'somebody unnamed'}, is not valid yet.`,
        'Check the date of this computer. If it is right, tell the owner of the network.',
      ),
      otherName: say(
        `The certificate shown for ${p.host}, signed by ${p.issuer ?? 'somebody unnamed'}, is for another name.`,
        'A sign-in page of the network or a wrong proxy may answer. Open a web page to sign in, or tell the owner of the network.',
      ),
    })[p.why],
  captivePortal: () =>
    say(
      'This network wants somebody to sign in first.',
      `Open any web page on this computer and sign in, or use the staff network. ${wait}`,
    ),
} satisfies Partial<ProblemTexts>
