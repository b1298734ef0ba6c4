import type { KeyHolder } from '#shared/key-holder.ts'
import type { KeyRef } from '#shared/key.ts'
import { say } from '#shared/text/say.ts'
import type { ProblemTexts, When } from '#shared/text/say.ts'
import { listIn, pluralIn } from './plural.ts'
import { problemsFrHere } from './problems-fr-here.ts'
import { problemsFrLinks } from './problems-fr-links.ts'
import { problemsFrNetwork } from './problems-fr-network.ts'
import { problemsFrLists } from './problems-fr-lists.ts'

const n = pluralIn('fr')
const list = listIn('fr')
const choices = (words: readonly string[]) =>
  words.length === 0 ? '' : ` Vouliez-vous dire ${words.join(' ou ')} ?`

const nameKey = ({ holder, kind, cardNumber }: KeyRef): string => {
  const who = holder ?? 'quelqu’un sans nom'
  if (kind === 'card') return `carte${cardNumber === null ? '' : ` ${cardNumber}`} (${who})`
  return `${kind === 'phoneCopy' ? 'copie sur un téléphone' : 'clé mobile'} (${who})`
}
const nameKeys = (keys: readonly KeyRef[]) => list(keys.map(nameKey))

const nameHolder = ({ name, endsAt }: KeyHolder, when: When): string =>
  `${name ?? 'quelqu’un sans nom'}${endsAt === null ? '' : ` jusqu’à ${when(endsAt)}`}`

const reasons = {
  expired: 'son séjour est terminé',
  notValid: 'elle a été remplacée ou écartée',
  validityUnknown: 'Seam ne dit pas si elle est valable',
  staffKey: 'c’est une clé du personnel',
  notEncoded: 'la carte n’a jamais été écrite',
  beingDeleted: 'elle est en cours de révocation',
  needsReissue: 'la carte doit d’abord être écrite de nouveau',
  gone: 'elle n’ouvre plus la chambre',
  otherRoom: 'elle ouvre une autre chambre',
  noOverlap: 'ses dates ne se recoupent pas',
} as const

