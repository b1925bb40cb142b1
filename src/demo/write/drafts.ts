import { newId } from '#kernel/ids.ts'
import { scenes } from '../pictures/scenes.ts'
import { MINUTE } from '../story/calendar.ts'
import type { PlannedPost } from '../story/plot.ts'
import { storeApproval } from './consent.ts'
import type { Pen } from './pen.ts'
import { storePost } from './posts.ts'
import { type Content, digestOf, type Settlement } from './subject.ts'
import { departmentOf, fateOf, partKey } from './told.ts'

/** A draft with its variants, the consent asked for, and the posts made of it. */
export function storeDraft(pen: Pen, post: PlannedPost): void {
  const { ledger, company } = pen
  const id = newId(post.begunAt.getTime())
  const authorId = company.memberId(post.author)
  const contents = contentsOf(pen, post)
  const digest = post.submittedAt ? digestOf(contents) : null
  const savedAt = post.submittedAt ? new Date(post.submittedAt.getTime() - 2 * MINUTE) : post.begunAt
  ledger.add('draft', {
    id,
    title: post.title,
    idea: post.idea,
    author_id: authorId,
    department_id: departmentOf(company, post.author),
    state: post.state,
    returned_note: post.state === 'returned' ? (post.note ?? null) : null,
    scheduled_at: post.goesAt,
    revision: post.submittedAt ? 3 : 2,
    digest,
    created_at: post.begunAt,
    updated_at: savedAt,
    updated_by: authorId,
  })
  for (const [position, { channel, text, lang, media }] of contents.entries())
    ledger.add('variant', { draft_id: id, channel_id: channel.id, position, text, media, lang })
  ledger.fact(post.begunAt, authorId, 'draft.created', id)
  if (post.submittedAt && digest !== null) submit(pen, post, { id, contents, digest, at: post.submittedAt })
}

interface Submitted {
  readonly id: string
  readonly contents: readonly Content[]
  readonly digest: string
  readonly at: Date
}

function submit(pen: Pen, post: PlannedPost, draft: Submitted): void {
  const { ledger, company } = pen
  const { id, contents, digest, at } = draft
  ledger.fact(new Date(at.getTime() - 2 * MINUTE), company.memberId(post.author), 'draft.changed', id)
  const settled = settlementOf(post)
  const { title, author } = post
  const subject = { type: 'draft', id, kind: 'post', title, author, contents, digest, at } as const
  storeApproval(pen, subject, settled, post.given)
  ledger.fact(at, company.memberId(author), 'draft.submitted', id)
  if (settled?.state === 'declined') ledger.fact(settled.at, null, 'draft.returned', id)
  if (settled?.state === 'granted') schedule(pen, post, draft, settled)
}

function settlementOf(post: PlannedPost): Settlement | null {
  const { settledAt, settledBy, note } = post
  if (!settledAt || !settledBy) return null
  return {
    state: post.state === 'returned' ? 'declined' : 'granted',
    at: settledAt,
    by: settledBy,
    note: note ?? null,
  }
}

function schedule(pen: Pen, post: PlannedPost, draft: Submitted, settled: Settlement): void {
  const dueAt = post.goesAt ?? settled.at
  for (const [i, part] of post.parts.entries()) {
    const ours = pen.told.posts.get(partKey(post, part.channel))
    const state = fateOf(post, part)
    const content = draft.contents[i]
    if (!ours || !state || !content) throw new Error(`“${post.title}” has no post for ${part.channel}`)
    storePost(pen, {
      ...ours,
      kind: 'post',
      content,
      draftId: draft.id,
      subjectId: null,
      author: post.author,
      title: post.title,
      replyTo: null,
      digest: draft.digest,
      decidedSubjectId: draft.id,
      state,
      reason: part.reason ?? null,
      hold: state === 'held' ? 'reconnect' : null,
      dueAt,
      createdAt: settled.at,
      scheduled: { at: settled.at, by: null },
    })
  }
}

function contentsOf({ company, files }: Pen, post: PlannedPost): Content[] {
  const fileId = post.picture && files.get(post.picture)
  const media = post.picture && fileId ? [{ fileId, alt: scenes[post.picture].alt }] : []
  return post.parts.map(({ channel, text, lang }) => ({
    channel: company.channel(channel),
    text,
    lang,
    media,
  }))
}
