import { eq } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { figureColumns } from '../domain/figures-csv.ts'
import { mayView } from '../policy.ts'
import { peers } from '../tables.ts'
import { knownFigures } from './figures.ts'

export async function exportFigures(ctx: Ctx): Promise<Result<{ name: string; csv: string }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  const known = await ctx.read((tx) => knownFigures(tx, { organisationId, zone }))
  const rows = await ctx.read((tx) => tx.select().from(peers).where(eq(peers.organisationId, organisationId)))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const csv = csvOf(
    [...figureColumns, 'how'],
    known.map((one) => [
      ...[names.get(one.peerId) ?? '', one.measure, one.network, one.label, one.value],
      ...[one.asOf, one.source, one.note, one.how],
    ]),
  )
  return ok({ name: `peers-${localTime(ctx.now(), zone).day}.csv`, csv })
}
