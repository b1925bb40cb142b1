import type { DomainEvent } from '#kernel/event.ts'

/** Something happened to a statement, which is the subject. */
export function statementEvent(
  what: 'written' | 'asked' | 'approved' | 'declined' | 'expiring' | 'expired' | 'archived' | 'restored',
  id: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return { type: `statement.${what}`, version: 1, subject: id, data: { statementId: id, ...data } }
}

/** It was said: on which posts, for which incident. */
export function statementPublished(release: {
  readonly id: string
  readonly statementId: string
  readonly subjectId: string | null
  readonly postIds: readonly string[]
  readonly language: string
}): DomainEvent {
  const { id: releaseId, statementId, subjectId, postIds, language } = release
  const data = { statementId, releaseId, subjectId, postIds, language }
  return { type: 'statement.published', version: 1, subject: statementId, data }
}

/** Agents of so many further conversations are offered it, or nobody is any more; the incident is the subject. */
export function offersEvent(what: 'offered' | 'offers-ended', subjectId: string, count = 0): DomainEvent {
  return { type: `statement.${what}`, version: 1, subject: subjectId, data: { subjectId, count } }
}

/** An answer written from it went on its way; the post is the subject. */
export function statementUsed(use: {
  readonly postId: string
  readonly releaseId: string
  readonly conversationId: string
}): DomainEvent {
  const { postId, releaseId, conversationId } = use
  return { type: 'statement.used', version: 1, subject: postId, data: { releaseId, conversationId } }
}
