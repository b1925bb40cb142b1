import { ORPCError } from '@orpc/client'
import { t } from './i18n.ts'
import { said } from './server-words.ts'

/** What a screen does about a failure: mark fields, explain, send to sign-in, wait for the network, or offer to try again. */
export type RefusalKind =
  | 'fields'
  | 'refused'
  | 'missing'
  | 'stale'
  | 'signin'
  | 'throttled'
  | 'offline'
  | 'server'

export type Refusal = {
  kind: RefusalKind
  /** A whole sentence: what happened. */
  message: string
  /** Field name → what was wrong there and what to do. */
  fields: Readonly<Record<string, string>>
  /** Who can help, or what to do next. */
  help?: string | undefined
  /** The number our log knows the request by. */
  requestId?: string | undefined
  /** Trying the same again may work. */
  retry: boolean
}

type Wire = {
  type?: unknown
  message?: unknown
  fields?: unknown
  help?: unknown
  requestId?: unknown
  issues?: unknown
}

/** The one place that turns a failure into words. Takes whatever was thrown. */
export function toRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error
  if (error instanceof ORPCError) return fromServer(error)
  if (isOffline(error)) return offline()
  const requestId = text((error as Wire | null)?.requestId)
  return { ...server(), requestId }
}

/** True when the session is over: the caller sends the viewer to sign in. */
export function needsSignIn(error: unknown): boolean {
  return error instanceof ORPCError && error.status === 401
}

function fromServer(error: ORPCError<string, unknown>): Refusal {
  const data = (typeof error.data === 'object' && error.data !== null ? error.data : {}) as Wire
  const type = text(data.type)
  const fields = fieldsOf(data)
  const known = {
    fields,
    help: words(data.help),
    requestId: text(data.requestId),
    message: words(data.message) ?? (type ? said(error.message) : undefined),
  }
  const say = (kind: RefusalKind, fallback: string, retry = false): Refusal => ({
    ...known,
    kind,
    message: known.message ?? fallback,
    retry,
  })
  if (error.status === 401) {
    const message = t('Your session has ended. Sign in again; what you typed is kept.')
    // The server's own words are for programs: it cannot know that the page keeps what was typed.
    return { ...say('signin', message), ...(type === 'unauthenticated' ? { message } : {}) }
  }
  if (error.status === 404) return say('missing', t('This is not here any more, or you may not see it.'))
  if (type === 'stale' || error.status === 412) {
    return say('stale', t('Somebody was faster. Look at what changed, then decide again.'), true)
  }
  if (error.status === 429)
    return say('throttled', t('Too many attempts. Wait a minute, then try again.'), true)
  if (error.status >= 500)
    return { ...server(), ...known, message: type && known.message ? known.message : server().message }
  if (Object.keys(fields).length > 0) return say('fields', t('Some fields need another look.'))
  return say('refused', t('This is not possible right now.'))
}

function server(): Refusal {
  const message = t('Something broke on our side. Nothing you typed is lost.')
  return {
    kind: 'server',
    message,
    help: t('Try again. If it stays, give the request number to your administrator.'),
    fields: {},
    retry: true,
  }
}

function offline(): Refusal {
  const help = t('Check your connection. What you typed is kept; it was not sent.')
  return { kind: 'offline', message: t('Weft cannot be reached.'), help, fields: {}, retry: true }
}

/** Our own refusals carry `fields`; a request that does not fit its schema carries `issues` with a path. */
function fieldsOf(data: Wire): Record<string, string> {
  const fields: Record<string, string> = {}
  if (Array.isArray(data.issues)) {
    for (const issue of data.issues as { path?: unknown[]; message?: unknown }[]) {
      const name = issue.path?.map(String).join('.')
      const message = words(issue.message)
      if (name && message) fields[name] ??= message
    }
  }
  if (typeof data.fields === 'object' && data.fields !== null) {
    for (const [name, message] of Object.entries(data.fields)) fields[name] = said(String(message))
  }
  return fields
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The server's sentence in the viewer's language; the client fetched the words before it handed the failure on. */
const words = (value: unknown): string | undefined => {
  const sentence = text(value)
  return sentence === undefined ? undefined : said(sentence)
}

// fetch says no more than TypeError when a host cannot be reached.
const isOffline = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'NetworkError')

function isRefusal(error: unknown): error is Refusal {
  return (
    typeof error === 'object' && error !== null && 'kind' in error && 'fields' in error && 'message' in error
  )
}
