/** How long somebody's consent holds; then it is asked anew. */
export const AGREED_DAYS = 365

/** Of fewer people a sum would tell what one of them brought. */
export const FEW_SHARERS = 3

/** Whether an address lies on one of these hosts or below it; false for what is no address. */
export function isOwnPage(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false
  const { hostname } = new URL(address)
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`))
}

/** The address as people read it: without what is before the host, and no stroke alone at the end. */
export const pageWords = (address: string): string =>
  address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '')
