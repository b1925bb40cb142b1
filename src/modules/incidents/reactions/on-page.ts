import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { notePage } from '../commands/rings.ts'

/** What on-call did for an incident stands in its timeline; who acknowledged leads it. */
export async function onPage(ctx: Ctx, { type, seq, at, data }: StoredEvent): Promise<void> {
  if (data.subjectType !== 'incident' || typeof data.subjectId !== 'string') return
  await notePage(ctx, {
    type,
    seq,
    at: new Date(at),
    incidentId: data.subjectId,
    memberId: text(data.by) ?? text(data.memberId),
    channel: text(data.channel),
    rung: typeof data.rungNo === 'number' ? data.rungNo : null,
    state: text(data.state),
    why: text(data.why),
  })
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
