import type { StoryChannel } from '../company/company.ts'
import type { Step } from '../story/plot.ts'
import { storeAllowed, storeApproval } from './consent.ts'
import type { Pen } from './pen.ts'
import { storePost } from './posts.ts'
import { digestOf } from './subject.ts'
import { liveAt, type Ours } from './told.ts'

export interface Answered extends Ours {
  readonly step: Extract<Step, { kind: 'out' }>
  readonly conversationId: string
  readonly channel: StoryChannel
  readonly to: { readonly name: string; readonly mentionId: string; readonly remoteId: string }
}

/** The reply as a post with its decision; waiting ones with the consent they wait for. */
export function storeReply(pen: Pen, { step, channel, to, ...reply }: Answered): void {
  const { postId } = reply
  const content = { channel, text: step.text, lang: null, media: [] }
  const title = `Answer to ${to.name}`
  const digest = digestOf([content])
  const subject = {
    type: 'reply' as const,
    id: postId,
    kind: 'reply' as const,
    title,
    author: step.by,
    contents: [content],
    digest,
    at: step.at,
  }
  const waits = step.fate === 'waiting'
  if (waits) storeApproval(pen, subject, null, step.given)
  else storeAllowed(pen, subject)
  storePost(pen, {
    ...reply,
    kind: 'reply',
    content,
    draftId: null,
    subjectId: reply.conversationId,
    author: step.by,
    title,
    replyTo: { mentionId: to.mentionId, remoteId: to.remoteId },
    digest,
    decidedSubjectId: postId,
    state: step.fate,
    reason: refusal(step),
    hold: null,
    dueAt: step.at,
    createdAt: step.at,
    scheduled: !waits ? { at: step.at, by: pen.company.memberId(step.by) } : null,
  })
}

/** When the network had it, or when it got stuck. */
export const settledAt = (step: Answered['step']): Date => (step.fate === 'live' ? liveAt(step.at) : step.at)

function refusal({ fate }: Answered['step']): string | null {
  return fate === 'refused' ? 'This person takes answers only from people they follow.' : null
}
