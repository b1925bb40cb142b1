import type { Credentials, Session } from '#networks/contract/account.ts'
import { type Doing, faultOfError, faultOfStatus } from '#networks/contract/fault-of.ts'
import type { Fault } from '#networks/contract/faults.ts'
import { type XrpcAnswer, type XrpcCall, type XrpcError, xrpc } from './xrpc.ts'

export interface Asked extends Omit<XrpcCall, 'token'> {
  readonly doing?: Doing
  /** Names of errors the caller deals with; they are handed back instead of becoming faults. */
  readonly expected?: readonly string[]
}

/** Tokens renewed while a session lives; the session itself keeps the ones it was opened with. */
const renewed = new WeakMap<Session, Credentials>()
/** Two calls at once must not both use up the refresh token. */
const renewing = new WeakMap<Session, Promise<Fault | undefined>>()

/** Calls our personal data server as us; a token that ran out is renewed and saved, then the call is repeated. */
export function call<T>(
  session: Session,
  method: string,
  asked: Asked & { readonly expected: readonly string[] },
): Promise<XrpcAnswer<T> | XrpcError | Fault>
export function call<T>(
  session: Session,
  method: string,
  asked?: Asked & { readonly expected?: never },
): Promise<XrpcAnswer<T> | Fault>
export async function call<T>(
  session: Session,
  method: string,
  asked: Asked = {},
): Promise<XrpcAnswer<T> | XrpcError | Fault> {
  const doing = asked.doing ?? 'reading'
  try {
    const used = tokens(session)
    const first = await send<T>(session, method, asked)
    if (first.kind === 'answer' || !ranOut(first)) return judged(first, asked, doing, session)
    const fault = tokens(session) === used ? await renewOnce(session) : undefined
    return fault ?? judged(await send<T>(session, method, asked), asked, doing, session)
  } catch (error) {
    return faultOfError(error, doing, session.io.now())
  }
}

function tokens(session: Session): Credentials {
  return renewed.get(session) ?? session.credentials
}

function send<T>(session: Session, method: string, asked: Asked): Promise<XrpcAnswer<T> | XrpcError> {
  return xrpc<T>(session.io, session.account.serverUrl, method, {
    ...asked,
    token: tokens(session).accessJwt,
  })
}

function judged<T>(
  outcome: XrpcAnswer<T> | XrpcError,
  asked: Asked,
  doing: Doing,
  session: Session,
): XrpcAnswer<T> | XrpcError | Fault {
  if (outcome.kind === 'answer' || asked.expected?.includes(outcome.error)) return outcome
  return faultOf(outcome, doing, session.io.now())
}

/** The account cannot be used until a person does something about it. */
const lockedOut = new Set([
  'AccountDeactivated',
  'AccountNotFound',
  'AccountSuspended',
  'AccountTakedown',
  'AuthMissing',
  'AuthenticationRequired',
  'ExpiredToken',
  'InvalidToken',
])

/** What an answer other than yes means. */
function faultOf(error: XrpcError, doing: Doing, now: Date): Fault {
  if (error.unclear) return unclear(doing, now)
  if (lockedOut.has(error.error)) return { kind: 'reauth', reason: error.message }
  return faultOfStatus(error, error.message, doing, now)
}

function unclear(doing: Doing, now: Date): Fault {
  const reason = 'The server answered with something we cannot read.'
  if (doing === 'publishing') return { kind: 'unknown', reason }
  return { kind: 'retryLater', at: new Date(now.getTime() + 60_000), reason }
}

function ranOut({ status, error }: XrpcError): boolean {
  return status === 401 || error === 'ExpiredToken' || error === 'InvalidToken'
}

async function renewOnce(session: Session): Promise<Fault | undefined> {
  const running = renewing.get(session) ?? renew(session).finally(() => renewing.delete(session))
  renewing.set(session, running)
  return running
}

async function renew(session: Session): Promise<Fault | undefined> {
  const { refreshJwt, authServer } = tokens(session)
  const outcome = await xrpc<{ accessJwt: string; refreshJwt: string }>(
    session.io,
    authServer ?? session.account.serverUrl,
    'com.atproto.server.refreshSession',
    { post: true, token: refreshJwt },
  )
  if (outcome.kind === 'xrpc-error') {
    // Any no to a refresh token is for good, whatever the server calls it.
    if (outcome.status === 400 || outcome.status === 401) return { kind: 'reauth', reason: outcome.message }
    return faultOf(outcome, 'reading', session.io.now())
  }
  const { body } = outcome
  const credentials = { ...tokens(session), accessJwt: body.accessJwt, refreshJwt: body.refreshJwt }
  await session.saveCredentials(credentials)
  renewed.set(session, credentials)
  return undefined
}
