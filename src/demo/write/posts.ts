import type { StoryChannel } from '../company/company.ts'
import type { Pen } from './pen.ts'
import type { Content } from './subject.ts'
import { departmentOf, liveAt, type Ours } from './told.ts'

export interface PostFacts extends Ours {
  readonly kind: 'post' | 'reply'
  readonly content: Content
  readonly draftId: string | null
  readonly subjectId: string | null
  readonly author: string
  readonly title: string
  readonly replyTo: { readonly mentionId: string; readonly remoteId: string } | null
  readonly digest: string
  readonly decidedSubjectId: string
  readonly state: 'waiting' | 'scheduled' | 'live' | 'held' | 'refused'
  readonly reason: string | null
  readonly hold: 'reconnect' | null
  readonly dueAt: Date
  readonly createdAt: Date
  /** When it was scheduled, and by whom; null while it waits. */
  readonly scheduled: { readonly at: Date; readonly by: string | null } | null
}

/** A post or reply with what happened to it since. */
export function storePost({ ledger, company }: Pen, post: PostFacts): void {
  const { content, state, dueAt } = post
  const { channel, text, lang, media } = content
  const authorId = company.memberId(post.author)
  const out = state === 'live'
  const tried = out || state === 'refused' || post.hold === 'reconnect'
  ledger.add('post', {
    id: post.postId,
    kind: post.kind,
    channel_id: channel.id,
    draft_id: post.draftId,
    subject_id: post.subjectId,
    author_id: authorId,
    department_id: departmentOf(company, post.author),
    title: post.title,
    text,
    lang,
    media,
    reply_to: post.replyTo && { ...post.replyTo, context: {} },
    digest: post.digest,
    decided_subject_id: post.decidedSubjectId,
    state,
    state_reason: post.reason,
    hold: post.hold,
    due_at: dueAt,
    next_attempt_at: dueAt,
    attempts: tried ? 1 : 0,
    claimed_at: tried ? dueAt : null,
    live_at: out ? liveAt(dueAt) : null,
    remote_id: post.remoteId,
    url: post.url,
    remote_context: out ? {} : null,
    created_at: post.createdAt,
  })
  const data = factData(channel, post, authorId)
  if (post.scheduled) ledger.fact(post.scheduled.at, post.scheduled.by, 'post.scheduled', post.postId, data)
  if (out || state === 'held' || state === 'refused')
    ledger.fact(liveAt(dueAt), null, `post.${state}`, post.postId, data)
  if (state === 'scheduled') ledger.due('publishing.dispatch', { postId: post.postId }, dueAt)
}

function factData(channel: StoryChannel, post: PostFacts, authorId: string) {
  const { kind, subjectId: subject, draftId } = post
  return { channelId: channel.id, kind, authorId, subject, draftId }
}
