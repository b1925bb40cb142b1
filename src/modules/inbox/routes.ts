import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { answer } from './commands/answer.ts'
import { addNote, saveReplyDraft } from './commands/notes.ts'
import { assign, close, hand, reopen, snooze } from './commands/work.ts'
import { inboxContract } from './contract.ts'
import { listAssignable } from './queries/assignable.ts'
import { getConversation } from './queries/conversation.ts'
import { listConversations } from './queries/list.ts'
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
  assignable: os.assignable.handler(member(listAssignable)),
})
