import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { settleAfterPause } from './commands/after-pause.ts'
import { notPosted, posted } from './commands/by-hand.ts'
import { createDraft, removeDraft, save } from './commands/drafts.ts'
import { cancelPost, retryPost } from './commands/posts.ts'
import { present } from './commands/presence.ts'
import { settleUnknown } from './commands/settle-unknown.ts'
import { submitDraft } from './commands/submit.ts'
import { reschedule, withdrawDraft } from './commands/withdraw.ts'
import { publishingContract } from './contract.ts'
import { byHand, handedPost } from './queries/by-hand.ts'
import { calendar } from './queries/calendar.ts'
import { checkForComposer } from './queries/check.ts'
import { draftCardById } from './queries/draft.ts'
import { fileFacts } from './queries/file-facts.ts'
import { heldByPause, inFlight } from './queries/held.ts'
import { draftHistory, draftVersionAt } from './queries/history.ts'
import { listDrafts, listPosts } from './queries/lists.ts'
import { mentionable, mentionsThere } from './queries/mentionable.ts'
import { waiting } from './queries/waiting.ts'
import { whilePaused } from './queries/while-paused.ts'

const os = implement(publishingContract).$context<RequestContext>()

export const publishingRoutes = os.router({
  drafts: os.drafts.handler(member(listDrafts)),
  draft: os.draft.handler(member((ctx, input: { id: string }) => draftCardById(ctx, input.id))),
  create: os.create.handler(member(createDraft)),
  save: os.save.handler(member(save)),
  submit: os.submit.handler(member(submitDraft)),
  withdraw: os.withdraw.handler(member(withdrawDraft)),
  reschedule: os.reschedule.handler(member(reschedule)),
  remove: os.remove.handler(member(removeDraft)),
  check: os.check.handler(member(checkForComposer)),
  calendar: os.calendar.handler(member(calendar)),
  posts: os.posts.handler(member(listPosts)),
  waiting: os.waiting.handler(member(waiting)),
  retry: os.retry.handler(member(retryPost)),
  cancel: os.cancel.handler(member(cancelPost)),
  settleUnknown: os.settleUnknown.handler(member(settleUnknown)),
  held: os.held.handler(member(heldByPause)),
  afterPause: os.afterPause.handler(member(settleAfterPause)),
  inFlight: os.inFlight.handler(member(inFlight)),
  whilePaused: os.whilePaused.handler(member((ctx) => whilePaused(ctx))),
  byHand: os.byHand.handler(member(byHand)),
  handedPost: os.handedPost.handler(member(handedPost)),
  posted: os.posted.handler(member(posted)),
  notPosted: os.notPosted.handler(member(notPosted)),
  history: os.history.handler(member(draftHistory)),
  version: os.version.handler(member(draftVersionAt)),
  present: os.present.handler(member(present)),
  handles: os.handles.handler(member(mentionable)),
  mentions: os.mentions.handler(member(mentionsThere)),
  files: os.files.handler(member(fileFacts)),
})
