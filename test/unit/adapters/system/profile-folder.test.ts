import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseDataDir, defaultDataDir, formerDataDirs } from '#adapters/system/data-dir.ts'
import { folderHazard } from '#adapters/system/folder-hazard.ts'
import type { FolderProbes } from '#adapters/system/folder-hazard.ts'
import { folderIdentity, isSameFolder } from '#adapters/system/folder-identity.ts'
import { keychainNames } from '#adapters/system/keychain-names.ts'

let folder = ''
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'joinery-folder-')))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('where a profile is', () => {
  const env = { JOINERY_DATA: '/srv/joinery', XDG_CONFIG_HOME: '/x' }

  test('--data, then the variable, then the default; an empty one counts as none', () => {
    expect(chooseDataDir({ flag: '/d', env, platform: 'linux' })).toBe('/d')
    expect(chooseDataDir({ flag: '', env, platform: 'linux' })).toBe('/srv/joinery')
    expect(chooseDataDir({ env: { ...env, JOINERY_DATA: '' }, platform: 'linux' })).toBe('/x/joinery')
    expect(chooseDataDir({ flag: 'here/', env })).toBe(join(process.cwd(), 'here'))
  })

  test('the default is local to this computer on each system', () => {
    const windows = { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local', APPDATA: '\\\\files\\ana\\Roaming' }
    expect(defaultDataDir(windows, 'win32')).toBe('C:\\Users\\ana\\AppData\\Local\\Joinery')
    expect(formerDataDirs(windows, 'win32')).toEqual([
      '\\\\files\\ana\\Roaming\\joinery',
      '\\\\files\\ana\\Roaming\\Joinery',
    ])
    expect(defaultDataDir({}, 'darwin')).toBe(`${homedir()}/Library/Application Support/Joinery`)
    expect(formerDataDirs({}, 'darwin')).toEqual([`${homedir()}/Library/Application Support/joinery`])
    expect(defaultDataDir({ XDG_CONFIG_HOME: 'relative' }, 'linux')).toBe(`${homedir()}/.config/joinery`)
    expect(formerDataDirs({}, 'linux')).toEqual([])
  })
})

describe('a folder in which two computers could own one queue', () => {
  const on = (platform: NodeJS.Platform, dir: string, more: Partial<FolderProbes> = {}) =>
    folderHazard(dir, {
      platform,
      env: {},
      home: platform === 'win32' ? 'C:\\Users\\ana' : '/home/ana',
      realPath: (path) => path,
      mounts: () => '',
      fileSystemType: () => null,
      read: () => null,
      ...more,
    })
  const mounts = (...lines: readonly string[]) => ({ mounts: () => lines.join('\n') })
  const network = (detail: string) => ({ why: 'network', detail })
  const cloud = (detail: string) => ({ why: 'cloud', detail })

  test.each([
    ['\\\\server\\home\\joinery', '\\\\server\\home'],
    ['//server/home/joinery', '\\\\server\\home'],
    ['\\\\?\\UNC\\server\\home\\joinery', '\\\\?\\UNC'],
    ['\\\\wsl.localhost\\Ubuntu\\home', '\\\\wsl.localhost\\Ubuntu'],
  ])('a share of Windows: %s', (dir, detail) => {
    expect(on('win32', dir)).toEqual(network(detail))
  })

  test('a mapped drive of Windows, whose real path is the share; a drive of this computer is none', () => {
    const realPath = (path: string) => path.replace('Z:', '\\\\server\\home')
    expect(on('win32', 'Z:\\joinery', { realPath })).toEqual(network('\\\\server\\home'))
    for (const dir of ['C:\\Users\\ana\\AppData\\Local\\Joinery', '\\\\?\\C:\\Joinery', 'D:\\Box\\Joinery'])
      expect(on('win32', dir, { realPath })).toBeNull()
  })

  test.each([
    ['server:/export /home nfs4 rw,vers=4.2 0 0', 'nfs4'],
    ['//nas/home /home cifs rw 0 0', 'cifs'],
    ['ana@host:/data /home fuse.sshfs rw 0 0', 'fuse.sshfs'],
    ['drive: /home fuse.rclone rw 0 0', 'fuse.rclone'],
    ['https://dav.example/ana /home fuse rw 0 0', 'fuse'],
    ['C:\\134 /home 9p rw,trans=virtio 0 0', '9p'],
    ['gvfsd-fuse /home/ana/gvfs fuse.gvfsd-fuse rw 0 0', null],
    ['/dev/sdb1 /home fuseblk rw 0 0', null],
    ['/dev/sdb1 /home fuse.mergerfs rw 0 0', null],
    ['server:/export /homes nfs4 rw 0 0', null],
  ])('the mount table of Linux: %s', (line, detail) => {
    const table = mounts('/dev/vda / ext4 rw 0 0', line)
    expect(on('linux', '/home/ana/.config/joinery', table)).toEqual(detail === null ? null : network(detail))
  })

  test('a local disk mounted inside a share is local, and a share over a local disk is not', () => {
    const share = 'server:/export /home nfs rw 0 0'
    const disk = '/dev/sdb1 /home/ana/with\\040space ext4 rw 0 0'
    expect(on('linux', '/home/ana/with space/joinery', mounts(share, disk))).toBeNull()
    expect(on('linux', '/home/ana', mounts('/dev/vda /home ext4 rw 0 0', share))).toEqual(network('nfs'))
  })

  test('a link that leads to a share, and a share that only the file system itself names', () => {
    const realPath = () => '/mnt/nas/joinery'
    expect(on('linux', '/home/ana/joinery', { realPath, ...mounts('//nas/x /mnt/nas cifs rw') })).toEqual(
      network('cifs'),
    )
    expect(on('linux', '/data', { fileSystemType: () => 0x6969 })).toEqual(network('nfs'))
    // statfs answers CIFS's number as a negative one on 32 bits.
    expect(on('linux', '/data', { fileSystemType: () => 0xff534d42 | 0 })).toEqual(network('cifs'))
  })

  test('a share is refused as it is written, before a server that is gone makes us wait', () => {
    const realPath = () => {
      throw new Error('would wait for the server')
    }
    expect(on('linux', '/n/joinery', { realPath, ...mounts('s:/e /n nfs rw') })).toEqual(network('nfs'))
  })

  test('a share of macOS', () => {
    const table = mounts(
      '/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)',
      '//ana@nas._smb._tcp.local/home on /Volumes/home dir (smbfs, nodev, nosuid, mounted by ana)',
    )
    expect(on('darwin', '/Volumes/home dir/joinery', table)).toEqual(network('smbfs'))
    expect(on('darwin', '/Users/ana/Library/Application Support/Joinery', table)).toBeNull()
  })

  test.each([
    ['win32', 'C:\\Users\\ana\\OneDrive - Hotel Meridian\\Joinery', 'OneDrive'],
    ['win32', 'C:\\Users\\ana\\iCloudDrive\\Joinery', 'iCloud'],
    ['win32', 'G:\\My Drive\\Joinery', 'Google Drive'],
    ['darwin', '/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/j', 'iCloud'],
    ['darwin', '/home/ana/Library/CloudStorage/Box-Box/j', 'cloud storage'],
    ['linux', '/home/ana/Dropbox/j', 'Dropbox'],
    ['linux', '/home/ana/Nextcloud/j', 'Nextcloud'],
  ] as const)('a cloud folder by its name, on %s: %s', (platform, dir, detail) => {
    expect(on(platform, dir)).toEqual(cloud(detail))
  })

  test('a cloud folder by what its program says of itself, whatever its name', () => {
    const env = { OneDriveCommercial: 'D:\\Firma' }
    expect(on('win32', 'd:\\firma\\joinery', { env })).toEqual(cloud('OneDrive'))
    expect(on('win32', 'D:\\Firmament\\joinery', { env })).toBeNull()
    const read = (file: string) =>
      file === '/home/ana/.dropbox/info.json' ? '{"personal":{"path":"/data/box","host":1}}' : null
    expect(on('linux', '/data/box/joinery', { read })).toEqual(cloud('Dropbox'))
    expect(on('linux', '/data/boxes', { read })).toBeNull()
    expect(on('linux', '/data/box', { read: () => '{"personal":' })).toBeNull()
  })

  test('the folders of this computer are none', () => {
    for (const dir of [folder, join(folder, 'not', 'there'), defaultDataDir({})])
      expect(folderHazard(dir, { env: {} })).toBeNull()
  })
})

describe('one folder, however it is written', () => {
  const env = () => ({ XDG_CONFIG_HOME: folder })
  const name = (dir: string) => keychainNames(dir, env(), 'linux').profile

  test('links, trailing separators and detours are one folder; another folder is another', () => {
    const real = join(folder, 'joinery')
    mkdirSync(real)
    mkdirSync(join(folder, 'other'))
    symlinkSync(real, join(folder, 'link'))
    for (const same of [`${real}/`, join(folder, 'link'), `${folder}/other/../joinery`]) {
      expect(isSameFolder(same, real)).toBe(true)
      expect(folderIdentity(same)).toBe(folderIdentity(real))
      expect(name(same)).toBe(name(real))
    }
    expect(isSameFolder(join(folder, 'other'), real)).toBe(false)
    expect(name(join(folder, 'other'))).not.toBe(name(real))
  })

  test('case counts where the file system says so', () => {
    mkdirSync(join(folder, 'Joinery'))
    const isOne = isSameFolder(join(folder, 'Joinery'), join(folder, 'joinery'))
    // Linux's usual file systems; a Mac's and Windows' answer the other way round.
    expect(isOne).toBe(process.platform !== 'linux')
    mkdirSync(join(folder, 'joinery'), { recursive: true })
    expect(name(join(folder, 'Joinery')) === name(join(folder, 'joinery'))).toBe(process.platform !== 'linux')
  })

  test('where the file system ignores case, every spelling is one folder, also inside one that does not', () => {
    // A Mac's disk: below /volumes names are found whatever their case.
    const lookAt = (path: string) => {
      const isThere = path.startsWith('/volumes/') || path === '/volumes'
      return isThere ? { ino: BigInt(path.length), dev: 1n } : null
    }
    const spellings = ['/volumes/Disk/Joinery', '/volumes/disk/joinery', '/volumes/DISK/JOINERY/']
    expect(new Set(spellings.map((path) => folderIdentity(path, lookAt)))).toEqual(
      new Set(['/volumes/disk/joinery']),
    )
    expect(folderIdentity('/Volumes', lookAt)).toBe('/Volumes')
  })

  test('a folder that is not there yet has the name it will have', () => {
    symlinkSync(folder, `${folder}-link`)
    const before = name(`${folder}-link/new/joinery`)
    mkdirSync(join(folder, 'new/joinery'), { recursive: true })
    expect(name(join(folder, 'new/joinery'))).toBe(before)
    rmSync(`${folder}-link`)
  })

  test('only the default folder looks for the key that earlier versions called default', () => {
    mkdirSync(join(folder, 'joinery'))
    mkdirSync(join(folder, 'other'))
    expect(keychainNames(`${folder}/joinery/`, env(), 'linux').formerProfiles).toContain('default')
    expect(keychainNames(join(folder, 'other'), env(), 'linux').formerProfiles).not.toContain('default')
  })
})
