import type { Draft, PostState } from '../../contract.ts'

export type WayStep = {
  readonly who: 'author' | 'consent' | 'moment'
  readonly state: 'done' | 'now' | 'next' | 'stopped'
} & {
  /** Who may consent, in words. */
  readonly label?: string | undefined
  /** ISO instant: by when, or when it was settled. */
  readonly at?: string | undefined
  readonly settledBy?: string | undefined
}

type Consent = { readonly label: string; readonly dueAt?: string | undefined }
type Known = Pick<Draft, 'state' | 'approval' | 'posts'>

/**
 * The way of a draft to its publication. While it is being written the consents are those the decision would ask for;
 * afterwards the one that was asked for.
 */
export function waySteps(draft: Known | null, wouldNeed: readonly Consent[]): WayStep[] {
  const writing = draft === null || draft.state === 'draft' || draft.state === 'returned'
  if (writing) {
    return [
      { who: 'author', state: 'now' },
      ...wouldNeed.map(
        (step): WayStep => ({ who: 'consent', state: 'next', label: step.label, at: step.dueAt }),
      ),
      { who: 'moment', state: 'next' },
    ]
  }
  return [{ who: 'author', state: 'done' }, ...consentOf(draft), { who: 'moment', state: momentOf(draft) }]
}

function consentOf({ approval, state }: Known): WayStep[] {
  if (!approval) return []
  const waits = state === 'submitted'
  return approval.path.map((step) => {
    const open = step.state === 'now' && waits && approval.state === 'open'
    return {
      who: 'consent',
      // What was asked for and taken back meanwhile is neither waiting nor given.
      state: step.state === 'now' && !open ? 'stopped' : step.state,
      label: step.label,
      at: open ? approval.dueAt : (step.at ?? undefined),
      settledBy: step.state === 'done' ? (step.by ?? undefined) : undefined,
    }
  })
}

function momentOf({ state, posts }: Known): WayStep['state'] {
  if (state === 'live') return 'done'
  if (state === 'stopped' || posts.some((post) => stuck.includes(post.state))) return 'stopped'
  return state === 'scheduled' ? 'now' : 'next'
}

const stuck: readonly PostState[] = ['refused', 'held', 'unknown']

/** The consents that may come only after the moment the draft should go out. */
export function tooLate(scheduledAt: string | null, wouldNeed: readonly Consent[]): Consent | null {
  if (scheduledAt === null) return null
  return wouldNeed.find((step) => step.dueAt && Date.parse(step.dueAt) > Date.parse(scheduledAt)) ?? null
}

/** When the first of its posts was out; null while none is. */
export function wentOut(posts: Known['posts']): string | null {
  const times = posts.flatMap((post) => (post.liveAt ? [post.liveAt] : [])).sort()
  return times[0] ?? null
}
