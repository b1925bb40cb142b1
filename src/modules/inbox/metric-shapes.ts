import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition, MetricQuery } from '#platform/metric.ts'
import type { FigureId } from './contract/figures.ts'
import { type Asked, askedOf } from './queries/figures/asked.ts'
import { countedRows } from './queries/figures/rows.ts'

type By = Asked['by']

const inputOf = ({ window, departmentId, channelId }: MetricQuery, by: By) => ({
  from: window.from.toISOString(),
  to: window.to.toISOString(),
  by,
  ...(departmentId ? { departmentId } : {}),
  ...(channelId ? { channelId } : {}),
})

/** The question of the scoreboard as the figures screen asks it, so that both say the same. */
export const asked = async (ctx: Ctx, query: MetricQuery, by: By = 'wall'): Promise<Asked> =>
  unwrap(await askedOf(ctx, inputOf(query, by)))

/** The rows of the figures screen, as the scoreboard shows them. */
export const rowsOf =
  (of: FigureId | 'answers', by: By = 'wall'): MetricDefinition['rows'] =>
  async (ctx, query, page) => {
    const { rows, total } = unwrap(await countedRows(ctx, { ...inputOf(query, by), of, ...page }))
    return {
      total,
      rows: rows.map((row) => ({
        id: `${row.conversationId} ${row.at}`,
        at: row.at,
        label: row.who,
        detail: row.what,
        value: row.value,
        note: row.note,
        counted: row.counted,
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  }
