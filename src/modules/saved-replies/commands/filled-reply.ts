import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ReplyActs } from '../contract.ts'
import { fill, harmlessName, type Placeholder } from '../domain/fill.ts'
import { savedReplyEvent } from '../events.ts'
import { replyById } from '../queries/list.ts'
import { countUse } from '../store.ts'

export interface Used {
  readonly text: string
  /** Placeholders that stand in the text still. */
  readonly open: readonly string[]
  readonly acts: ReplyActs
}

/**
 * The words of a reply with values in the places of its variables; counts the use. `name` is whatever a stranger calls
 * themselves and is made harmless here.
 */
export async function filledReply(
  ctx: Ctx,
  id: string,
  departmentId: string,
  values: Partial<Record<Placeholder, string>>,
): Promise<Result<Used>> {
  const row = await replyById(ctx, id)
  if (!row || row.archivedAt) return refuse('not_found', 'This saved reply does not exist any more.')
  if (row.departmentId !== null && row.departmentId !== departmentId)
    return refuse('forbidden', 'This reply belongs to another department.', {
      help: 'Ask its owner to keep it for the whole house.',
    })
  const name = values.name === undefined ? undefined : harmlessName(values.name)
  const filled = fill(row.text, { ...values, ...(name === undefined ? {} : { name }) })
  return ctx.write(async (tx) => {
    await countUse(tx, ctx.organisationId, id, ctx.now())
    tx.emit(savedReplyEvent('used', id))
    return ok({ ...filled, acts: row.acts })
  })
}
