import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { allow } from './commands/allow.ts'
import { withdraw } from './commands/withdraw.ts'
import { tiesContract } from './contract.ts'
import { mine } from './queries/mine.ts'
import { overview } from './queries/overview.ts'

const os = implement(tiesContract).$context<RequestContext>()

export const tiesRoutes = os.router({
  mine: os.mine.handler(member((ctx) => mine(ctx))),
  allow: os.allow.handler(member((ctx) => allow(ctx))),
  withdraw: os.withdraw.handler(member((ctx) => withdraw(ctx))),
  overview: os.overview.handler(member((ctx) => overview(ctx))),
})
