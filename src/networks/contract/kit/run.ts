import { expect } from 'vitest'
import type { Credentials, NetworkIo, RemoteAccount, Session } from '../account.ts'
import type { Fault } from '../faults.ts'
import { isFault } from '../faults.ts'
import type { Limits } from '../limits.ts'
import type { Live, PublishPort, PublishRequest } from '../publish.ts'
import type { ReceivePort } from '../receive.ts'
import { type FaultyFetch, faultyFetch } from './faulty-fetch.ts'
import type { Can, KitSubject } from './subject.ts'

/** A subject with our account connected; what every check works on. */
export interface KitRun {
  readonly subject: KitSubject
  readonly account: RemoteAccount
  readonly limits: Limits
  /** A session with the newest credentials, as dispatch would open it. */
  session(io?: Partial<NetworkIo>): Session
  /** A session with other credentials; what it saves stays with it. */
  sessionWith(credentials: Credentials): { readonly session: Session; readonly saved: readonly Credentials[] }
  /** A session whose requests go wrong when told to. */
  faulty(): { readonly session: Session; readonly faults: FaultyFetch }
  readonly publish: PublishPort
  readonly receive: ReceivePort
}

/** One thing a network must do. Throws when it does not; resolves with the reason where it is declared impossible. */
export interface Check {
  readonly title: string
  run(kit: KitRun): Promise<Declared | undefined>
}

export interface Declared {
  readonly declared: string
}

export async function startRun(subject: KitSubject): Promise<KitRun> {
  const connected = await subject.connect(subject.right, subject.io)
  if (!connected.ok) throw new Error(`The right secrets were refused: ${connected.message}`)
  const { account } = connected
  let newest = connected.credentials
  const session = (io: Partial<NetworkIo> = {}): Session => ({
    account,
    credentials: newest,
    io: { ...subject.io, ...io },
    saveCredentials: async (credentials) => {
      newest = credentials
    },
  })
  return {
    subject,
    account,
    limits: connected.limits ?? subject.network.limits,
    session,
    sessionWith: (credentials) => {
      const saved: Credentials[] = []
      const saveCredentials = async (next: Credentials) => {
        saved.push(next)
      }
      return { session: { ...session(), credentials, saveCredentials }, saved }
    },
    faulty: () => {
      const faults = faultyFetch(subject.io.fetch)
      return { session: session({ fetch: faults.fetch }), faults }
    },
    get publish() {
      return present(subject.network.publish, 'publish')
    },
    get receive() {
      return present(subject.network.receive, 'receive')
    },
  }
}

function present<T>(port: T | undefined, name: string): T {
  if (!port) throw new Error(`The ${name} port is declared but absent.`)
  return port
}

/** The reason a capability is declared missing, or undefined when it is there. */
export function missing(can: Can): Declared | undefined {
  return can === true ? undefined : { declared: can.no }
}

/** The same for what a subject may leave out: then the network must not have it at all. */
export function missingIn(kit: KitRun, name: Optional): Declared | undefined {
  return missing(kit.subject.can[name] ?? { no: `Nothing is declared about “${name}”.` })
}

type Capabilities = KitSubject['can']
type Optional = {
  [Name in keyof Capabilities]-?: undefined extends Capabilities[Name] ? Name : never
}[keyof Capabilities]

/** A request as dispatch would make it. */
export function request(text: string, more: Partial<PublishRequest> = {}): PublishRequest {
  return {
    key: crypto.randomUUID(),
    claimedAt: new Date(),
    text,
    lang: 'en',
    media: [],
    replyTo: null,
    ...more,
  }
}

export function expectLive(outcome: Live | Fault | { readonly kind: 'absent' }): Live {
  if (outcome.kind === 'live') return outcome
  throw new Error(`Expected the post to be live, but got ${describe(outcome)}.`)
}

export function expectFault<K extends Fault['kind']>(
  outcome: { readonly kind: string },
  ...kinds: K[]
): Extract<Fault, { kind: K }> {
  const fault = isFault(outcome) && kinds.some((kind) => kind === outcome.kind) ? outcome : undefined
  if (!fault) throw new Error(`Expected ${kinds.join(' or ')}, but got ${describe(outcome)}.`)
  // A reason ends up on a person's screen.
  expect(fault.reason, 'the reason is a sentence').toMatch(/^\S.*[.!?…"”)]$/s)
  return fault as Extract<Fault, { kind: K }>
}

function describe(outcome: { readonly kind: string }): string {
  return 'reason' in outcome ? `${outcome.kind} (${outcome.reason})` : outcome.kind
}
