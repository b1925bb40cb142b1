import type { MiddlewareHandler } from 'hono'

/**
 * Only our own scripts, styles and fonts; images also from `data:` and from files of ours. Avatars and pictures of
 * other networks are fetched by the server (safe-fetch) and served from here, so that reading tells nobody anything.
 */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': csp,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  // Nothing here is for search engines: pages without sign-in stand behind links of their own.
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
}

export function secureHeaders(https: boolean): MiddlewareHandler {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) {
      // A file of ours brings a stricter policy with it, and keeps it.
      if (name === 'content-security-policy' && c.res.headers.has(name)) continue
      c.res.headers.set(name, value)
    }
    if (https) c.res.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains')
  }
}

/** Our browser code sends this header; a foreign page cannot without a preflight that we never answer. */
export const CSRF_HEADER = 'x-weft-csrf'

/**
 * Refuses state-changing requests that carry our cookie but come from another site: the custom header must be there
 * and `Origin`, when sent, must be ours. Requests by API key carry no cookie and pass.
 */
export function csrfGuard(ownOrigins: () => readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const safe = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (safe || !c.req.header('cookie')) return next()
    const origin = c.req.header('origin')
    const foreign = origin !== undefined && !isOwn(origin, c.req.header('host'), ownOrigins())
    if (foreign || !c.req.header(CSRF_HEADER))
      return c.json(
        { type: 'forbidden', message: 'This request did not come from Weft itself, so it was refused.' },
        403,
      )
    return next()
  }
}

function isOwn(origin: string, host: string | undefined, own: readonly string[]): boolean {
  if (own.includes(origin)) return true
  try {
    return host !== undefined && new URL(origin).host === host
  } catch {
    return false
  }
}
