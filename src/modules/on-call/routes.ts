import { implement } from '@orpc/server'
import { ok, type Result } from '#kernel/result.ts'
import type { Caller } from '#platform/auth/index.ts'
import type { Engine } from '#platform/ctx.ts'
import { anyone, member, type RequestContext } from '#platform/http/context.ts'
import { offerSwap, putIn, takeOut, takeSwap, withdrawSwap } from './commands/overrides.ts'
import { publicAcknowledge, publicRing } from './commands/public-ring.ts'
import { pushKey } from './commands/push-key.ts'
import { startDrill } from './commands/run-drill.ts'
import { gatewayView, saveGateway } from './commands/save-gateway.ts'
import { saveLadder } from './commands/save-ladder.ts'
import { endRota, saveRota } from './commands/save-rota.ts'
import { acknowledgePaging } from './commands/settle-paging.ts'
import { addWay, confirmWay, removeWay, testWay, windowOpen } from './commands/ways.ts'
import { memberContract, publicContract } from './contract.ts'
import { calling } from './queries/calling.ts'
import { drillView, listDrills } from './queries/drills.ts'
import { ladderView } from './queries/ladder-view.ts'
import { nowView } from './queries/now.ts'
import { overview } from './queries/overview.ts'
import { listPagings, pagingView } from './queries/pagings.ts'
import { myWays } from './queries/ways.ts'

const os = implement(memberContract).$context<RequestContext>()

export const onCallRoutes = os.router({
  overview: os.overview.handler(member((ctx) => overview(ctx))),
  now: os.now.handler(member((ctx) => nowView(ctx))),
  saveRota: os.saveRota.handler(member(saveRota)),
  endRota: os.endRota.handler(member(endRota)),
  putIn: os.putIn.handler(member(putIn)),
  takeOut: os.takeOut.handler(member(takeOut)),
  offerSwap: os.offerSwap.handler(member(offerSwap)),
  takeSwap: os.takeSwap.handler(member(takeSwap)),
  withdrawSwap: os.withdrawSwap.handler(member(withdrawSwap)),
  ladder: os.ladder.handler(member((ctx) => ladderView(ctx))),
  saveLadder: os.saveLadder.handler(member(saveLadder)),
  ways: os.ways.handler(member((ctx) => myWays(ctx))),
  addWay: os.addWay.handler(member(addWay)),
  testWay: os.testWay.handler(member(testWay)),
  confirmWay: os.confirmWay.handler(member(confirmWay)),
  removeWay: os.removeWay.handler(member(removeWay)),
  pushKey: os.pushKey.handler(member(async (ctx) => ok({ publicKey: (await pushKey(ctx)).publicKey }))),
  calling: os.calling.handler(member((ctx) => calling(ctx))),
  windowOpen: os.windowOpen.handler(member((ctx) => windowOpen(ctx))),
  gateway: os.gateway.handler(member((ctx) => gatewayView(ctx))),
  saveGateway: os.saveGateway.handler(member(saveGateway)),
  pagings: os.pagings.handler(member(listPagings)),
  paging: os.paging.handler(member(pagingView)),
  acknowledge: os.acknowledge.handler(member(acknowledgePaging)),
  drills: os.drills.handler(member((ctx) => listDrills(ctx))),
  drill: os.drill.handler(member(drillView)),
  startDrill: os.startDrill.handler(member((ctx) => startDrill(ctx))),
})

const pub = implement(publicContract).$context<RequestContext>()

const caller = ({ request, address }: RequestContext): Caller => ({
  address,
  agent: request.headers.get('user-agent') ?? '',
})

/** Routes without sign-in. They take the engine, because the organisation is found by the link. */
export function publicOnCallRoutes(engine: Engine) {
  const at = <I, O>(work: (engine: Engine, input: I, from: Caller) => Promise<Result<O>>) =>
    anyone((context: RequestContext, input: I) => work(engine, input, caller(context)))
  return pub.router({
    publicRing: pub.publicRing.handler(at(publicRing)),
    publicAcknowledge: pub.publicAcknowledge.handler(at(publicAcknowledge)),
  })
}
