import { may } from '#kernel/actor.ts'
import { ok, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { HoldingKind } from '#platform/holdings.ts'
import { fact } from './events.ts'
import { allReports } from './queries/rows.ts'
import { handReports } from './store.ts'

/** Reports that are made with what somebody may see. Whoever gets one looks at its list again before it runs. */
const owned: HoldingKind = {
  id: 'reports.owned',
  name: 'Reports they have sent',
  async list(ctx, memberId) {
    const rows = (await allReports(ctx)).filter(({ ownerId }) => ownerId === memberId).slice(0, 200)
    return rows.map(({ id, name }) => ({ id, what: 'Report', label: name, href: `/reports/${id}` }))
  },
  async count(ctx, memberIds) {
    const rows = await allReports(ctx)
    return new Map(memberIds.map((id) => [id, rows.filter(({ ownerId }) => ownerId === id).length]))
  },
  async reassign(ctx, ids, toMemberId) {
    if (!may(ctx.actor, 'scoreboard.manage') && !may(ctx.actor, 'people.manage'))
      return refuse('forbidden', 'Only whoever runs the scoreboard may hand reports over.', {
        help: await whoCanHelp(ctx, 'scoreboard.manage'),
      })
    return ctx.write(async (tx) => {
      await handReports(tx, ctx.organisationId, ids, toMemberId)
      for (const id of ids) tx.emit(fact('report.handed-over', id))
      return ok()
    })
  },
}

export const reportsHoldings: readonly HoldingKind[] = [owned]
