import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { answer } from './commands/answer.ts'
import { addNote, saveReplyDraft } from './commands/notes.ts'
import { restoreRoutes, saveRoutes } from './commands/routing/save-routes.ts'
import { assign, close, hand, reopen, snooze } from './commands/work.ts'
import { inboxContract } from './contract.ts'
import { listAssignable } from './queries/assignable.ts'
import { getConversation } from './queries/conversation.ts'
import { listConversations } from './queries/list.ts'
import { previewRoutes } from './queries/routing/preview-routes.ts'
import { showRoutes } from './queries/routing/routes.ts'
import { countViews } from './queries/views.ts'

const os = implement(inboxContract).$context<RequestContext>()

export const inboxRoutes = os.router({
  list: os.list.handler(member(listConversations)),
  views: os.views.handler(member(countViews)),
  get: os.get.handler(member(getConversation)),
  answer: os.answer.handler(member(answer)),
  note: os.note.handler(member(addNote)),
  assign: os.assign.handler(member(assign)),
  hand: os.hand.handler(member(hand)),
  close: os.close.handler(member(close)),
  reopen: os.reopen.handler(member(reopen)),
  snooze: os.snooze.handler(member(snooze)),
  saveDraft: os.saveDraft.handler(member(saveReplyDraft)),
  routes: os.routes.handler(member(showRoutes)),
  previewRoutes: os.previewRoutes.handler(member(previewRoutes)),
  saveRoutes: os.saveRoutes.handler(member(saveRoutes)),
  restoreRoutes: os.restoreRoutes.handler(member(restoreRoutes)),
  assignable: os.assignable.handler(member(listAssignable)),
})
