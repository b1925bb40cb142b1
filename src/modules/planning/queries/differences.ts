import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { planningContract } from '../contract.ts'
import { addUp } from '../domain/budget/amount.ts'
import { differences, type VersionLine, yearSum } from '../domain/plan/differences.ts'
import { noVersion, sightOf } from '../policy.ts'
import { namesOf } from './names.ts'
import { planMoney, seenLines } from './plan.ts'
import { currencyOf, settingsOf } from './settings.ts'
import { linesOf, versionRow } from './versions.ts'
import type { OutputOf } from './wire.ts'

type Told = OutputOf<(typeof planningContract)['differences']>

/** What version `id` plans otherwise than version `than`, line by line and month by month. */
export function versionDifferences(
  ctx: Ctx,
  { id, than }: { readonly id: string; readonly than: string },
): Promise<Result<Told>> {
  return ctx.read(async (tx): Promise<Result<Told>> => {
    const { organisationId } = ctx
    const version = await versionRow(tx, organisationId, id)
    const other = await versionRow(tx, organisationId, than)
    if (!version || !other || version.year !== other.year) return noVersion
    const sight = await sightOf(ctx)
    const before = seenLines(await linesOf(tx, organisationId, than), sight)
    const after = seenLines(await linesOf(tx, organisationId, id), sight)
    const { currency } = await settingsOf(tx, organisationId)
    const money = await planMoney(ctx, tx, version, currency)
    const names = await namesOf(ctx, [])
    const found = differences(before, after)
    return ok({
      currency,
      by: addUp(found.map((one) => money(one.by, (one.after ?? one.before)?.currency ?? currency))),
      differences: found.map(({ lineId, change, before: was, after: is, months }) => {
        const face: VersionLine | null = is ?? was
        return {
          ...{ lineId, change, name: face?.name ?? '', tactic: face?.tactic ?? 1 },
          formerName: was && is && was.name !== is.name ? was.name : null,
          department: names.department(face?.departmentId ?? null),
          moved: Boolean(was && is && (was.tactic !== is.tactic || was.departmentId !== is.departmentId)),
          currency: currencyOf(face?.currency ?? currency),
          before: was ? yearSum(was.months) : null,
          after: is ? yearSum(is.months) : null,
          months: months.map((month) => ({
            month,
            before: was?.months[month] ?? 0,
            after: is?.months[month] ?? 0,
          })),
        }
      }),
    })
  })
}
