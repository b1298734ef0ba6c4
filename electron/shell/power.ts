import { net, powerMonitor } from 'electron'

/**
 * Calls back when the computer woke up, was unlocked, or the network came back. Electron's main process has no
 * event for the network, so it is asked every few seconds. Returns its own stop.
 */
export const onWake = (wake: () => void): (() => void) => {
  let wasOnline = net.isOnline()
  const look = () => {
    const isOnline = net.isOnline()
    if (isOnline && !wasOnline) wake()
    wasOnline = isOnline
  }
  const timer = setInterval(look, 5_000)
  powerMonitor.on('resume', wake)
  powerMonitor.on('unlock-screen', wake)
  return () => {
    clearInterval(timer)
    powerMonitor.removeListener('resume', wake)
    powerMonitor.removeListener('unlock-screen', wake)
  }
}
