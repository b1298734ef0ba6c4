import { attribute, readXml } from './xml.ts'
import type { Archive } from './zip.ts'

/** A relation of a part: of which kind, to which other part. */
export type Relation = { readonly id: string; readonly kind: string; readonly part: string }

/**
 * The parts a part points to (ECMA-376 part 2, 6.5): targets are relative to the folder of the part, or absolute in
 * the package. Of the kind only the last word counts, because the strict standard has other addresses for the same.
 * @param part '' for the package itself.
 */
export const relationsOf = (archive: Archive, part: string): readonly Relation[] => {
  const cut = part.lastIndexOf('/') + 1
  const folder = part.slice(0, cut)
  const xml = archive.read(`${folder}_rels/${part.slice(cut)}.rels`)
  const relations: Relation[] = []
  if (xml === null) return relations
  readXml(xml, {
    open: (name, attributes) => {
      const target = attribute(attributes, 'Target')
      const isOutside = attribute(attributes, 'TargetMode')?.toLowerCase() === 'external'
      if (name !== 'Relationship' || target === null || isOutside) return
      relations.push({
        id: attribute(attributes, 'Id') ?? '',
        kind: (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '',
        part: resolve(folder, target),
      })
    },
  })
  return relations
}

/** As a path inside the package without a leading slash; a target that leads out of it names no part. */
const resolve = (folder: string, target: string): string => {
  const path = decode(target).replaceAll('\\', '/').split(/[?#]/)[0] ?? ''
  const parts: string[] = []
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '' && step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const decode = (target: string): string => {
  try {
    return decodeURIComponent(target)
  } catch {
    return target
  }
}
