import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'

/**
 * One text for one folder, however it was written: symbolic links, 8.3 names, trailing separators and, where the
 * file system does not tell upper from lower case, case are taken away. Whether it does is looked up on the disk
 * at each folder, because it is a matter of the file system and not of the operating system. The part that does
 * not exist yet stays as written. A drive that is mapped to a network share answers the share.
 */
export const folderIdentity = (path: string, lookAt: LookAt = linkOf): string =>
  foldCase(realPath(resolve(path)), lookAt)

/** The file a name stands for (lstat), or null. Tests hand in a file system that ignores case. */
export type LookAt = (path: string) => { readonly ino: bigint; readonly dev: bigint } | null

/** Whether both paths name one folder: the same device and file number, or the same text where one is missing. */
export const isSameFolder = (a: string, b: string): boolean => {
  const [one, other] = [fileOf(a), fileOf(b)]
  if (one !== null && other !== null && one.ino === other.ino && one.dev === other.dev) return true
  return folderIdentity(a) === folderIdentity(b)
}

/** The real path of what exists of it (`realpath` of the system), with the rest appended. */
export const realPath = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}

const foldCase = (path: string, lookAt: LookAt): string => {
  const parent = dirname(path)
  if (parent === path) return path
  const name = basename(path)
  return join(foldCase(parent, lookAt), ignoresCase(parent, name, lookAt) ? name.toLowerCase() : name)
}

const ignoresCase = (parent: string, name: string, lookAt: LookAt): boolean => {
  const other = swapCase(name)
  if (other === name) return false
  const [one, two] = [lookAt(join(parent, name)), lookAt(join(parent, other))]
  return one !== null && two !== null && one.ino === two.ino && one.dev === two.dev
}

const swapCase = (name: string): string => {
  const upper = name.toUpperCase()
  return upper === name ? name.toLowerCase() : upper
}

// As big integers: NTFS file numbers do not fit into a double.
function linkOf(path: string): ReturnType<LookAt> {
  return lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
}

const fileOf = (path: string) => {
  try {
    return lstatSync(realPath(resolve(path)), { bigint: true })
  } catch {
    return null
  }
}
