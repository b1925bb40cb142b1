import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { organisationEvent } from '../events.ts'
import { sentences } from '../policy.ts'
import { openDepartments } from '../queries/departments.ts'
import { type OrganisationView, organisationView } from '../queries/organisation.ts'
import { openPlans } from '../queries/plans.ts'
import {
  lockOrganisation,
  type OrganisationPatch,
  updateOrganisation as store,
} from '../store/organisation.ts'
import { allow } from './allow.ts'
import { replan } from './plan-change.ts'

export interface OrganisationChange {
  readonly name?: string | undefined
  readonly zone?: string | undefined
  readonly receptionId?: string | undefined
}

/** Changes name, time zone or reception desk. What is left out stays. */
export async function updateOrganisation(
  ctx: Ctx,
  input: OrganisationChange,
): Promise<Result<OrganisationView>> {
  const allowed = await allow(ctx, 'organisation.manage', sentences.organisation)
  if (!allowed.ok) return allowed
  const { name, zone, receptionId } = input
  const patch: OrganisationPatch = {
    ...(name === undefined ? {} : { name }),
    ...(zone === undefined ? {} : { zone }),
    ...(receptionId === undefined ? {} : { receptionId }),
  }
  if (Object.keys(patch).length === 0) return organisationView(ctx)
  const changed = await ctx.write(async (tx): Promise<Result<undefined>> => {
    await lockOrganisation(tx, ctx.organisationId)
    const open = await openDepartments(tx, ctx.organisationId)
    if (receptionId !== undefined && !open.some((one) => one.id === receptionId))
      return refuse('invalid', 'This department was closed.', {
        fields: { receptionId: 'Choose another department.' },
      })
    await store(tx, ctx.organisationId, patch)
    if (zone !== undefined) {
      const plans = await openPlans(tx, ctx.organisationId)
      await replan(
        ctx,
        tx,
        plans.filter((plan) => plan.state === 'planned'),
        zone,
      )
    }
    tx.emit(organisationEvent('changed', ctx.organisationId))
    return ok()
  })
  return changed.ok ? organisationView(ctx) : changed
}
