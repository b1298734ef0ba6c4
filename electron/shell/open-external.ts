import { shell } from 'electron'

/** Every page outside that Joinery ever opens. A page is chosen by its name, never by an address. */
export const places = {
  seamConsole: 'https://console.seam.co/',
  seamVisionline:
    'https://docs.seam.co/latest/device-and-system-integration-guides/assa-abloy-visionline-access-control-system',
} as const
export type Place = keyof typeof places

export const openPlace = (place: Place): Promise<void> => shell.openExternal(places[place])
