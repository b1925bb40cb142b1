import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { archiveReply, createReply, restoreReply, saveReply } from './commands/replies.ts'
import { savedRepliesContract } from './contract.ts'
import { listReplies } from './queries/list.ts'
import { replyVersions } from './queries/versions.ts'

const os = implement(savedRepliesContract).$context<RequestContext>()

export const savedRepliesRoutes = os.router({
  list: os.list.handler(member(listReplies)),
  versions: os.versions.handler(member(replyVersions)),
  create: os.create.handler(member(createReply)),
  save: os.save.handler(member(saveReply)),
  archive: os.archive.handler(member(archiveReply)),
  restore: os.restore.handler(member(restoreReply)),
})
