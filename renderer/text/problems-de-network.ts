import { list, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const wait = 'Angenommene Schlüssel warten hier und gehen von selbst hinaus.'
const named = {
  setting: 'den die Einstellungen der IT nennen',
  system: 'den das System nennt',
  environment: 'den die Umgebung nennt',
}
const nobody = 'jemandem ohne Namen'

/** Was das Netz des Hauses gegen eine Verbindung hat. */
export const problemsDeNetwork = {
  proxyUnreachable: (p) =>
    say(
      `Der Proxy ${p.proxy}, ${named[p.source]}, antwortet nicht.`,
      `Fragen Sie die Netzbetreuung, ob er läuft oder ob dieser Computer einen anderen nehmen soll. ${wait}`,
    ),
  proxyNeedsPassword: (p) =>
    p.isRefused
      ? say(
          `Der Proxy ${p.proxy} nimmt Benutzer und Kennwort nicht an, die Joinery für ihn hat.`,
          'Bitten Sie die Netzbetreuung um eine gültige Anmeldung und geben Sie sie mit `joinery network --proxy-login-stdin` ein.',
        )
      : say(
          `Der Proxy ${p.proxy} verlangt Benutzer und Kennwort.`,
          'Bitten Sie die Netzbetreuung um eine Anmeldung und geben Sie sie mit `joinery network --proxy-login-stdin` ein; oder um Durchlass zu connect.getseam.com ohne Anmeldung.',
        ),
  proxyLoginUnsupported: (p) =>
    say(
      `Der Proxy ${p.proxy} nimmt nur Anmeldungen an, die Joinery nicht kennt (${list(p.offered)}).`,
      'Bitten Sie die Netzbetreuung, connect.getseam.com, Port 443, ohne Anmeldung durchzulassen oder Basic zu erlauben.',
    ),
  proxyRefused: (p) =>
    say(
      `Der Proxy ${p.proxy} lässt Joinery nicht zu ${p.target} durch (Antwort ${p.status}).`,
      `Bitten Sie die Netzbetreuung, CONNECT zu ${p.target} zu erlauben. ${wait}`,
    ),
  proxyNotSupported: (p) =>
    say(
      `Das Netz nennt einen Proxy der Art „${p.scheme}“, die Joinery nicht nutzen kann.`,
      'Fragen Sie die Netzbetreuung nach einem HTTP- oder HTTPS-Proxy und stellen Sie ihn mit `joinery network --proxy` ein.',
    ),
  proxyUnreadable: (p) =>
    say(
      `Der Proxy in ${p.place} ist nicht lesbar.`,
      'Schreiben Sie ihn wie http://proxy.hotel:3128, oder nehmen Sie ihn dort heraus.',
    ),
  certificateNotTrusted: (p) =>
    ({
      untrusted: say(
        `Das Zertifikat für ${p.host} ist von ${p.issuer ?? nobody} unterschrieben; dem vertraut dieser Computer nicht.`,
        'Liest das Netz des Hauses mit, soll die Netzbetreuung diese Stelle auf dem Computer installieren; danach Joinery neu starten. Sonst steht jemand dazwischen: Nehmen Sie ein anderes Netz.',
      ),
      expired: say(
        `Das Zertifikat für ${p.host}, unterschrieben von ${p.issuer ?? nobody}, ist abgelaufen.`,
        'Prüfen Sie das Datum dieses Computers. Stimmt es, sagen Sie es der Netzbetreuung.',
      ),
      notYetValid: say(
        `Das Zertifikat für ${p.host}, unterschrieben von ${p.issuer ?? nobody}, gilt noch nicht.`,
        'Prüfen Sie das Datum dieses Computers. Stimmt es, sagen Sie es der Netzbetreuung.',
      ),
      otherName: say(
        `Das für ${p.host} gezeigte Zertifikat, unterschrieben von ${p.issuer ?? nobody}, ist für einen anderen Namen.`,
        'Vielleicht antwortet eine Anmeldeseite des Netzes oder ein falscher Proxy. Öffnen Sie eine Webseite und melden Sie sich an, oder sagen Sie es der Netzbetreuung.',
      ),
    })[p.why],
  captivePortal: () =>
    say(
      'Dieses Netz will, dass sich zuerst jemand anmeldet.',
      `Öffnen Sie auf diesem Computer eine Webseite und melden Sie sich an, oder nehmen Sie das Netz der Mitarbeitenden. ${wait}`,
    ),
} satisfies Partial<ProblemTexts>
