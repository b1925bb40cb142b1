import type { DomainEvent } from '#kernel/event.ts'

type DraftFact = 'created' | 'changed' | 'submitted' | 'returned' | 'withdrawn' | 'removed'
type PostFact =
  | 'scheduled'
  | 'handed'
  | 'live'
  | 'refused'
  | 'unknown'
  | 'held'
  | 'cancelled'
  | 'removed'
  | 'edited'
  | 'settled'

export function draftEvent(what: DraftFact, draftId: string): DomainEvent {
  return { type: `draft.${what}`, version: 1, subject: draftId, data: {} }
}

/** `subject` is the conversation a reply belongs to; `draftId` the draft a post came from. */
export function postEvent(
  what: PostFact,
  post: {
    readonly id: string
    readonly channelId: string
    readonly kind: string
    readonly subjectId: string | null
    readonly draftId: string | null
    readonly authorId: string
  },
): DomainEvent {
  const { channelId, kind, authorId } = post
  const data = { channelId, kind, authorId, subject: post.subjectId, draftId: post.draftId }
  return { type: `post.${what}`, version: 1, subject: post.id, data }
}
