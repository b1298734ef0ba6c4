/** The scheme and host of our one page. Any other scheme, host or case is somebody else's. */
export const scheme = 'app'
export const host = 'joinery'
export const origin = `${scheme}://${host}`
export const startUrl = `${origin}/`

export const isOurUrl = (url: string): boolean => url.startsWith(startUrl)
