export interface Tags {
  readonly source: string
  readonly medium: string
  readonly campaign: string
  readonly content: string
}

const MOST = 2000

/**
 * What is wrong with the address a link is to lead to, or null. Only whole http and https addresses without a name and
 * password in them; not one of our own short links, which would lead in circles. `own`: hosts whose `/l/…` are ours;
 * `short`: hosts that serve nothing but short links.
 */
export function wrongTarget(
  text: string,
  ours: { readonly own: readonly string[]; readonly short: readonly string[] },
): string | null {
  if (text.length > MOST) return `Use at most ${MOST} characters.`
  if (hasControls(text)) return 'There are signs in this address that no address has. Copy it again.'
  if (!/^https?:\/\//i.test(text)) return 'Write the whole address, beginning with https://.'
  const url = parsed(text)
  if (!url?.hostname) return 'This is no address that a browser could open.'
  if (url.username || url.password) return 'Leave the name and password out of the address.'
  const host = url.host.toLowerCase()
  const circular = ours.short.includes(host) || (ours.own.includes(host) && url.pathname.startsWith('/l/'))
  return circular ? 'This is a short link of ours. Give the address that it leads to.' : null
}

/** Blanks and control signs, which could end a header or a line. */
function hasControls(text: string): boolean {
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0
    if (code <= 0x20 || (code >= 0x7f && code <= 0xa0) || code === 0x2028 || code === 0x2029) return true
  }
  return text.includes('\\')
}

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/**
 * The target with our tags behind its own query and before its fragment. A tag that the target brings itself stays as it
 * is, and nothing else of it is written anew: some servers take signatures over the exact text.
 */
export function withTags(target: string, tags: Tags): string {
  const hash = target.indexOf('#')
  const base = hash < 0 ? target : target.slice(0, hash)
  const fragment = hash < 0 ? '' : target.slice(hash)
  const asked = base.indexOf('?')
  const own = new URLSearchParams(asked < 0 ? '' : base.slice(asked + 1))
  const added = Object.entries(tags)
    .filter(([name, value]) => value !== '' && !own.has(`utm_${name}`))
    .map(([name, value]) => `utm_${name}=${encodeURIComponent(value)}`)
    .join('&')
  if (added === '') return target
  const joint = asked < 0 ? '?' : asked === base.length - 1 || base.endsWith('&') ? '' : '&'
  return `${base}${joint}${added}${fragment}`
}

/** The address for a Location header: what is beyond ASCII is percent-encoded, and a line can never end in it. */
export function forHeader(address: string): string {
  return [...address]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0
      return code > 0x20 && code < 0x7f ? sign : encodeURIComponent(sign.isWellFormed() ? sign : '�')
    })
    .join('')
}
