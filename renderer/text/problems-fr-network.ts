import { list, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const wait = 'Les clés acceptées attendent ici et partent d’elles-mêmes.'
const named = {
  setting: 'indiqué par les réglages du service informatique',
  system: 'indiqué par le système',
  environment: 'indiqué par l’environnement',
}
const nobody = 'une autorité sans nom'

/** French: what the hotel's network has against a connection. */
export const problemsFrNetwork = {
  proxyUnreachable: (p) =>
    say(
      `Le proxy ${p.proxy}, ${named[p.source]}, ne répond pas.`,
      `Demandez au responsable du réseau s’il fonctionne, ou si ce poste doit en utiliser un autre. ${wait}`,
    ),
  proxyNeedsPassword: (p) =>
    p.isRefused
      ? say(
          `Le proxy ${p.proxy} n’accepte pas l’identifiant et le mot de passe que Joinery a pour lui.`,
          'Demandez un accès valable au responsable du réseau et donnez-le avec `joinery network --proxy-login-stdin`.',
        )
      : say(
          `Le proxy ${p.proxy} demande un identifiant et un mot de passe.`,
          'Demandez un accès au responsable du réseau et donnez-le avec `joinery network --proxy-login-stdin` ; ou demandez de laisser passer connect.getseam.com sans accès.',
        ),
  proxyLoginUnsupported: (p) =>
    say(
      `Le proxy ${p.proxy} n’accepte qu’une authentification que Joinery ne connaît pas (${list(p.offered)}).`,
      'Demandez au responsable du réseau de laisser passer connect.getseam.com, port 443, sans authentification, ou d’autoriser Basic.',
    ),
  proxyRefused: (p) =>
    say(
      `Le proxy ${p.proxy} ne laisse pas Joinery atteindre ${p.target} (réponse ${p.status}).`,
      `Demandez au responsable du réseau d’autoriser CONNECT vers ${p.target}. ${wait}`,
    ),
  proxyNotSupported: (p) =>
    say(
      `Le réseau indique un proxy de type « ${p.scheme} », que Joinery ne sait pas utiliser.`,
      'Demandez un proxy HTTP ou HTTPS au responsable du réseau et réglez-le avec `joinery network --proxy`.',
    ),
  proxyUnreadable: (p) =>
    say(
      `Le proxy indiqué dans ${p.place} n’est pas lisible.`,
      'Écrivez-le comme http://proxy.hotel:3128, ou retirez-le de là.',
    ),
  certificateNotTrusted: (p) =>
    ({
      untrusted: say(
        `Le certificat de ${p.host} est signé par ${p.issuer ?? nobody}, et ce poste ne lui fait pas confiance.`,
        'Si le réseau de l’hôtel lit les échanges, son responsable doit installer cette autorité sur ce poste ; redémarrez ensuite Joinery. Sinon quelqu’un s’interpose : passez par un autre réseau.',
      ),
      expired: say(
        `Le certificat de ${p.host}, signé par ${p.issuer ?? nobody}, est périmé.`,
        'Vérifiez la date de ce poste. Si elle est juste, prévenez le responsable du réseau.',
      ),
      notYetValid: say(
        `Le certificat de ${p.host}, signé par ${p.issuer ?? nobody}, n’est pas encore valable.`,
        'Vérifiez la date de ce poste. Si elle est juste, prévenez le responsable du réseau.',
      ),
      otherName: say(
        `Le certificat présenté pour ${p.host}, signé par ${p.issuer ?? nobody}, porte un autre nom.`,
        'Une page de connexion du réseau ou un mauvais proxy répond peut-être. Ouvrez une page web pour vous connecter, ou prévenez le responsable du réseau.',
      ),
    })[p.why],
  captivePortal: () =>
    say(
      'Ce réseau veut que quelqu’un s’y connecte d’abord.',
      `Ouvrez une page web sur ce poste et connectez-vous, ou utilisez le réseau du personnel. ${wait}`,
    ),
} satisfies Partial<ProblemTexts>
