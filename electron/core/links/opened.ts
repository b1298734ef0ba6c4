import type { Instant } from '#shared/instant.ts'
import type { Link } from '#shared/link.ts'
import type { Phone } from '../ports/gateway.ts'

/** After a link is made Seam is asked at these ages whether it was opened; later only while somebody looks. */
export const looksAtMs = [4_000, 8_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000] as const

/**
 * Which link each phone came by. Seam says which phones a person has and since when, not by which link: a phone
 * belongs to the newest link made before it. Phones a known guest had before belong to none.
 * Out: the links whose phones changed.
 */
export const openedLinks = (
  links: readonly Link[],
  phones: readonly Phone[],
  now: Instant,
): readonly Link[] => {
  const newestFirst = links
    .filter(({ madeAt }) => madeAt !== null)
    .toSorted((a, b) => ((a.madeAt ?? '') < (b.madeAt ?? '') ? 1 : -1))
  const linkOf = ({ addedAt }: Phone): Link | undefined =>
    addedAt === null ? undefined : newestFirst.find(({ madeAt }) => madeAt !== null && madeAt <= addedAt)
  return newestFirst.flatMap((link) => {
    const names = phones.filter((phone) => linkOf(phone) === link).map(({ name }) => name ?? '')
    const isSame = names.length === link.phones.length && names.every((name, at) => name === link.phones[at])
    if (isSame) return []
    return [{ ...link, phones: names, openedAt: link.openedAt ?? now, updatedAt: now }]
  })
}
