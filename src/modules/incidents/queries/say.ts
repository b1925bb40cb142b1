import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SayNow } from '../contract/shapes.ts'
import { currentWords } from '../outside.ts'
import { isCrew, noIncident } from '../policy.ts'
import { namesOf } from './cards.ts'
import { incidentRow, iso, seatsOf } from './rows.ts'

/** What everybody may say now: approved statements of the scenario, own words of the war room, and whom to ask. */
export function sayNow(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<SayNow>> {
  return ctx.read(async (tx): Promise<Result<SayNow>> => {
    const row = await incidentRow(tx, ctx.organisationId, id)
    if (!row) return noIncident
    const seats = await seatsOf(tx, ctx.organisationId, id)
    const askId = row.askId ?? seats.get('spokesperson') ?? seats.get('internal') ?? seats.get('commander')
    const name = await namesOf(ctx, [askId])
    const { number, title, state, severity, scenario, say, sayNot } = row
    return ok({
      ...{ id, number, title, state, severity, scenario, say, sayNot },
      ask: name(askId),
      statements: await currentWords(ctx, id, scenario),
      spokenAt: iso(row.spokenAt),
      updateDueAt: iso(row.updateDueAt),
      mayWrite: isCrew(ctx.actor, seats),
    })
  })
}
