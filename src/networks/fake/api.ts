import type { Credentials, Session } from '#networks/contract/account.ts'
import { type Doing, faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'

export type Answer<T> = { readonly kind: 'answer'; readonly body: T } | Fault

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly doing?: Doing
}

/** Tokens renewed while a session lives; the session itself keeps the ones it was opened with. */
const renewed = new WeakMap<Session, Credentials>()

/** Calls the server as us; renews the access token once when it is refused, and saves the new one first. */
export async function call<T>(session: Session, path: string, asked: Asked = {}): Promise<Answer<T>> {
  const first = await send<T>(session, path, asked)
  if (first.kind !== 'reauth') return first
  const fault = await renew(session)
  return fault ?? send<T>(session, path, asked)
}

/** The newest access token of a session, for calls that do not go through `call`. */
export function accessToken(session: Session): string {
  return (renewed.get(session) ?? session.credentials).accessToken ?? ''
}

async function send<T>(session: Session, path: string, asked: Asked): Promise<Answer<T>> {
  const { io } = session
  const doing = asked.doing ?? 'reading'
  try {
    const response = await io.fetch(new URL(path, session.account.serverUrl), {
      method: asked.method ?? 'GET',
      headers: { ...asked.headers, authorization: `Bearer ${accessToken(session)}` },
      body: asked.body ?? null,
    })
    const body = parsed(await response.text())
    if (response.ok) return { kind: 'answer', body: body as T }
    return faultOfStatus(response, reasonOf(body, response.status), doing, io.now())
  } catch (error) {
    return faultOfError(error, doing, io.now())
  }
}

async function renew(session: Session): Promise<Fault | undefined> {
  const { io } = session
  const { refreshToken } = renewed.get(session) ?? session.credentials
  try {
    const response = await io.fetch(new URL('/api/session/refresh', session.account.serverUrl), {
      method: 'POST',
      body: JSON.stringify({ refreshToken }),
    })
    const body = parsed(await response.text())
    if (!response.ok) return faultOfStatus(response, reasonOf(body, response.status), 'reading', io.now())
    const credentials = credentialsOf(body)
    await session.saveCredentials(credentials)
    renewed.set(session, credentials)
    return undefined
  } catch (error) {
    return faultOfError(error, 'reading', io.now())
  }
}

/** The secrets in what signing in or renewing answers. */
export function credentialsOf(body: unknown): Credentials {
  const { accessToken, refreshToken } = Object(body) as Record<string, unknown>
  return { accessToken: String(accessToken), refreshToken: String(refreshToken) }
}

/** What the server said, or a sentence about its status. */
function reasonOf(body: unknown, status: number): string {
  const { message } = Object(body) as Record<string, unknown>
  return typeof message === 'string' && message !== ''
    ? message
    : `The server answered with status ${status}.`
}

/** JSON, or null for what is not. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
