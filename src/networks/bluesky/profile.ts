import type { Session } from '#networks/contract/account.ts'
import { type Fault, isFault } from '#networks/contract/faults.ts'
import type { ProfileChange, ProfilePort } from '#networks/contract/profile.ts'
import { call } from './session.ts'
import { asObject, asText, type Shape } from './shape.ts'

const collection = 'app.bsky.actor.profile'
const rkey = 'self'
const noPlace = 'Bluesky profiles have no such field.'
const names = { displayName: 'displayName', bio: 'description', website: 'website' } as const

/** The record as it stands; `cid` is null when the account never had one. */
interface Stored {
  readonly kind: 'stored'
  readonly cid: string | null
  readonly value: Shape
}

export const blueskyProfile: ProfilePort = {
  applies: ['displayName', 'bio', 'website'],

  async read(session) {
    const stored = await storedProfile(session)
    if (isFault(stored)) return stored
    const { value } = stored
    return {
      kind: 'profile',
      displayName: asText(value.displayName) ?? '',
      bio: asText(value.description) ?? '',
      website: asText(value.website) ?? '',
      location: { unknown: noPlace },
      avatarUrl: avatarUrl(session, value),
      lines: [],
    }
  },

  async apply(session, change) {
    if (!(change.field in names)) return { kind: 'refused', reason: noPlace }
    const first = await write(session, change)
    // Somebody changed the profile in between: their other fields must survive, so it is read again.
    return first === 'swapped' ? lastTry(session, await write(session, change)) : first
  },
}

function lastTry(session: Session, outcome: { kind: 'applied' } | Fault | 'swapped') {
  if (outcome !== 'swapped') return outcome
  const at = new Date(session.io.now().getTime() + 60_000)
  return {
    kind: 'retryLater',
    at,
    reason: 'The profile is being changed by somebody else right now.',
  } as const
}

/**
 * The record of the data server, not the view of an app: it is the newest, it is there without an app, and it is what
 * a write replaces.
 */
async function storedProfile(session: Session): Promise<Stored | Fault> {
  const outcome = await call<{ cid?: unknown; value?: unknown }>(session, 'com.atproto.repo.getRecord', {
    params: { repo: session.account.remoteId, collection, rkey },
    expected: ['RecordNotFound'],
  })
  if (outcome.kind === 'xrpc-error') return { kind: 'stored', cid: null, value: {} }
  if (outcome.kind !== 'answer') return outcome
  const value = asObject(outcome.body?.value)
  const cid = asText(outcome.body?.cid)
  if (!value || !cid) return { kind: 'refused', reason: 'The server answered with something we cannot read.' }
  return { kind: 'stored', cid, value }
}

async function write(
  session: Session,
  change: ProfileChange,
): Promise<{ readonly kind: 'applied' } | Fault | 'swapped'> {
  const stored = await storedProfile(session)
  if (isFault(stored)) return stored
  const name = names[change.field as keyof typeof names]
  const { [name]: _, ...kept } = stored.value
  const record = { ...kept, $type: collection, ...(change.value !== '' && { [name]: change.value }) }
  const outcome = await call(session, 'com.atproto.repo.putRecord', {
    body: { repo: session.account.remoteId, collection, rkey, record, swapRecord: stored.cid },
    doing: 'publishing',
    expected: ['InvalidSwap', 'InvalidRequest'],
  })
  if (outcome.kind === 'answer') return { kind: 'applied' }
  if (outcome.kind !== 'xrpc-error') return outcome
  if (outcome.error === 'InvalidSwap') return 'swapped'
  const reason = outcome.message.replace(/^Invalid \S+ record: /, '')
  return { kind: 'refused', reason: `Bluesky refused the profile: ${reason}` }
}

function avatarUrl(session: Session, value: Shape): string {
  const cid = asText(asObject(asObject(value.avatar)?.ref)?.$link)
  if (!cid) return ''
  const url = new URL('/xrpc/com.atproto.sync.getBlob', session.account.serverUrl)
  url.search = new URLSearchParams({ did: session.account.remoteId, cid }).toString()
  return url.href
}
