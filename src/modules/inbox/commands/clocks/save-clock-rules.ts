import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ClockRule, Terms } from '../../domain/clocks/book.ts'
import { clockRulesChanged } from '../../events.ts'
import { remeasureClocksJob } from '../../jobs/remeasure-clocks.ts'
import { mayNotKeepClocks } from '../../policy.ts'
import { clocksOfVersion, currentClocks } from '../../queries/clocks/book.ts'
import { clockProblemsOf } from '../../queries/clocks/preview.ts'
import { insertClockBook } from '../../store/clock-books.ts'

export interface ClocksChange {
  readonly rules: readonly ClockRule[]
  readonly rest: Terms
  readonly reason: string
  /** Clocks that began from then on are measured anew by it; null: it holds for what comes in from now on. */
  readonly since: string | null
  /** The version the change was made from; another one since then is refused as stale. */
  readonly basedOn: number
}

/** As far back as rules may be laid over what already happened, in days. */
const FURTHEST_DAYS = 400

/** Makes rules of clocks the next version. */
export async function saveClockRules(ctx: Ctx, input: ClocksChange): Promise<Result<{ version: number }>> {
  const mayNot = mayNotKeepClocks(ctx.actor)
  if (mayNot) return mayNot
  const current = await currentClocks(ctx)
  if (input.basedOn !== current.version)
    return refuse(
      'stale',
      `Somebody saved version ${current.version} meanwhile. Look at it, then save again.`,
    )
  const [problem] = await clockProblemsOf(ctx, input)
  if (problem) {
    const place = input.rules.findIndex(({ id }) => id === problem.ruleId)
    const field = problem.ruleId === null ? `rest.${problem.field}` : `rules.${place}.${problem.field}`
    return refuse('invalid', problem.message, { help: problem.cure, fields: { [field]: problem.message } })
  }
  const back = input.since ? ctx.now().getTime() - Date.parse(input.since) : 0
  if (back < 0 || back > FURTHEST_DAYS * 86_400_000)
    return refuse('invalid', 'Clocks can be measured anew from a moment of the last 400 days on.', {
      fields: { since: 'Choose a day of the last 400.' },
    })
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const version = current.version + 1
    const { rules, rest, reason, since } = input
    const kept = await insertClockBook(tx, {
      ...{ organisationId: ctx.organisationId, version, rules, rest, reason },
      by: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      at: ctx.now(),
      since: since ? new Date(since) : null,
    })
    if (!kept)
      return refuse('stale', 'Somebody saved other rules a moment ago. Look at them, then save again.')
    tx.emit(clockRulesChanged(ctx.organisationId, version, since))
    const batch = { departmentIds: null, since, book: version, after: null, looked: 0, changed: 0 }
    if (since) await tx.enqueue(remeasureClocksJob, batch)
    return ok({ version })
  })
}

/** An earlier version becomes the next one, whole; 0 is how everybody begins. It holds for what comes in from now on. */
export async function restoreClockRules(
  ctx: Ctx,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<{ version: number }>> {
  const current = await currentClocks(ctx)
  const earlier = input.version < current.version ? await clocksOfVersion(ctx, input.version) : undefined
  if (!earlier)
    return refuse('invalid', 'There is no such earlier version.', {
      fields: { version: 'Choose one from the list.' },
    })
  const { rules, rest } = earlier
  const { reason } = input
  return saveClockRules(ctx, { rules, rest, reason, since: null, basedOn: current.version })
}
