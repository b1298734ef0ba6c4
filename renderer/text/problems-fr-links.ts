import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const why = {
  notIssued: ['Cette clé n’est pas encore émise.', 'Créez le lien quand elle le sera.'],
  card: ['C’est une carte ; un lien n’apporte que des clés de téléphone.', 'Écrivez plutôt la carte.'],
  revoked: ['Cette clé a été révoquée.', 'Émettez-en une autre si le client en a encore besoin.'],
  stayOver: ['Le séjour de cette clé est terminé.', 'Émettez une clé pour les nouvelles dates.'],
  noIdentity: [
    'Seam ne connaît ce client que comme fiche de Visionline et ne crée de liens que pour ses propres identités.',
    'Émettez la clé pour un nouveau client de ce nom, ou donnez-lui une identité dans Seam Console.',
  ],
  otherProperty: ['Cette clé est celle d’un autre établissement.', 'Connectez d’abord cet établissement.'],
  ownApp: [
    'Les clients trouvent leurs clés dans l’application de l’hôtel : ce poste est réglé ainsi.',
    'Une autre voie se choisit dans Réglages, « Comment les clés arrivent-elles sur les téléphones ? ».',
  ],
  nothing: [
    'Ce poste est réglé pour ne donner aucun lien.',
    'Pour en créer, changez-le dans Réglages, « Comment les clés arrivent-elles sur les téléphones ? ».',
  ],
  notOpenable: ['Ce lien ne peut plus être ouvert.', 'Créez-en un autre.'],
} as const

/** French: links that bring phone keys to phones. */
export const problemsFrLinks = {
  linkNotPossible: (p) => say(why[p.why][0], why[p.why][1]),
  linkRefused: (p) =>
    say(
      `La clé est émise, mais Seam ne crée pas de lien pour elle : ${p.message} (${p.code}).`,
      'En général l’hôtel n’a pas de licence Instant Keys : demandez-la à Seam. D’ici là, choisissez une autre voie dans Réglages, « Comment les clés arrivent-elles sur les téléphones ? ».',
    ),
  linkUncertain: (p, when) =>
    say(
      `La réponse de Seam de ${when(p.sentAt)} au sujet d’un lien pour cette clé s’est perdue.`,
      'Joinery cherche le lien et n’en crée pas d’autre entre-temps. La clé n’est pas touchée.',
    ),
  linkLost: (p, when) =>
    p.candidates === 0
      ? say(
          `Le lien demandé à ${when(p.sentAt)} est introuvable chez Seam. La clé, elle, est émise.`,
          'Créez de nouveau un lien.',
        )
      : say(
          `La réponse de ${when(p.sentAt)} s’est perdue, et ce client a ${p.candidates} liens qui pourraient être le bon.`,
          'Regardez-les dans Seam Console, ou créez ici un nouveau lien.',
        ),
  linkNotWithdrawn: (p) =>
    say(
      `Seam ne supprime pas le lien : ${p.message} (${p.code}).`,
      'Joinery continue d’essayer. Pour y mettre fin tout de suite, supprimez l’instant key dans Seam Console.',
    ),
} satisfies Partial<ProblemTexts>
