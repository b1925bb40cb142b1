import { and, eq, gt, ne } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { leavePresence, seePresence } from '../store/versions.ts'
import { draftPresence, drafts } from '../tables.ts'

// A browser tells every 15 seconds; two missed ones, and somebody is gone.
const HERE_MS = 40_000

interface Presence {
  readonly revision: number | null
  readonly others: {
    readonly id: string
    readonly name: string
    readonly typing: boolean
    readonly seenAt: string
  }[]
}

/** Notes that somebody has a draft open, and tells who else has, with the newest revision there is. */
export async function present(
  ctx: Ctx,
  input: { readonly id: string; readonly state: 'here' | 'typing' | 'left' },
): Promise<Result<Presence>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'Only people are present.')
  const here = new Date(ctx.now().getTime() - HERE_MS)
  return ctx.write(async (tx): Promise<Result<Presence>> => {
    const [draft] = await tx
      .select({ revision: drafts.revision })
      .from(drafts)
      .where(and(eq(drafts.organisationId, organisationId), eq(drafts.id, input.id)))
    if (!draft) return ok({ revision: null, others: [] })
    const key = { organisationId, draftId: input.id, memberId: actor.memberId }
    if (input.state === 'left') await leavePresence(tx, key)
    else await seePresence(tx, { ...key, typing: input.state === 'typing', seenAt: ctx.now() }, here)
    const rows = await tx
      .select()
      .from(draftPresence)
      .where(
        and(
          eq(draftPresence.organisationId, organisationId),
          eq(draftPresence.draftId, input.id),
          ne(draftPresence.memberId, actor.memberId),
          gt(draftPresence.seenAt, here),
        ),
      )
    const people = await memberCards(
      ctx,
      rows.map((row) => row.memberId),
    )
    return ok({
      revision: draft.revision,
      others: rows.map((row) => ({
        id: row.memberId,
        name: people.get(row.memberId)?.name ?? 'Somebody',
        typing: row.typing,
        seenAt: row.seenAt.toISOString(),
      })),
    })
  })
}
