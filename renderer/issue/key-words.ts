import type { Instant } from '#shared/instant.ts'
import type { KeyOnDoor, KeyRef } from '#shared/key.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'
import type { Family } from './families.ts'

/** "card 5002", "phone key": what a key is, without its holder. */
const whatOf = ({ kind, cardNumber }: Pick<KeyRef, 'kind' | 'cardNumber'>, text: Text): string =>
  [text.keyKind[kind], kind === 'card' ? cardNumber : null].filter((part) => part !== null).join(' ')

/** "Ana Silva, card 5002" */
export const keyWords = (key: Pick<KeyRef, 'kind' | 'cardNumber' | 'holder'>, text: Text): string =>
  text.issue.consequence(key.holder ?? text.drawer.noHolder, whatOf(key, text))

/** The quiet line under a key's holder. */
export const keyFacts = ({ key, copies }: Family, text: Text, dates: Dates, now: Instant): string => {
  const { drawer } = text
  if (key.reason !== null) return `${nameOf(key, text)}. ${text.keyReason[key.reason]}`
  const onPhones = copies.length === 0 ? drawer.noPhone : drawer.onPhones(copies.length)
  const facts = [
    key.kind === 'syncParent' ? onPhones : nameOf(key, text),
    key.startsAt !== null && key.startsAt > now ? drawer.notYet(dates.when(key.startsAt, now)) : null,
    key.confirmed === null ? null : key.confirmed ? drawer.confirmed : drawer.unconfirmed,
  ]
  return facts.filter((fact) => fact !== null).join(', ')
}

const nameOf = (key: KeyOnDoor, { drawer }: Text): string => {
  if (key.kind !== 'card') return drawer.phonePlain
  return key.cardNumber === null ? drawer.cardPlain : drawer.cardNumber(key.cardNumber)
}
