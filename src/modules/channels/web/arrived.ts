/**
 * The search part as it was when the page was loaded, if that was the way back from a network. The router reads numbers
 * out of an address and writes them anew, and a code of digits would not survive that.
 */
export const arrivedWith: URLSearchParams | null =
  typeof location !== 'undefined' && location.pathname === '/connect/return'
    ? new URLSearchParams(location.search)
    : null
