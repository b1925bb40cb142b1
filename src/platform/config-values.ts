import { z } from 'zod'

/** How each kind of setting is read from text. Messages end a sentence that begins with the variable's name. */

export const roleNames = ['web', 'worker', 'ingest'] as const
export type Role = (typeof roleNames)[number]

const isRole = (name: string): name is Role => (roleNames as readonly string[]).includes(name)

function splitList(text: string): string[] {
  return text
    .split(/[\s,]+/)
    .map((part) => part.trim())
    .filter(Boolean)
}

export const rolesValue = z.string().transform((text, ctx): Role[] => {
  const names = [...new Set(splitList(text))]
  const wrong = names.filter((name) => !isRole(name))
  if (wrong.length > 0 || names.length === 0) {
    ctx.addIssue(`names one or more of ${roleNames.join(', ')}, separated by commas (got "${text}")`)
  }
  return names.filter(isRole)
})

export const portValue = z.string().transform((text, ctx) => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    ctx.addIssue(`must be a whole number from 0 (any free port) to 65535 (got "${text}")`)
  }
  return port
})

export const hostValue = z
  .string()
  .regex(
    /^[A-Za-z0-9.:_-]+$/,
    'must be an address or host name such as 127.0.0.1 or 0.0.0.0, without http:// or port',
  )

/** An address with one of these schemes; the message never shows the value, which may hold a password. */
export function urlValue(schemes: readonly string[], example: string): z.ZodType<string, string> {
  const fits = (text: string): boolean => schemes.includes(URL.parse(text)?.protocol.slice(0, -1) ?? '')
  return z.string().refine(fits, `must be an address such as ${example}`)
}

/** One or more addresses apart by commas, each with one of these schemes; shown no more than the one above. */
export function urlListValue(schemes: readonly string[], example: string): z.ZodType<string, string> {
  const one = urlValue(schemes, example)
  const fits = (text: string): boolean => text.split(',').every((part) => one.safeParse(part.trim()).success)
  return z.string().refine(fits, `must be an address such as ${example}, or several apart by commas`)
}

/** Where the browser finds Weft; only an origin, because every link and cookie is made from it. */
export const publicUrlValue = z.string().transform((text, ctx) => {
  const url = URL.parse(text)
  const plain = url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === ''
  if (!plain || url.username !== '') {
    ctx.addIssue(`must be https://host or http://host:port without a path (got "${text}")`)
    return ''
  }
  return url.origin
})

const yes = new Set(['1', 'true', 'yes', 'on'])
const no = new Set(['0', 'false', 'no', 'off'])

export const switchValue = z.string().transform((text, ctx) => {
  const word = text.toLowerCase()
  if (!yes.has(word) && !no.has(word)) ctx.addIssue(`must be 1 or 0 (got "${text}")`)
  return yes.has(word)
})

const hostPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9.:_-]+)(\/\d{1,3})?(:\d{1,5})?$/i

export const hostListValue = z.string().transform((text, ctx) => {
  const hosts = splitList(text)
  const wrong = hosts.filter((host) => !hostPattern.test(host))
  if (wrong.length > 0) {
    ctx.addIssue(
      `lists hosts such as blog.intern, 10.0.0.5:8080 or 10.0.0.0/24, separated by commas (wrong: ${wrong.join(', ')})`,
    )
  }
  return hosts
})

export const logLevelValue = z.enum(['debug', 'info', 'warn', 'error', 'silent'], {
  error: 'must be one of debug, info, warn, error, silent',
})

/** Key id: it stands between dots in every sealed secret. */
const keyEntry = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_=-]+)$/

export const keyRingValue = z.string().transform((text, ctx) => {
  const ring: { id: string; key: Buffer }[] = []
  for (const [index, entry] of splitList(text).entries()) {
    const [, id, base64] = keyEntry.exec(entry) ?? []
    const key = base64 === undefined ? null : Buffer.from(base64, 'base64')
    if (id === undefined || key?.length !== 32) {
      // The entry itself is a secret and stays out of the message.
      ctx.addIssue(`: entry ${index + 1} must be id:key with 32 bytes in base64 (openssl rand -base64 32)`)
    } else if (ring.some((other) => other.id === id)) ctx.addIssue(`: the id "${id}" occurs twice`)
    else ring.push({ id, key })
  }
  if (ring.length === 0) ctx.addIssue('holds no key')
  return ring
})
