import type { DownloadProblem } from './download-problem.ts'
import type { NoDesktop } from './electron-binary.ts'
import type { Progress } from './resume-download.ts'

/** What `npm start` says in its terminal. */
export const startText = {
  building: 'Building Joinery, a few seconds...',
  held: (folder: string): string =>
    `Another program, often a virus scanner, holds files in ${folder}. They were copied instead of moved.`,
  notBuilt: (output: string): string => `Joinery could not be built:\n${output}`,
  inBrowser: (why: NoDesktop | 'crashed'): string => whyNoWindow[why],
  ending:
    'Joinery is ending and finishes what is on its way to Seam. Press Ctrl-C again to stop at once, which cuts it off.',
  downloading: (version: string): string =>
    `Downloading Electron ${version} for the desktop window. Joinery already runs in your browser.`,
  progress: ({ received, total }: Progress, secondsLeft: number | null): string => {
    const share =
      total === null ? '' : ` of ${megabytes(total)} MB (${Math.floor((received / total) * 100)} %)`
    const left = secondsLeft === null ? '' : `, ${duration(secondsLeft)} left`
    return `Electron: ${megabytes(received)}${total === null ? ' MB' : ''}${share}${left}`
  },
  downloaded:
    'Electron is here. End Joinery with Ctrl-C and run `npm start` again: it opens in a window of its own.',
  notDownloaded: (problem: DownloadProblem): string =>
    `${whatFailed(problem)} Joinery goes on in your browser without it.`,
  stopped:
    'The download of Electron has stopped. What arrived is kept; the next `npm start` goes on from there.',
} as const

const whyNoWindow: Readonly<Record<NoDesktop | 'crashed', string>> = {
  noDisplay: 'There is no display here for the desktop window, so Joinery runs in your browser instead.',
  root: 'The desktop window does not open for the root user, so Joinery runs in your browser instead.',
  noBinary:
    'The desktop window needs the Electron program, which is not here yet. Joinery runs in your browser.',
  badOverride:
    'ELECTRON_OVERRIDE_DIST_PATH names a folder without the Electron program, so Joinery runs in your browser instead.',
  crashed: 'The desktop window could not be opened on this machine, so Joinery runs in your browser instead.',
}

const keeps = 'What arrived is kept; the next `npm start` goes on from there.'

const whatFailed = (problem: DownloadProblem): string => {
  switch (problem.kind) {
    case 'noNetwork':
      return `Electron could not be downloaded: ${problem.host} cannot be reached from here. Check the network, or set HTTPS_PROXY or ELECTRON_MIRROR. ${keeps}`
    case 'interrupted':
      return `The download of Electron broke off several times (${problem.detail}). ${keeps}`
    case 'stalled':
      return `The download of Electron was given up: no data came for ${duration(problem.ms / 1000)}. ${keeps}`
    case 'proxyRefused':
      return `The proxy refused the download of Electron (status ${problem.status}). ${problem.status === 407 ? 'It wants a name and a password: put them into HTTPS_PROXY (http://name:password@proxy:port).' : 'Ask the owner of the network to allow github.com, or set ELECTRON_MIRROR.'} ${keeps}`
    case 'certificate':
      return `The certificate of ${problem.host} is not trusted here (${problem.detail}), so Electron was not downloaded. Where the network inspects TLS, name its authority's file in NODE_EXTRA_CA_CERTS.`
    case 'refused':
      return `Electron could not be downloaded: ${problem.url} answers ${problem.status}. Check ELECTRON_MIRROR when it is set, else try again later.`
    case 'noSpace':
      return `There is no space left on the disk for Electron. Free about 500 MB. ${keeps}`
    case 'notWritable':
      return `Electron could not be saved: ${problem.detail}.`
    case 'checksum':
      return `What ${problem.url} sent is not the Electron that was published: its checksum is wrong. It was thrown away; the next \`npm start\` downloads it anew.`
    case 'notUnpacked':
      return `Electron was downloaded and could not be unpacked: ${problem.detail}.`
    case 'stopped':
      return startText.stopped
  }
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)

const duration = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
