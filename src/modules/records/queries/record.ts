import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RecordView } from '../contract.ts'
import type { KindId } from '../domain/kinds.ts'
import { departmentsSeen, mayKeep, mayView, noRecord } from '../policy.ts'
import type { Changed } from '../store/changes.ts'
import { cardsOf } from './cards.ts'
import { mergedInto } from './merged.ts'
import { storedRow } from './stored.ts'

interface Row extends Record<string, unknown> {
  id: string
  what: RecordView['changes'][number]['what']
  by_id: string | null
  at: string
  fields: Changed
}

const MOST = 200

/** One row with what was done to it, newest first. */
export async function recordView(
  ctx: Ctx,
  { kind, id }: { readonly kind: KindId; readonly id: string },
): Promise<Result<RecordView>> {
  const refused = mayView(ctx)
  if (refused) return refused
  return ctx.read(async (tx): Promise<Result<RecordView>> => {
    const row = await storedRow(tx, ctx.organisationId, { kind, id })
    if (!row) return noRecord
    const [card] = await cardsOf(ctx, kind, [row])
    if (!card) return noRecord
    const { rows } = await tx.execute<Row>(sql`select id, what, by_id, at, fields from record_change
      where organisation_id = ${ctx.organisationId} and record_id = ${id} order by at desc, id desc limit ${MOST}`)
    const people = await memberCards(
      ctx,
      rows.flatMap(({ by_id: by }) => by ?? []),
    )
    const changes = rows.map(({ id: changeId, what, by_id: by, at, fields }) => ({
      ...{ id: changeId, what, by: people.get(by ?? '')?.name ?? null },
      at: new Date(at).toISOString(),
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, [before, after]]): [string, [typeof before, typeof after]] => [
          name,
          [before, after],
        ]),
      ),
    }))
    const keeper = (await departmentsSeen(ctx)).find((one) => one.id === row.departmentId)
    const change = keeper !== undefined && mayKeep(ctx, keeper)
    const merged = kind === 'recommendation' ? await mergedInto(tx, ctx.organisationId, row) : null
    return ok({ ...card, revision: row.revision, changes, merged, may: { change } })
  })
}
