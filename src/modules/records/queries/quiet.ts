import { localTime } from '#kernel/local-time.ts'
import { listQuiet } from '#modules/governance/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Quiet periods as days of the house, both ends included; they are declared in the rules, and kept there only. */
export async function quietDays(ctx: Ctx): Promise<{ from: string; until: string }[]> {
  const { zone } = await organisation(ctx)
  const found = await listQuiet(ctx)
  return found.value.periods.map(({ from, to }) => ({
    from: localTime(new Date(from), zone).day,
    until: localTime(new Date(Date.parse(to) - 1), zone).day,
  }))
}
