import { and, eq } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { hiddenFrom, memberCards } from '#modules/people/index.ts'
import { hashToken } from '#platform/auth/index.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { expertLinks } from '../../tables/experts.ts'

export interface OpenedQuestion {
  /** Acts as the person the mail was written to, with no right but to answer this one question. */
  readonly ctx: Ctx
  readonly linkId: string
  readonly questionId: string
  readonly name: string
  readonly used: boolean
}

/** Whose link this is. Works before anybody is known; a token that leads nowhere says no more than that. */
export async function openExpertLink(
  engine: Engine,
  token: string,
  requestId: string,
): Promise<Result<OpenedQuestion>> {
  const hash = hashToken(token)
  const { rows } = await engine.db.$client.query<{ id: string | null }>('select weft_expert_link($1) as id', [
    hash,
  ])
  const organisationId = rows[0]?.id
  const gone = refuse('not_found', 'This link leads nowhere any more.', {
    help: 'Sign in and look under Today; what is still asked of you stands there.',
  })
  if (!organisationId) return gone
  const system = createCtx(engine, {
    organisationId,
    actor: { kind: 'system', name: 'expert link' },
    requestId,
  })
  const [link] = await system.read((tx) =>
    tx
      .select()
      .from(expertLinks)
      .where(and(eq(expertLinks.organisationId, organisationId), eq(expertLinks.tokenHash, hash))),
  )
  const person = link ? (await memberCards(system, [link.memberId])).get(link.memberId) : undefined
  if (!link || link.expiresAt <= engine.clock.now() || person?.status !== 'active') return gone
  const { id: memberId, name, departmentId } = person
  const hidden = (await hiddenFrom(system, [memberId])).get(memberId) ?? []
  const nothing = { rights: new Set<never>(), scopes: new Map() }
  const actor: MemberActor = {
    kind: 'member',
    memberId,
    userId: memberId,
    name,
    departmentId,
    ...nothing,
    hidden,
  }
  const ctx = createCtx(engine, { organisationId, actor, requestId })
  return ok({ ctx, linkId: link.id, questionId: link.questionId, name, used: link.usedAt !== null })
}
