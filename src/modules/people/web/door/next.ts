/** Where to go after signing in: an address of ours, whatever the link says; anything else leads to the start. */
export function safeNext(next: string | undefined, origin: string): string {
  if (!next?.startsWith('/')) return '/'
  const url = URL.parse(next, origin)
  return url?.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/'
}
