import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { noteStatement } from '../commands/statements.ts'

export async function onStatement(ctx: Ctx, { seq, at, actor, data }: StoredEvent): Promise<void> {
  if (typeof data.subjectId !== 'string' || typeof data.statementId !== 'string') return
  await noteStatement(ctx, {
    incidentId: data.subjectId,
    statementId: data.statementId,
    postIds: Array.isArray(data.postIds) ? data.postIds : [],
    seq,
    at: new Date(at),
    by: actor,
  })
}
