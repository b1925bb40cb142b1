import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { handOver } from '../commands/hand-over.ts'
import { cancelPlan, planChange, rearrangePlan } from '../commands/plan-change.ts'
import { plansContract } from '../contract/plans.ts'
import { handoversView, holdingsView } from '../queries/holdings.ts'
import { plansView } from '../queries/plans.ts'

const os = implement(plansContract).$context<RequestContext>()

export const plansRoutes = {
  plans: os.plans.handler(member((ctx, input) => plansView(ctx, input))),
  planChange: os.planChange.handler(member((ctx, input) => planChange(ctx, input))),
  rearrangePlan: os.rearrangePlan.handler(member((ctx, input) => rearrangePlan(ctx, input))),
  cancelPlan: os.cancelPlan.handler(member((ctx, input) => cancelPlan(ctx, input))),
  holdings: os.holdings.handler(member((ctx, input) => holdingsView(ctx, input))),
  handOver: os.handOver.handler(member((ctx, input) => handOver(ctx, input))),
  handovers: os.handovers.handler(member((ctx) => handoversView(ctx))),
}