/** Every problem in French. A kind without a sentence does not compile. */
export const problemsFr: ProblemTexts = {
  ...problemsFrHere,
  ...problemsFrNetwork,
  ...problemsFrLinks,
  ...problemsFrLists,
  noRooms: () => say('Aucune chambre n’est choisie.', 'Choisissez au moins une chambre.'),
  unknownRoom: (p) => say(`Il n’y a pas de chambre « ${p.room} ».`, `Vérifiez le nom.${choices(p.near)}`),
  ambiguousRoom: (p) =>
    say(
      `${p.entranceIds.length} portes s’appellent « ${p.room} ».`,
      'Donnez-leur des noms différents dans Visionline et relisez, pour qu’aucune clé n’aille à la mauvaise.',
    ),
  unknownDoor: (p) =>
    say(`Il n’y a pas de porte commune « ${p.door} ».`, `Vérifiez le nom.${choices(p.near)}`),
  timeUnreadable: (p) =>
    say(
      `« ${p.text} » n’est pas une heure.`,
      'Écrivez par exemple 26 11:00 ou 2026-12-01 15:00, à l’heure de l’hôtel.',
    ),
  timeSkipped: (p) =>
    say(
      `${p.text} n’existe pas : cette nuit-là, le changement d’heure à ${p.timeZone} la saute.`,
      `Choisissez une autre heure, par exemple ${p.choices.join(' ou ')}.`,
    ),
  timeRepeated: (p) =>
    say(
      `${p.text} revient deux fois cette nuit-là à ${p.timeZone}.`,
      `Dites laquelle : ${p.choices.join(' ou ')}.`,
    ),
  timeNotRead: (p) =>
    say(`« ${p.text} » n’est pas une heure.`, 'Écrivez 14h, 14:30, demain 14h, mardi 11h ou 1er déc. 11h.'),
  timeSeveral: (p) => say(`« ${p.text} » peut être plusieurs heures.`, 'Choisissez laquelle.'),
  noTimeZone: (p) =>
    say(
      `Seam ne connaît pas le fuseau horaire de ${p.system}.`,
      'Indiquez le lieu du système dans Seam Console, puis reconnectez-vous. L’heure de cet ordinateur n’est pas utilisée, car elle peut être fausse pour l’hôtel.',
    ),
  stayReversed: (p, when) =>
    say(
      `Le séjour se termine (${when(p.endsAt)}) avant de commencer (${when(p.startsAt)}).`,
      'Vérifiez les deux heures.',
    ),
  stayInPast: (p, when) =>
    say(`Le séjour est terminé depuis ${when(p.endsAt)}.`, 'Choisissez une fin dans l’avenir.'),
  guestMissing: () => say('Le client n’a pas de nom.', 'Écrivez le nom de la personne qui aura la clé.'),
  guestTooLong: (p) =>
    say(`Le nom a ${p.length} caractères ; il en tient ${p.max} au plus.`, 'Raccourcissez le nom.'),
  guestUnreadable: (p) =>
    say(
      `Le nom contient un caractère invisible ou qui change le sens d’écriture (${p.character}), à la place ${p.at}.`,
      'Tapez le nom au lieu de le coller.',
    ),
  guestNotName: ({ text, room }) =>
    room === null
      ? say(
          `« ${text} » n’est pas un nom : il n’a aucune lettre.`,
          'Écrivez le nom de la personne qui aura la clé.',
        )
      : say(
          `« ${text} » contient le numéro de la chambre ${room}.`,
          'Écrivez le nom seul. Pour un autre client, fermez d’abord cette chambre, puis tapez le numéro de la sienne.',
        ),
  contactUnreadable: (p) =>
    say(
      `« ${p.value} » n’est pas ${p.field === 'email' ? 'une adresse e-mail' : 'un numéro de téléphone'}.`,
      'Corrigez ou laissez vide.',
    ),
  unknownGuest: (p) =>
    say(`Seam ne connaît plus ce client (${p.guest}).`, 'Relisez, ou écrivez le nom comme nouveau client.'),
  shapeMissing: () =>
    say(
      'Rien ne dit à quelles clés celle-ci s’ajoute.',
      'Choisissez les clés, ou une nouvelle clé qui les remplace toutes.',
    ),
  shapeConflict: (p) =>
    say(
      `Impossible d’utiliser ensemble : ${list(p.given)}.`,
      'Une clé s’ajoute à d’autres, ou les remplace toutes, ou laisse Seam décider : choisissez.',
    ),
  nothingToJoin: (p) =>
    say(
      `La chambre ${list(p.rooms)} n’a, à ces dates, aucune clé à laquelle en ajouter une.`,
      'Vérifiez la chambre et les dates. Si c’est la première clé du séjour, émettez une nouvelle clé qui remplace toutes les autres.',
    ),
  unknownKey: (p) =>
    say(
      `Il n’y a pas de clé ${p.key} sur les chambres choisies.`,
      'Regardez de nouveau les clés de la chambre et choisissez parmi elles.',
    ),
  keyOfAnotherRoom: (p) =>
    say(
      `La clé ${p.key} ouvre ${p.keyRooms.length === 0 ? 'une autre chambre' : list(p.keyRooms)}, pas ${list(p.rooms)}.`,
      'Choisissez une clé de la même chambre ; toute autre laisserait entrer un inconnu.',
    ),
  keyNotJoinable: (p) =>
    say(
      `Rien ne peut s’ajouter à : ${nameKey(p.key)}. Raison : ${reasons[p.reason]}.`,
      'Choisissez une autre clé de la chambre.',
    ),
  keyNotOverlapping: (p) =>
    say(
      `Rien ne peut s’ajouter à : ${nameKey(p.key)}. Ses dates ne recoupent pas ce séjour.`,
      'Vérifiez les dates, ou choisissez une autre clé.',
    ),
  roomsNotCovered: (p) =>
    say(
      `Aucune des clés choisies n’ouvre la chambre ${list(p.rooms)}.`,
      'Choisissez aussi une clé de chaque chambre, ou retirez la chambre.',
    ),
  overrideNotConfirmed: (p) =>
    say(
      p.stops.length === 0
        ? `Une nouvelle clé pour la chambre ${list(p.rooms)} y remplace toutes les autres.`
        : `Avec une nouvelle clé pour la chambre ${list(p.rooms)}, cessent de fonctionner : ${nameKeys(p.stops)}.`,
      `Confirmez en tapant la chambre (${list(p.rooms)}), ou ajoutez-la aux clés existantes.`,
    ),
  autoJoinStale: (p, when) =>
    say(
      p.readAt === null
        ? 'Les clés de cette chambre n’ont jamais été lues.'
        : `Les clés de cette chambre datent de ${when(p.readAt)} : trop ancien pour laisser Seam décider.`,
      'Relisez la chambre, ou choisissez les clés vous-même.',
    ),
  overCapacity: (p) =>
    say(
      `Une carte ${p.format} contient ${p.max} ${{ consecutiveRooms: 'chambres à la suite', commonDoors: 'portes communes', additionalRooms: 'autres chambres' }[p.what]} ; vous en avez choisi ${p.count}.`,
      'Choisissez moins de portes, ou le format de carte plus grand, TLCode.',
    ),
  noCredentialManager: (p) =>
    say(
      `${p.system} n’a pas de service de clés mobiles.`,
      'Émettez une carte, ou faites relier ASSA ABLOY Credential Services dans Seam Console.',
    ),
  refused: (p) =>
    say(`Seam a refusé : ${p.message}`, 'Rien n’a été créé. Corrigez la cause et réessayez, ou annulez.'),
  targetGone: (p) =>
    say(
      `Plus rien ne peut s’ajouter à : ${p.targets.map(({ key, reason }) => `${nameKey(key)}, ${reasons[reason]}`).join(' ; ')}.`,
      p.candidates.length === 0
        ? 'La chambre n’a pas d’autre clé. Vérifiez qui s’y trouve avant d’émettre quoi que ce soit.'
        : `Choisissez plutôt : ${nameKeys(p.candidates)}.`,
    ),
  overrideWouldStopMore: (p) =>
    say(
      `Cela arrêterait maintenant aussi : ${nameKeys(p.keys)}, plus récent que votre confirmation.`,
      'Annulez, regardez de nouveau la chambre et décidez encore une fois.',
    ),
  confirmAgain: (p, when) =>
    say(
      `Cette clé attendait depuis ${when(p.acceptedAt)} et n’a pas été envoyée en retard sans demander.`,
      'Vérifiez que c’est toujours juste, puis réessayez ou annulez.',
    ),
  autoJoinChanged: () =>
    say(
      'Les clés de la chambre ont changé depuis que vous avez laissé Seam décider.',
      'Regardez de nouveau la chambre et choisissez les clés vous-même.',
    ),
  outcomeUnknown: (p, when) =>
    say(
      `La réponse de Seam du ${when(p.sentAt)} s’est perdue, et depuis aucune clé n’est trouvée (${n(p.sends, { one: '# envoi', many: '# d’envois', other: '# envois' })}).`,
      p.shape === 'join'
        ? 'Demandez au client si une clé est arrivée, puis envoyez de nouveau ou annulez.'
        : 'L’envoi n’a pas été répété, car une deuxième clé pourrait laisser le client dehors. Vérifiez à la porte, puis envoyez de nouveau ou annulez.',
    ),
  severalMatches: (p) =>
    say(
      `Seam montre ${p.credentialIds.length} clés pour ce client, là où une seule était voulue.`,
      'Choisissez la bonne et révoquez les autres. La chambre attend d’ici là.',
    ),
  partialMatch: (p) =>
    say(
      `Seam montre pour ce client une clé qui diffère : ${list(p.differences)}.`,
      'Dites si c’est la bonne, ou révoquez-la. La chambre attend d’ici là.',
    ),
  excessAccess: (p) =>
    say(
      `La clé créée donne plus que demandé : ${list(p.differences)}.`,
      'Révoquez-la maintenant, sauf si vous savez pourquoi.',
    ),
  dependencyFailed: () =>
    say(
      'La première clé de cette chambre n’a pas été émise ; il n’y a donc rien à quoi ajouter celle-ci.',
      'Émettez la première clé, puis réessayez.',
    ),
  otherProperty: (p) =>
    say(
      `Cette clé a été acceptée pour ${p.property}, et ce poste est connecté à un autre hôtel.`,
      'Connectez-vous au bon hôtel et réessayez, ou annulez.',
    ),
  held: (p) =>
    say(
      `La chambre ${list(p.rooms)} n’a pas encore de clé, et quelqu’un doit décider de la première.`,
      'Émettez une première clé pour la chambre, ou annulez.',
    ),
  sameParty: (p, when) =>
    say(
      `La chambre ${list(p.rooms)} est occupée par ${list(p.holders.map((one) => nameHolder(one, when)))}, et aucun d’eux n’est dans la liste.`,
      'S’ils sont ensemble, dites-le et la clé part ; sinon, annulez et vérifiez le numéro de chambre.',
    ),
}
