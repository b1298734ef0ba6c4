import type { Instant } from '#shared/instant.ts'
import type { KeyHolder } from '#shared/key-holder.ts'
import type { Dates } from '../text/dates.ts'
import type { Text } from '../text/en.ts'

/** "Ana Silva until Tue 11:00 and Rui Costa": who holds keys, each with the end of their last one. */
export const holdersUntil = (
  holders: readonly KeyHolder[],
  { text, dates, now }: { readonly text: Text; readonly dates: Dates; readonly now: Instant },
): string =>
  text.common.list(
    holders.map(({ name, endsAt }) => {
      const who = name ?? text.party.nobody
      return endsAt === null ? who : text.party.until(who, dates.when(endsAt, now))
    }),
  )

/** "joins 2 keys of Ana Silva"; "joins 0 keys" where nobody holds one. */
export const joinsWords = (holders: readonly KeyHolder[], text: Text): string =>
  joinsOf(
    holders,
    holders.map(({ name }) => name ?? text.party.nobody),
    text,
  )

/** "joins 4 keys of Ana Silva and 3 others": for a place where each of them is named beneath. */
export const joinsInBrief = (holders: readonly KeyHolder[], text: Text): string => {
  const [first, ...others] = holders
  if (first === undefined || others.length < 2) return joinsWords(holders, text)
  return joinsOf(holders, [first.name ?? text.party.nobody, text.party.others(others.length)], text)
}

const joinsOf = (holders: readonly KeyHolder[], names: readonly string[], text: Text): string =>
  names.length === 0
    ? text.issue.joins(0)
    : text.party.joins(
        holders.reduce((sum, { credentialIds }) => sum + credentialIds.length, 0),
        text.common.list(names),
      )
