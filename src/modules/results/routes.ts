import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { askCatchUp } from './commands/ask-catch-up.ts'
import { decideChange } from './commands/decide-change.ts'
import { editPost } from './commands/edit-post.ts'
import { lookOnOpen } from './commands/look-on-open.ts'
import { readNow } from './commands/read-now.ts'
import { removePost } from './commands/remove-post.ts'
import { withdrawEdit } from './commands/withdraw-edit.ts'
import { resultsContract } from './contract.ts'
import { openChanges } from './queries/changes.ts'
import { checkNewWords } from './queries/check-edit.ts'
import { exportResults } from './queries/export.ts'
import { listResults } from './queries/list.ts'
import { outlook } from './queries/outlook.ts'
import { postResult } from './queries/post.ts'

const os = implement(resultsContract).$context<RequestContext>()

export const resultsRoutes = os.router({
  list: os.list.handler(member(listResults)),
  export: os.export.handler(member(exportResults)),
  changes: os.changes.handler(member((ctx) => openChanges(ctx))),
  post: os.post.handler(member(postResult)),
  checkEdit: os.checkEdit.handler(member(checkNewWords)),
  edit: os.edit.handler(member(editPost)),
  withdrawEdit: os.withdrawEdit.handler(member(withdrawEdit)),
  remove: os.remove.handler(member(removePost)),
  readNow: os.readNow.handler(member(readNow)),
  outlook: os.outlook.handler(member((ctx) => outlook(ctx))),
  catchUp: os.catchUp.handler(member((ctx) => askCatchUp(ctx))),
  opened: os.opened.handler(member(lookOnOpen)),
  decide: os.decide.handler(member(decideChange)),
})
