const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi

/** Whether a page of a profile links to an address: the same place, whatever stands before and behind it. */
export function linksTo(html: string, url: string): boolean {
  const wanted = placeOf(url)
  if (wanted === null) return false
  for (const [, double, single, bare] of html.matchAll(href))
    if (placeOf((double ?? single ?? bare ?? '').replaceAll('&amp;', '&')) === wanted) return true
  return false
}

function placeOf(url: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(url)
    if (protocol !== 'https:' && protocol !== 'http:') return null
    return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase()
  } catch {
    return null
  }
}
