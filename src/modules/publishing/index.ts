import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { publishingHoldings } from './holdings.ts'
import { dispatchJob } from './jobs/dispatch.ts'
import { publishingMetrics } from './metrics.ts'

export { noteEdited, noteRemoved } from './commands/after-live.ts'
export { posted } from './commands/by-hand.ts'
export { createDraft, createDrafts, removeDraft, save as saveDraft } from './commands/drafts.ts'
export { forgetReplies } from './commands/forget-replies.ts'
export { cancelPost, retryPost } from './commands/posts.ts'
export { type ReplyInput, submitReply } from './commands/reply.ts'
export { type StatementOut, sendStatement } from './commands/statement.ts'
export { submitDraft } from './commands/submit.ts'
export { reschedule as rescheduleDraft, withdrawDraft } from './commands/withdraw.ts'
export type { CheckReport, MediaItem, PostCard, PostState } from './contract.ts'
export { type CalendarQuery, calendar as calendarItems, calendarTexts } from './queries/calendar.ts'
export { campaignsOf } from './queries/campaign-cut.ts'
export { checkText } from './queries/check.ts'
export { draftCardById as draftById } from './queries/draft.ts'
export { previewStatement } from './queries/judge-statement.ts'
export {
  type LiveWords,
  liveWords,
  type NewWords,
  reworded,
  wholeText,
} from './queries/live-words.ts'
export { postByRemoteId } from './queries/post-by-remote-id.ts'
export { liveIds, livePosts, postCards } from './queries/post-cards.ts'
export { previewOf } from './queries/preview.ts'
export { type RemotePostCard, remotePosts } from './queries/remote-posts.ts'

export const publishingModule = defineModule({
  name: 'publishing',
  holdings: publishingHoldings,
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [dispatchJob],
  metrics: publishingMetrics,
  reactions: [
    defineReaction({
      name: 'publishing.on-approval',
      on: ['approval.granted', 'approval.declined', 'approval.revoked'],
      load: () => import('./reactions/on-approval.ts').then((file) => file.onApproval),
    }),
    defineReaction({
      name: 'publishing.on-live',
      on: ['post.live'],
      load: () => import('./reactions/on-live.ts').then((file) => file.onLive),
    }),
    defineReaction({
      name: 'publishing.measure-originality',
      on: ['post.live', 'post.edited'],
      when: ({ data }) => data.kind === 'post',
      load: () => import('./reactions/measure-originality.ts').then((file) => file.measureOriginality),
    }),
    defineReaction({
      name: 'publishing.on-open-again',
      on: ['pause.set', 'pause.lifted', 'channel.reconnected', 'channel.connected'],
      load: () => import('./reactions/on-open-again.ts').then((file) => file.onOpenAgain),
    }),
  ],
})
