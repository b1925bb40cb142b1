import { may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { METRICS } from '#platform/metric.ts'
import type { planningContract } from '../contract.ts'
import { unlinked } from '../domain/goals/levels.ts'
import { type Sight, sightOf } from '../policy.ts'
import type { PlanLineRow } from '../tables/plan.ts'
import { goalRows, linkRows, servedSubjects, servesNone } from './goal-rows.ts'
import { type Names, namesOf } from './names.ts'
import { seenLines } from './plan.ts'
import { todayOf } from './today.ts'
import { linesOf, versionRows } from './versions.ts'
import type { OutputOf } from './wire.ts'

type Told = OutputOf<(typeof planningContract)['goals']>

/** The whole tree, flat and in order; lines of a budget only for who may read them. */
export function goalTree(ctx: Ctx): Promise<Result<Told>> {
  return ctx.read(async (tx): Promise<Result<Told>> => {
    const { organisationId } = ctx
    const rows = await goalRows(tx, organisationId)
    const links = await linkRows(tx, organisationId)
    const sight = await sightOf(ctx)
    const lines = await currentLines(ctx, tx, sight)
    const names = await namesOf(
      ctx,
      rows.map(({ ownerId }) => ownerId),
    )
    const metrics = ctx.use(METRICS).map(({ id, name, tactic }) => ({ id, name, tactic }))
    const metricOf = new Map(metrics.map(({ id, name }) => [id, { id, name }]))
    const off = unlinked(rows.filter((row) => !row.droppedAt))
    const served = await servedSubjects(tx, organisationId)
    const none = lines.filter(({ line }) => servesNone(served, line))
    return ok({
      goals: rows.map((row) => ({
        ...{ id: row.id, parentId: row.parentId, level: row.level, name: row.name, note: row.note },
        owner: names.member(row.ownerId),
        department: names.department(row.departmentId),
        metric: metricOf.get(row.metricId ?? '') ?? null,
        ...{ measure: row.measure, target: row.target, startsOn: row.startsOn, endsOn: row.endsOn },
        ...{ unlinked: off.has(row.id), dropped: row.droppedAt !== null },
        lines: lines
          .filter(({ line }) => line.goalId === row.id)
          .map(({ line, year }) => ({ lineId: line.lineId, name: line.name, year })),
        programmes: links.flatMap((link) =>
          link.goalId === row.id && link.kind === 'programme' && link.tactic !== null
            ? [
                {
                  subject: link.subject,
                  tactic: link.tactic,
                  department: names.department(link.departmentId),
                },
              ]
            : [],
        ),
        campaignIds: links.flatMap((link) =>
          link.goalId === row.id && link.kind === 'campaign' ? [link.subject.slice('campaign:'.length)] : [],
        ),
      })),
      loose: {
        lines: none.map(({ line, year }) => ({
          lineId: line.lineId,
          name: line.name,
          tactic: line.tactic,
          year,
        })),
        programmes: looseProgrammes(
          none.map(({ line }) => line),
          names,
        ),
      },
      linkedCampaignIds: links.flatMap(({ kind, subject }) =>
        kind === 'campaign' ? [subject.slice('campaign:'.length)] : [],
      ),
      metrics,
      mayChange: may(ctx.actor, 'planning.manage'),
    })
  })
}

/** Lines of this year's plan, as the approved version or else the latest has them. */
async function currentLines(ctx: Ctx, tx: Tx, sight: Sight): Promise<{ line: PlanLineRow; year: number }[]> {
  const year = Number((await todayOf(ctx)).slice(0, 4))
  const versions = (await versionRows(tx, ctx.organisationId)).filter((row) => row.year === year)
  const version = versions.find(({ state }) => state === 'approved') ?? versions[0]
  if (!version) return []
  return seenLines(await linesOf(tx, ctx.organisationId, version.id), sight).map((line) => ({ line, year }))
}

function looseProgrammes(lines: readonly PlanLineRow[], names: Names): Told['loose']['programmes'] {
  const found = new Map(lines.map((line) => [`${line.tactic} ${line.departmentId ?? ''}`, line]))
  return [...found.values()].map(({ tactic, departmentId }) => ({
    tactic,
    department: names.department(departmentId),
  }))
}
