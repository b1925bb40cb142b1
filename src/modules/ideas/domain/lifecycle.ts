/** The ways of an idea and of a request, as data. */
export const ideaStates = ['new', 'chosen', 'writing', 'published', 'declined', 'merged'] as const
export type IdeaState = (typeof ideaStates)[number]

export const sources = ['request', 'poll', 'mention', 'question', 'event', 'member'] as const
export type Source = (typeof sources)[number]

export const requestStates = ['new', 'idea', 'declined', 'spam', 'removed'] as const
export type RequestState = (typeof requestStates)[number]

export const boxStates = ['open', 'paused', 'closed'] as const
export type BoxState = (typeof boxStates)[number]

export type PollState = 'planned' | 'open' | 'closed'

/** Where a person may put an idea by hand. Writing begins with a draft, published comes by a post that is live. */
export const moves = ['new', 'chosen', 'declined'] as const
export type Move = (typeof moves)[number]

const ways: Readonly<Record<IdeaState, readonly Move[]>> = {
  new: ['chosen', 'declined'],
  chosen: ['new', 'declined'],
  writing: ['chosen', 'declined'],
  published: [],
  declined: ['new'],
  merged: [],
}

/** Whether an idea in this state may be put there. */
export function mayMove(from: IdeaState, to: Move): boolean {
  return ways[from].includes(to)
}

/** Why nothing can be done with an idea in this state any more; null while something can. */
export function overBecause(state: IdeaState): string | null {
  if (state === 'published') return 'This idea is published already.'
  if (state === 'merged') return 'This idea was merged into another one; work on that one.'
  return null
}

/** Addresses of people outside are kept this long at most, when nothing was published before. */
export const KEEP_MONTHS = 12

/** The instant at which name and address of a request are erased. */
export function eraseAt(createdAt: Date): Date {
  const at = new Date(createdAt)
  at.setUTCMonth(at.getUTCMonth() + KEEP_MONTHS)
  return at
}
