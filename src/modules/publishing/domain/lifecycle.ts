export const postStates = [
  'waiting',
  'scheduled',
  'claimed',
  'sending',
  'handed',
  'live',
  'removed',
  'refused',
  'unknown',
  'held',
  'cancelled',
] as const
export type PostState = (typeof postStates)[number]

/**
 * Why a post is held; decides what sets it going again. `pause`: a person, after the pause. `reconnect`: the channel's
 * return. `decision`: a person. `thread`: the post before it going live after all.
 */
export type Hold = 'pause' | 'reconnect' | 'decision' | 'thread'

/**
 * Everything that can happen to a post. `waiting` is for consent; `claimed` is ours but nothing was sent; from
 * `sending` on the network may have it, so the only ways on are its answer or reading our timeline back.
 */
export type PostEvent =
  | 'consented'
  | 'claim'
  | 'send'
  | 'answered-live'
  | 'answered-refused'
  | 'answered-later' // the network asked us to wait; nothing was published
  | 'no-answer'
  | 'found' // reconciled: it is there
  | 'not-found' // reconciled: it is not there, so sending again is safe
  | 'hold'
  | 'release'
  | 'cancel'
  | 'retry' // a person tries a refused one again
  | 'declared-absent' // a person looked and says that an unknown one is not there
  | 'hand-over' // a person posts it by hand
  | 'posted' // and gave us the address
  | 'remove' // taken back after it was out

const table: Record<PostState, Partial<Record<PostEvent, PostState>>> = {
  waiting: { consented: 'scheduled', cancel: 'cancelled' },
  // Found while somebody had already given it up: what is out is out, whatever we thought.
  scheduled: { claim: 'claimed', hold: 'held', cancel: 'cancelled', found: 'live' },
  // A worker killed between claim and send left it here; nothing was sent, so it is simply claimed again.
  claimed: {
    claim: 'claimed',
    send: 'sending',
    'hand-over': 'handed',
    hold: 'held',
    'answered-later': 'scheduled',
    'answered-refused': 'refused',
  },
  sending: {
    'answered-live': 'live',
    'answered-refused': 'refused',
    'answered-later': 'scheduled',
    'no-answer': 'unknown',
    hold: 'held',
    found: 'live',
    'not-found': 'sending',
  },
  handed: { posted: 'live', hold: 'held', cancel: 'cancelled' },
  // Never held from here: released again it would be sent without looking. It stays unknown until it was looked up.
  unknown: {
    found: 'live',
    'not-found': 'sending',
    'no-answer': 'unknown',
    'declared-absent': 'scheduled',
  },
  // `posted`: it was in somebody's hands before it was held, and they had posted it already.
  held: { release: 'scheduled', cancel: 'cancelled', hold: 'held', found: 'live', posted: 'live' },
  refused: { retry: 'scheduled', cancel: 'cancelled' },
  live: { remove: 'removed' },
  removed: {},
  cancelled: {},
}

/** The next state, or null when this cannot happen in this state. */
export function transition(state: PostState, event: PostEvent): PostState | null {
  return table[state][event] ?? null
}

/** True while nothing can have reached the network. */
export function cancellable(state: PostState): boolean {
  return transition(state, 'cancel') !== null
}

/** True when an earlier process may have sent it: read our timeline back before anything is sent again. */
export function mayHaveBeenSent(state: PostState): boolean {
  return state === 'sending' || state === 'unknown'
}

const LOOKS_BEFORE_A_PERSON = 4
// Networks list new posts late; looks within a few seconds of one another prove nothing.
const WAIT_BEFORE_A_PERSON_MS = 10 * 60_000

/** True when an unknown post was looked for so often and so long that a person may say what became of it. */
export function settleableByHand(
  post: { readonly attempts: number; readonly claimedAt: Date | null },
  now: Date,
): boolean {
  const long = post.claimedAt !== null && now.getTime() - post.claimedAt.getTime() >= WAIT_BEFORE_A_PERSON_MS
  return post.attempts >= LOOKS_BEFORE_A_PERSON && long
}
