import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Scenario } from '#modules/statements/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Floor, Severity } from '../domain/severity.ts'

import type { Measure } from '../outside.ts'
import { byMember, present } from '../policy.ts'
import { currentSettings, incidentRow } from '../queries/rows.ts'
import { namesOf } from './measure.ts'
import { openingOf } from './opening.ts'
import { pageFor, tellStatements } from './page.ts'

export interface ByHand {
  readonly title: string
  readonly summary: string
  readonly scenario: Scenario
  readonly floor: Floor | null
  readonly severity: Severity
  readonly departmentId: string | null
  readonly restricted: boolean
  /** Who else sees a restricted one. */
  readonly named: readonly string[]
  /** When it began outside, as far as anybody knows. */
  readonly firstAt: string | null
  /** Queries and desks its size, its usual and its recovery are read from. */
  readonly measuredBy: readonly Measure[]
}

/** Anybody may open an incident; a floor makes it SEV1 whatever was chosen. */
export async function openIncident(ctx: Ctx, input: ByHand): Promise<Result<{ id: string; number: number }>> {
  const me = byMember(ctx)
  if (!me.ok) return me
  const known = await present(ctx, input.named, 'named')
  if (!known.ok) return known
  const measures = await namesOf(ctx, input.measuredBy)
  if (!measures.ok) return measures
  const { departmentId } = input
  const hidden =
    ctx.actor.kind === 'member' && departmentId !== null && ctx.actor.hidden.includes(departmentId)
  const departments = departmentId === null || hidden ? [] : await departmentCards(ctx)
  if (departmentId !== null && !departments.some((card) => card.id === departmentId))
    return refuse('invalid', 'This department does not exist.', {
      fields: { departmentId: 'Choose one of the list.' },
    })
  const firstAt = input.firstAt ? new Date(input.firstAt) : null
  if (firstAt && firstAt > ctx.now())
    return refuse('invalid', 'It cannot have begun in the future.', {
      fields: { firstAt: 'Choose a moment that has passed.' },
    })
  return ctx.write(async (tx): Promise<Result<{ id: string; number: number }>> => {
    const made = await openingOf(ctx, tx, await currentSettings(ctx, tx), {
      ...input,
      firstAt,
      severity: input.floor ? 1 : input.severity,
      state: 'open',
      rootKey: null,
      score: null,
      parts: [],
      signalAt: null,
    })
    if (!made) return refuse('stale', 'Somebody opened it at the same moment. Look at the list.')
    const row = await incidentRow(tx, ctx.organisationId, made.id)
    if (row) await pageFor(ctx, row)
    if (row) await tellStatements(ctx, row, null)
    return ok(made)
  })
}
