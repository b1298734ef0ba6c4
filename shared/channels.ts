/** The only two names on the wire between a window and the desktop; what travels on them is named by the contract. */
export const channels = { call: 'joinery:call', event: 'joinery:event' } as const
