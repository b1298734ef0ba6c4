import type { KeyHolder } from '#shared/key-holder.ts'
import type { KeyRef } from '#shared/key.ts'
import { say } from '#shared/text/say.ts'
import type { ProblemTexts, When } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsDeHere } from './problems-de-here.ts'
import { problemsDeLinks } from './problems-de-links.ts'
import { problemsDeNetwork } from './problems-de-network.ts'
import { problemsDeLists } from './problems-de-lists.ts'

const n = pluralIn('de')
const list = listIn('de')
const choices = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Meinten Sie ${words.join(' oder ')}?`

const nameKey = ({ holder, kind, cardNumber }: KeyRef): string => {
  const who = holder ?? 'jemand ohne Namen'
  if (kind === 'card') return `Karte${cardNumber === null ? '' : ` ${cardNumber}`} (${who})`
  return `${kind === 'phoneCopy' ? 'Handykopie' : 'Handyschlüssel'} (${who})`
}
const nameKeys = (keys: readonly KeyRef[]) => list(keys.map(nameKey))

const nameHolder = ({ name, endsAt }: KeyHolder, when: When): string =>
  `${name ?? 'jemand ohne Namen'}${endsAt === null ? '' : ` bis ${when(endsAt)}`}`

const reasons = {
  expired: 'abgelaufen',
  notValid: 'ersetzt oder verworfen',
  validityUnknown: 'Seam sagt nicht, ob gültig',
  staffKey: 'ein Personalschlüssel',
  notEncoded: 'nie auf eine Karte geschrieben',
  beingDeleted: 'wird gerade gesperrt',
  needsReissue: 'die Karte muss zuerst neu geschrieben werden',
  gone: 'öffnet das Zimmer nicht mehr',
  otherRoom: 'öffnet ein anderes Zimmer',
  noOverlap: 'die Zeiten überschneiden sich nicht',
} as const

/** Every problem in German. A kind without a sentence does not compile. */
export const problemsDe: ProblemTexts = {
  ...problemsDeHere,
  ...problemsDeNetwork,
  ...problemsDeLinks,
  ...problemsDeLists,
  noRooms: () => say('Kein Zimmer gewählt.', 'Wählen Sie mindestens ein Zimmer.'),
  unknownRoom: (p) => say(`Es gibt kein Zimmer „${p.room}“.`, `Prüfen Sie den Namen.${choices(p.near)}`),
  ambiguousRoom: (p) =>
    say(
      `${p.entranceIds.length} Türen heißen „${p.room}“.`,
      'Geben Sie den Türen in Visionline verschiedene Namen und lesen Sie neu, damit kein Schlüssel an die falsche geht.',
    ),
  unknownDoor: (p) =>
    say(`Es gibt keine allgemeine Tür „${p.door}“.`, `Prüfen Sie den Namen.${choices(p.near)}`),
  timeUnreadable: (p) =>
    say(`„${p.text}“ ist keine Zeit.`, 'Zum Beispiel 26 11:00 oder 2026-12-01 15:00, Ortszeit des Hauses.'),
  timeSkipped: (p) =>
    say(
      `${p.text} gibt es nicht: die Uhren springen in dieser Nacht darüber.`,
      `Wählen Sie ${p.choices.join(' oder ')}.`,
    ),
  timeRepeated: (p) =>
    say(`${p.text} gibt es in dieser Nacht zweimal.`, `Welche ist gemeint: ${p.choices.join(' oder ')}?`),
  timeNotRead: (p) =>
    say(`„${p.text}“ ist keine Zeit.`, 'Schreiben Sie 14, 14:30, morgen 14 Uhr, Di 11 oder 1.12. 11.'),
  timeSeveral: (p) => say(`„${p.text}“ kann mehr als eine Zeit sein.`, 'Wählen Sie, welche gemeint ist.'),
  noTimeZone: (p) =>
    say(
      `Seam kennt die Zeitzone von ${p.system} nicht.`,
      'Tragen Sie in der Seam Console den Ort ein und verbinden Sie neu. Die Zeit dieses Rechners wird nicht genommen, sie könnte für das Haus falsch sein.',
    ),
  stayReversed: (p, when) =>
    say(
      `Der Aufenthalt endet (${when(p.endsAt)}) vor seinem Beginn (${when(p.startsAt)}).`,
      'Prüfen Sie beide Zeiten.',
    ),
  stayInPast: (p, when) =>
    say(`Der Aufenthalt ist seit ${when(p.endsAt)} vorbei.`, 'Wählen Sie ein Ende in der Zukunft.'),
  guestMissing: () => say('Der Gast hat keinen Namen.', 'Schreiben Sie, wer den Schlüssel bekommt.'),
  guestTooLong: (p) => say(`Der Name hat ${p.length} Zeichen; höchstens ${p.max} passen.`, 'Kürzen Sie ihn.'),
  guestUnreadable: (p) =>
    say(
      `Der Name enthält an Stelle ${p.at} ein unsichtbares Zeichen (${p.character}).`,
      'Tippen Sie ihn, statt ihn einzufügen.',
    ),
  guestNotName: ({ text, room }) =>
    room === null
      ? say(`„${text}“ ist kein Name: Es fehlt ein Buchstabe.`, 'Schreiben Sie, wer den Schlüssel bekommt.')
      : say(
          `In „${text}“ steht die Nummer von Zimmer ${room}.`,
          'Schreiben Sie nur den Namen. Für einen anderen Gast schließen Sie erst dieses Zimmer und tippen dann die Zimmernummer.',
        ),
  contactUnreadable: (p) =>
    say(
      `„${p.value}“ ist keine ${p.field === 'email' ? 'E-Mail-Adresse' : 'Telefonnummer'}.`,
      'Berichtigen Sie die Angabe oder lassen Sie sie leer.',
    ),
  unknownGuest: (p) =>
    say(
      `Seam kennt diesen Gast nicht mehr (${p.guest}).`,
      'Lesen Sie neu, oder schreiben Sie ihn als neuen Gast.',
    ),
  shapeMissing: () =>
    say(
      'Kein Schlüssel ist gewählt, zu dem dieser hinzukommt.',
      'Wählen Sie einen, oder einen neuen Schlüssel, der alle ersetzt.',
    ),
  shapeConflict: (p) => say(`${list(p.given)} gehen nicht zusammen.`, 'Wählen Sie eines davon.'),
  nothingToJoin: (p) =>
    say(
      `Zimmer ${list(p.rooms)} hat für diese Zeiten keinen Schlüssel, zu dem einer hinzukommen könnte.`,
      'Prüfen Sie Zimmer und Zeiten. Ist es der erste Schlüssel, geben Sie einen neuen aus, der alle ersetzt.',
    ),
  unknownKey: (p) =>
    say(
      `Den Schlüssel ${p.key} gibt es an diesen Zimmern nicht.`,
      'Lesen Sie die Schlüssel neu und wählen Sie daraus.',
    ),
  keyOfAnotherRoom: (p) =>
    say(
      `Schlüssel ${p.key} öffnet ${p.keyRooms.length === 0 ? 'ein anderes Zimmer' : list(p.keyRooms)}, nicht ${list(p.rooms)}.`,
      'Wählen Sie einen Schlüssel desselben Zimmers; alles andere ließe Fremde hinein.',
    ),
  keyNotJoinable: (p) =>
    say(`${nameKey(p.key)}: ${reasons[p.reason]}.`, 'Wählen Sie einen anderen Schlüssel des Zimmers.'),
  keyNotOverlapping: (p) =>
    say(
      `${nameKey(p.key)}: die Zeiten überschneiden sich nicht mit diesem Aufenthalt.`,
      'Prüfen Sie die Zeiten, oder wählen Sie einen anderen.',
    ),
  roomsNotCovered: (p) =>
    say(
      `Keiner der gewählten Schlüssel öffnet ${list(p.rooms)}.`,
      'Wählen Sie auch dort einen, oder lassen Sie das Zimmer weg.',
    ),
  overrideNotConfirmed: (p) =>
    say(
      p.stops.length === 0
        ? `Ein neuer Schlüssel für ${list(p.rooms)} ersetzt dort alle.`
        : `Ein neuer Schlüssel für ${list(p.rooms)} sperrt: ${nameKeys(p.stops)}.`,
      `Bestätigen Sie mit der Zimmernummer (${list(p.rooms)}), oder fügen Sie ihn zu den vorhandenen hinzu.`,
    ),
  autoJoinStale: () =>
    say(
      'Die Schlüssel dieses Zimmers wurden vor zu langer Zeit gelesen, um Seam entscheiden zu lassen.',
      'Lesen Sie neu, oder wählen Sie selbst.',
    ),
  overCapacity: (p) =>
    say(
      `Eine ${p.format}-Karte fasst ${p.max} ${{ consecutiveRooms: 'Zimmer in Folge', commonDoors: 'allgemeine Türen', additionalRooms: 'weitere Zimmer' }[p.what]}; gewählt sind ${p.count}.`,
      'Wählen Sie weniger Türen, oder das größere Format TLCode.',
    ),
  noCredentialManager: (p) =>
    say(
      `${p.system} hat keinen Dienst für Handyschlüssel.`,
      'Geben Sie eine Karte aus, oder lassen Sie ASSA ABLOY Credential Services in der Seam Console anbinden.',
    ),
  refused: (p) =>
    say(
      `Seam hat abgelehnt: ${p.message}`,
      'Nichts entstand. Beheben Sie die Ursache und versuchen Sie es erneut, oder brechen Sie ab.',
    ),
  targetGone: (p) =>
    say(
      `Nicht mehr verwendbar: ${p.targets.map(({ key, reason }) => `${nameKey(key)}, ${reasons[reason]}`).join('; ')}.`,
      p.candidates.length === 0
        ? 'Das Zimmer hat keinen anderen Schlüssel. Prüfen Sie, wer darin wohnt, bevor Sie etwas ausgeben.'
        : `Wählen Sie einen anderen: ${nameKeys(p.candidates)}.`,
    ),
  overrideWouldStopMore: (p) =>
    say(
      `Das würde jetzt auch ${nameKeys(p.keys)} sperren, neu seit Ihrer Bestätigung.`,
      'Brechen Sie ab, sehen Sie das Zimmer neu an und entscheiden Sie noch einmal.',
    ),
  confirmAgain: (p, when) =>
    say(
      `Dies wartete seit ${when(p.acceptedAt)} und wurde nicht ungefragt verspätet gesendet.`,
      'Prüfen Sie, ob es noch stimmt; dann erneut versuchen oder abbrechen.',
    ),
  autoJoinChanged: () =>
    say(
      'Die Schlüssel des Zimmers haben sich seither geändert.',
      'Sehen Sie das Zimmer neu an und wählen Sie selbst.',
    ),
  outcomeUnknown: (p, when) =>
    say(
      `Die Antwort von Seam um ${when(p.sentAt)} ging verloren, und seither ist kein Schlüssel zu finden (${n(p.sends, { one: '# Sendung', other: '# Sendungen' })}).`,
      p.shape === 'join'
        ? 'Fragen Sie den Gast, ob ein Schlüssel ankam; dann erneut senden oder abbrechen.'
        : 'Es wurde nicht wiederholt, weil ein zweiter den Gast aussperren könnte. Prüfen Sie an der Tür; dann erneut senden oder abbrechen.',
    ),
  severalMatches: (p) =>
    say(
      `Seam zeigt ${p.credentialIds.length} Schlüssel für diesen Gast, wo einer gemeint war.`,
      'Wählen Sie den richtigen und sperren Sie die anderen. Das Zimmer wartet so lange.',
    ),
  partialMatch: (p) =>
    say(
      `Seam zeigt einen Schlüssel für diesen Gast, der abweicht: ${list(p.differences)}.`,
      'Sagen Sie, ob er der richtige ist, oder sperren Sie ihn. Das Zimmer wartet so lange.',
    ),
  excessAccess: (p) =>
    say(
      `Der Schlüssel öffnet mehr als bestellt: ${list(p.differences)}.`,
      'Sperren Sie ihn jetzt, außer Sie wissen, warum.',
    ),
  dependencyFailed: () =>
    say(
      'Der erste Schlüssel dieses Zimmers wurde nicht ausgegeben; es gibt nichts, wozu dieser käme.',
      'Geben Sie den ersten aus und versuchen Sie es erneut.',
    ),
  otherProperty: (p) =>
    say(
      `Dies wurde für ${p.property} angenommen, und diese Rezeption ist mit einem anderen Haus verbunden.`,
      'Verbinden Sie das richtige Haus, oder brechen Sie ab.',
    ),
  held: (p) =>
    say(
      `Zimmer ${list(p.rooms)} hat noch keinen Schlüssel; über den ersten muss jemand entscheiden.`,
      'Geben Sie einen ersten Schlüssel aus, oder brechen Sie ab.',
    ),
  sameParty: (p, when) =>
    say(
      `In Zimmer ${list(p.rooms)} wohnt ${list(p.holders.map((one) => nameHolder(one, when)))}; niemand davon steht in der Liste.`,
      'Gehören sie zusammen, sagen Sie es, und der Schlüssel geht hinaus; sonst brechen Sie ab und prüfen die Zimmernummer.',
    ),
}
