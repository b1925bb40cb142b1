import { awayNow } from '#modules/hours/index.ts'
import {
  departmentCards,
  memberCards,
  membersWhoSee,
  membersWithRight,
  reportingLine,
} from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ConversationRow } from '../../tables.ts'

/**
 * Who hears of a clock: on rung 0 its owner, else the head of its desk; each rung higher the next in the reporting line.
 * Whoever is away, has left or may not see the conversation is passed over in favour of the next one above. When nobody is
 * left, whoever keeps the inbox. Null: nobody at all.
 */
export async function whoHears(
  ctx: Ctx,
  row: Pick<ConversationRow, 'id' | 'ownerId' | 'departmentId'>,
  rung: number,
): Promise<string | null> {
  const base = row.ownerId ?? (await headOf(ctx, row.departmentId))
  const line = base ? [base, ...(await reportingLine(ctx, base)).map(({ id }) => id)] : []
  const reachable = await present(ctx, row.id, line)
  const higher = line.slice(rung).find((id) => reachable.has(id))
  if (higher) return higher
  if (rung > 0 && line.some((id) => reachable.has(id))) return null
  const keepers = (await membersWithRight(ctx, 'inbox.manage')).map(({ id }) => id)
  const there = await present(ctx, row.id, keepers)
  return keepers.find((id) => there.has(id)) ?? null
}

async function headOf(ctx: Ctx, departmentId: string): Promise<string | null> {
  const cards = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  for (let card = cards.get(departmentId); card; card = cards.get(card.parentId ?? ''))
    if (card.headMemberId) return card.headMemberId
  return null
}

/** Those who are active, not away, and for whom the conversation is there. */
async function present(ctx: Ctx, conversationId: string, ids: readonly string[]): Promise<Set<string>> {
  const cards = await memberCards(ctx, ids)
  const away = await awayNow(ctx, ids, ctx.now())
  const seeing = await membersWhoSee(ctx, conversationId, ids)
  return new Set(ids.filter((id) => cards.get(id)?.status === 'active' && !away.has(id) && seeing.has(id)))
}
