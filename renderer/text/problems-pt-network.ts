import { list, say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const wait = 'As chaves aceites esperam aqui e saem por si.'
const named = {
  setting: 'indicado pelas definições da informática',
  system: 'indicado pelo sistema',
  environment: 'indicado pelo ambiente',
}
const nobody = 'alguém sem nome'

/** Portuguese: what the hotel's network has against a connection. */
export const problemsPtNetwork = {
  proxyUnreachable: (p) =>
    say(
      `O proxy ${p.proxy}, ${named[p.source]}, não responde.`,
      `Pergunte ao responsável da rede se funciona, ou se este computador deve usar outro. ${wait}`,
    ),
  proxyNeedsPassword: (p) =>
    p.isRefused
      ? say(
          `O proxy ${p.proxy} não aceita o utilizador e a palavra-passe que o Joinery tem para ele.`,
          'Peça um acesso válido ao responsável da rede e introduza-o com `joinery network --proxy-login-stdin`.',
        )
      : say(
          `O proxy ${p.proxy} pede utilizador e palavra-passe.`,
          'Peça um acesso ao responsável da rede e introduza-o com `joinery network --proxy-login-stdin`; ou peça que deixe passar connect.getseam.com sem ele.',
        ),
  proxyLoginUnsupported: (p) =>
    say(
      `O proxy ${p.proxy} só aceita uma autenticação que o Joinery não conhece (${list(p.offered)}).`,
      'Peça ao responsável da rede que deixe passar connect.getseam.com, porta 443, sem autenticação, ou que permita Basic.',
    ),
  proxyRefused: (p) =>
    say(
      `O proxy ${p.proxy} não deixa o Joinery chegar a ${p.target} (resposta ${p.status}).`,
      `Peça ao responsável da rede que permita CONNECT para ${p.target}. ${wait}`,
    ),
  proxyNotSupported: (p) =>
    say(
      `A rede indica um proxy do tipo «${p.scheme}», que o Joinery não pode usar.`,
      'Peça ao responsável da rede um proxy HTTP ou HTTPS e defina-o com `joinery network --proxy`.',
    ),
  proxyUnreadable: (p) =>
    say(
      `O proxy indicado em ${p.place} não se consegue ler.`,
      'Escreva-o como http://proxy.hotel:3128, ou retire-o de lá.',
    ),
  certificateNotTrusted: (p) =>
    ({
      untrusted: say(
        `O certificado de ${p.host} está assinado por ${p.issuer ?? nobody}, em quem este computador não confia.`,
        'Se a rede do hotel lê o tráfego, o responsável deve instalar essa autoridade neste computador; depois, volte a abrir o Joinery. Se não, alguém está pelo meio: use outra rede.',
      ),
      expired: say(
        `O certificado de ${p.host}, assinado por ${p.issuer ?? nobody}, expirou.`,
        'Verifique a data deste computador. Se estiver certa, avise o responsável da rede.',
      ),
      notYetValid: say(
        `O certificado de ${p.host}, assinado por ${p.issuer ?? nobody}, ainda não é válido.`,
        'Verifique a data deste computador. Se estiver certa, avise o responsável da rede.',
      ),
      otherName: say(
        `O certificado mostrado para ${p.host}, assinado por ${p.issuer ?? nobody}, é de outro nome.`,
        'Talvez responda uma página de entrada da rede ou um proxy errado. Abra uma página web para iniciar sessão, ou avise o responsável da rede.',
      ),
    })[p.why],
  captivePortal: () =>
    say(
      'Esta rede quer que alguém inicie sessão primeiro.',
      `Abra uma página web neste computador e inicie sessão, ou use a rede do pessoal. ${wait}`,
    ),
} satisfies Partial<ProblemTexts>
