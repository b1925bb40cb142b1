import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { beat } from '#modules/presence/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { drafts } from '../tables.ts'

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
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only people are present.')
  return ctx.write(async (tx): Promise<Result<Presence>> => {
    const [draft] = await tx
      .select({ revision: drafts.revision })
      .from(drafts)
      .where(and(eq(drafts.organisationId, ctx.organisationId), eq(drafts.id, input.id)))
    if (!draft) return ok({ revision: null, others: [] })
    const here = await beat(ctx, { subject: `draft:${input.id}`, state: input.state })
    if (!here.ok) return here
    const others = here.value.others.map(({ id, name, typing, seenAt }) => ({ id, name, typing, seenAt }))
    return ok({ revision: draft.revision, others })
  })
}
