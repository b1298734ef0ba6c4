import { execFileSync } from 'node:child_process'
import { readFileSync, statfsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, posix, win32 } from 'node:path'
import { z } from 'zod'
import { realPath } from './folder-identity.ts'

/** Why a database must not lie in a folder, and what was found there (`nfs4`, `OneDrive`). */
export type FolderHazard = { readonly why: 'network' | 'cloud'; readonly detail: string }

/** What the system is asked. Tests hand in what they need; the rest is this computer's. */
export type FolderProbes = {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  /** The real path of what exists of a path; a mapped drive of Windows answers its share. */
  readonly realPath: (path: string) => string
  /** The mount table as the system prints it: /proc/self/mounts on Linux, `mount` on macOS, else empty. */
  readonly mounts: () => string
  /** `f_type` of statfs of the file system that holds the path; null when it cannot be asked. */
  readonly fileSystemType: (path: string) => number | null
  /** The text of a file, or null. */
  readonly read: (file: string) => string | null
}

/**
 * Whether a profile in this folder would lose its promises: on a network share two computers can own one queue,
 * because SQLite's locks and WAL index work on one computer only (sqlite.org/wal.html, "does not work over a
 * network filesystem"); a cloud folder copies a database without its log and brings old ones back. Null when
 * neither was found. Creates nothing.
 */
export const folderHazard = (
  dir: string,
  given: Partial<FolderProbes> & Pick<FolderProbes, 'env'>,
): FolderHazard | null => {
  const probes = { ...probesOf(given.platform ?? process.platform), ...given }
  // As written first: a server that does not answer makes every call that touches its share wait.
  const written = hazardOf(dir, probes)
  if (written !== null) return written
  const real = probes.realPath(dir)
  return hazardOf(real, probes) ?? fileSystemHazard(real, probes)
}

const hazardOf = (dir: string, probes: FolderProbes): FolderHazard | null => {
  if (probes.platform === 'win32' && isShare(dir)) return { why: 'network', detail: shareOf(dir) }
  return mountHazard(dir, probes) ?? cloudHazard(dir, probes)
}

/** `\\server\share`, also in the long form; `\\?\C:\` is a local drive. */
const isShare = (dir: string): boolean =>
  /^[\\/]{2}(?![?.][\\/])/.test(dir) || /^[\\/]{2}[?.][\\/]UNC[\\/]/i.test(dir)

const shareOf = (dir: string): string => win32.parse(win32.normalize(dir)).root.replace(/\\+$/, '')

type Mount = { readonly source: string; readonly place: string; readonly type: string }

const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|smbfuse|9p|ncpfs?|ncp|afs|afpfs|coda|ceph|lustre|glusterfs|beegfs|gpfs|ocfs2|gfs2?|davfs|webdav|ftp|vboxsf|vmhgfs|prl_fs|acfs|xsan)$/
const networkFuse =
  /sshfs|rclone|s3|gcs|gvfs|davfs|webdav|curlftp|gluster|ceph|smb|nfs|google|onedrive|dropbox|goofys|blobfuse|juicefs|vmhgfs|afp|kio/
/** `user@host:/dir`, `//server/share`, `https://server`. */
const remoteSource = /^[\w.@-]{2,}:|^\/\/|^\w+:\/\//

const mountHazard = (dir: string, { platform, mounts }: FolderProbes): FolderHazard | null => {
  if (platform === 'win32') return null
  const mount = mountOf(dir, parseMounts(mounts(), platform))
  if (mount === null) return null
  const { type, source } = mount
  const fuse = /^(?:fuse|macfuse|osxfuse)(?:\.(.+))?$/.exec(type)
  const isRemote =
    fuse === null ? networkTypes.test(type) : networkFuse.test(fuse[1] ?? '') || remoteSource.test(source)
  return isRemote ? { why: 'network', detail: type } : null
}

/** The mount that holds the path: the longest place it lies below, the later of two at one place. */
const mountOf = (dir: string, mounts: readonly Mount[]): Mount | null =>
  mounts.reduce<Mount | null>((best, mount) => {
    const isAbove = mount.place === '/' || dir === mount.place || dir.startsWith(`${mount.place}/`)
    return isAbove && mount.place.length >= (best?.place.length ?? 0) ? mount : best
  }, null)

const parseMounts = (text: string, platform: NodeJS.Platform): readonly Mount[] =>
  text.split('\n').flatMap((line) => {
    if (platform === 'darwin') {
      // //user@server/share on /Volumes/share (smbfs, nodev, nosuid)
      const [, source, place, type] = /^(.+?) on (\/.*) \((\w+)[,)]/.exec(line) ?? []
      return source === undefined || place === undefined || type === undefined
        ? []
        : [{ source, place, type }]
    }
    const [source, place, type] = line.split(' ').map(unescapeMount)
    return source === undefined || place === undefined || type === undefined ? [] : [{ source, place, type }]
  })

