import type { Planted } from '#test/simulation/planted.ts'
import { tryPowerLosses } from './power-losses.ts'

const mostImages = 1_200

/** Loses power with each planted defect until an image shows it. Answers how many were not seen. */
export const proveOnDisk = async (
  all: readonly Planted[],
  { isJson, print }: { readonly isJson: boolean; readonly print: (text: string) => void },
): Promise<number> => {
  const proofs = []
  for (const { id, defect } of all) {
    const tried = await tryPowerLosses({ images: mostImages, seed: 1, plant: id, stopAtFirst: true })
    const { images, faults, seconds } = tried
    const kind = faults[0]?.kind ?? null
    proofs.push({ id, defect, images, faults: faults.length, rule: kind })
    const verdict = kind === null ? 'NOT SEEN' : `${kind}, ${faults.length} of ${images} images`
    if (!isJson) print(`${id.padEnd(5)}${verdict.padEnd(26)}${seconds.toFixed(0).padStart(4)} s  ${defect}`)
  }
  const unseen = proofs.filter((proof) => proof.rule === null).length
  print(
    isJson ? JSON.stringify(proofs) : `${all.length - unseen} of ${all.length} planted defects seen on disk`,
  )
  return unseen
}
