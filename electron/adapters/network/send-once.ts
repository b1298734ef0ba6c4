import type { Dispatcher } from 'undici'

/**
 * A dispatcher for one call of fetch: it lets one request through and throws at a second. Fetch sends again by
 * itself when the answer is a 421 (WHATWG fetch, "HTTP-network-or-cache fetch"), and a change must not go out twice.
 */
export const sendOnce = (dispatcher: Dispatcher): Dispatcher => {
  let isSent = false
  return dispatcher.compose((dispatch) => (options, handler) => {
    if (isSent) throw new Error('fetch wanted to send a second time')
    isSent = true
    return dispatch(options, handler)
  })
}
