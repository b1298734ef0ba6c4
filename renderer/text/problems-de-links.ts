import { say } from '#shared/text/say.ts'
import type { ProblemTexts } from '#shared/text/say.ts'

const why = {
  notIssued: ['Dieser Schlüssel ist noch nicht ausgegeben.', 'Erstellen Sie den Link, sobald er es ist.'],
  card: ['Das ist eine Karte; ein Link bringt nur Handyschlüssel.', 'Beschreiben Sie stattdessen die Karte.'],
  revoked: [
    'Dieser Schlüssel wurde widerrufen.',
    'Geben Sie einen neuen aus, wenn der Gast noch einen braucht.',
  ],
  stayOver: [
    'Der Aufenthalt zu diesem Schlüssel ist vorbei.',
    'Geben Sie einen Schlüssel für die neuen Daten aus.',
  ],
  noIdentity: [
    'Seam kennt diesen Gast nur als Eintrag in Visionline und macht Links nur für eigene Identitäten.',
    'Geben Sie den Schlüssel für einen neuen Gast dieses Namens aus, oder legen Sie in der Seam Console eine Identität an.',
  ],
  otherProperty: ['Dieser Schlüssel gehört zu einem anderen Haus.', 'Verbinden Sie zuerst jenes Haus.'],
  ownApp: [
    'Gäste finden ihre Schlüssel in der App des Hotels: so ist dieser Platz eingestellt.',
    'Einen anderen Weg wählen Sie in den Optionen unter „Wie kommen Handyschlüssel zum Gast?“.',
  ],
  nothing: [
    'Dieser Platz gibt keine Links aus.',
    'Für Links ändern Sie in den Optionen „Wie kommen Handyschlüssel zum Gast?“.',
  ],
  notOpenable: ['Dieser Link lässt sich nicht mehr öffnen.', 'Erstellen Sie einen neuen.'],
} as const

/** Links, die Handyschlüssel auf ein Handy bringen. */
export const problemsDeLinks = {
  linkNotPossible: (p) => say(why[p.why][0], why[p.why][1]),
  linkRefused: (p) =>
    say(
      `Der Schlüssel ist ausgegeben, doch Seam macht keinen Link dafür: ${p.message} (${p.code}).`,
      'Meist fehlt dem Haus die Lizenz für Instant Keys: fragen Sie Seam danach. Wählen Sie bis dahin in den Optionen unter „Wie kommen Handyschlüssel zum Gast?“ einen anderen Weg.',
    ),
  linkUncertain: (p, when) =>
    say(
      `Seams Antwort von ${when(p.sentAt)} zu einem Link für diesen Schlüssel ging verloren.`,
      'Joinery sucht den Link und macht solange keinen zweiten. Der Schlüssel selbst ist nicht betroffen.',
    ),
  linkLost: (p, when) =>
    p.candidates === 0
      ? say(
          `Der Link von ${when(p.sentAt)} ist bei Seam nicht zu finden. Der Schlüssel selbst ist ausgegeben.`,
          'Erstellen Sie den Link erneut.',
        )
      : say(
          `Die Antwort von ${when(p.sentAt)} ging verloren, und dieser Gast hat ${p.candidates} Links, die es sein könnten.`,
          'Sehen Sie in der Seam Console nach, oder erstellen Sie hier einen neuen.',
        ),
  linkNotWithdrawn: (p) =>
    say(
      `Seam löscht den Link nicht: ${p.message} (${p.code}).`,
      'Joinery versucht es weiter. Um ihn sofort zu beenden, löschen Sie den Instant Key in der Seam Console.',
    ),
} satisfies Partial<ProblemTexts>