/** Spaces and backslashes are octal there (proc_mounts(5)). */
const unescapeMount = (text: string): string =>
  text.replace(/\\([0-7]{3})/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 8)))

/** `f_type` of network file systems (statfs(2)), for a container whose mount table does not name them. */
const networkMagics: ReadonlyMap<number, string> = new Map([
  [0x6969, 'nfs'],
  [0x517b, 'smb'],
  [0xff534d42, 'cifs'],
  [0xfe534d42, 'smb2'],
  [0x01021997, '9p'],
  [0x564c, 'ncp'],
  [0x5346414f, 'afs'],
  [0x73757245, 'coda'],
  [0x00c36400, 'ceph'],
  [0x0bd00bd0, 'lustre'],
])

const fileSystemHazard = (dir: string, { platform, fileSystemType }: FolderProbes): FolderHazard | null => {
  if (platform !== 'linux') return null
  const type = fileSystemType(dir)
  // Some of the numbers have the 32nd bit set and come back negative.
  const detail = type === null ? undefined : networkMagics.get(type >>> 0)
  return detail === undefined ? null : { why: 'network', detail }
}

/** Names that the programs give their folders; a person may have called a local folder the same, and then chooses another. */
const cloudNames: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive(?: ?- ?.+)?$/i, 'OneDrive'],
  [/^Dropbox(?: \(.+\))?$/i, 'Dropbox'],
  [/^(?:Google ?Drive|GoogleDrive-.+|My Drive|DriveFS)$/i, 'Google Drive'],
  [/^(?:iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)$/i, 'iCloud'],
  [/^(?:Nextcloud|ownCloud)$/i, 'Nextcloud'],
  [/^(?:Box Sync|Box-Box|pCloud Drive|SynologyDrive|Creative Cloud Files)$/i, 'cloud storage'],
]

const cloudHazard = (dir: string, probes: FolderProbes): FolderHazard | null => {
  const path = probes.platform === 'win32' ? win32 : posix
  const isBelow = (root: string): boolean => {
    const between = path.relative(fold(root, probes.platform), fold(dir, probes.platform))
    return between === '' || (!between.startsWith('..') && !path.isAbsolute(between))
  }
  for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'])
    if (probes.env[name] && isBelow(probes.env[name])) return { why: 'cloud', detail: 'OneDrive' }
  for (const root of dropboxRoots(probes)) if (isBelow(root)) return { why: 'cloud', detail: 'Dropbox' }
  if (probes.platform === 'darwin' && isBelow(posix.join(probes.home, 'Library/CloudStorage')))
    return { why: 'cloud', detail: 'cloud storage' }
  const parts = dir.split(probes.platform === 'win32' ? /[\\/]/ : '/')
  const known = cloudNames.find(([pattern]) => parts.some((part) => pattern.test(part)))
  return known === undefined ? null : { why: 'cloud', detail: known[1] }
}

const fold = (path: string, platform: NodeJS.Platform): string =>
  platform === 'linux' ? path : path.toLowerCase()

const DropboxInfo = z.record(z.string(), z.object({ path: z.string() }))

/** Where Dropbox says its folders are (help.dropbox.com, "locate the Dropbox folder through programs"). */
const dropboxRoots = ({ platform, env, home, read }: FolderProbes): readonly string[] => {
  const folders = platform === 'win32' ? [env['APPDATA'], env['LOCALAPPDATA']] : [home]
  const name = platform === 'win32' ? 'Dropbox' : '.dropbox'
  return folders.flatMap((folder) => {
    if (!folder) return []
    const path = platform === 'win32' ? win32 : posix
    const info = DropboxInfo.safeParse(parseJson(read(path.join(folder, name, 'info.json'))))
    return info.success ? Object.values(info.data).map((account) => account.path) : []
  })
}

const parseJson = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

const probesOf = (platform: NodeJS.Platform): Omit<FolderProbes, 'env'> => ({
  platform,
  home: homedir(),
  realPath,
  mounts: () => (platform === 'darwin' ? macMounts() : (readText('/proc/self/mounts') ?? '')),
  fileSystemType: (path) => {
    try {
      return statfsSync(nearest(path)).type
    } catch {
      return null
    }
  },
  read: readText,
})

/** getfsstat without waiting for servers; the number statfs gives on macOS has no fixed meaning. */
const macMounts = (): string => {
  try {
    return execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 })
  } catch {
    return ''
  }
}

const readText = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const nearest = (path: string): string => {
  try {
    statfsSync(path)
    return path
  } catch {
    const parent = join(path, '..')
    return parent === path ? path : nearest(parent)
  }
}
