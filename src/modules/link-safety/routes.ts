import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { changeList, removeList } from './commands/change-list.ts'
import { putList } from './commands/put-list.ts'
import { addRule, endRule } from './commands/rules.ts'
import { changeLinkSettings } from './commands/settings.ts'
import { settleLink } from './commands/settle-link.ts'
import { tryLink } from './commands/try-link.ts'
import { linkSafetyContract } from './contract.ts'
import { quarantineLog } from './queries/log.ts'
import { linkSafetyOverview } from './queries/overview.ts'

const os = implement(linkSafetyContract).$context<RequestContext>()

export const linkSafetyRoutes = os.router({
  overview: os.overview.handler(member((ctx) => linkSafetyOverview(ctx))),
  putList: os.putList.handler(member(putList)),
  changeList: os.changeList.handler(member(changeList)),
  removeList: os.removeList.handler(member(removeList)),
  addRule: os.addRule.handler(member(addRule)),
  endRule: os.endRule.handler(member(endRule)),
  settings: os.settings.handler(
    member(async (ctx, input) => {
      const changed = await changeLinkSettings(ctx, input)
      return changed.ok
        ? { ok: true as const, value: { ...changed.value, ownHosts: [...changed.value.ownHosts] } }
        : changed
    }),
  ),
  try: os.try.handler(member(tryLink)),
  log: os.log.handler(member(quarantineLog)),
  settle: os.settle.handler(member(settleLink)),
})
