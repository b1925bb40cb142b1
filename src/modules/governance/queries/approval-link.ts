import { and, eq, gte } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { hiddenFrom, memberCards } from '#modules/people/index.ts'
import { hashToken } from '#platform/auth/index.ts'
import { type Ctx, createCtx, type Engine } from '#platform/ctx.ts'
import { approvalLinks } from '../tables.ts'

export interface OpenedLink {
  /** Acts as the person the mail was written to, with no right but this one consent. */
  readonly ctx: Ctx
  readonly linkId: string
  readonly approvalId: string
  readonly approver: string
  readonly used: boolean
}

/** Whose link this is. Works before anybody is known; a token that leads nowhere says no more than that. */
export async function openLink(
  engine: Engine,
  token: string,
  requestId: string,
): Promise<Result<OpenedLink>> {
  const hash = hashToken(token)
  const { rows } = await engine.db.$client.query<{ id: string | null }>(
    'select weft_approval_link($1) as id',
    [hash],
  )
  const organisationId = rows[0]?.id
  const gone = refuse('not_found', 'This link leads nowhere any more.', {
    help: 'Sign in and look under Today; what still waits for you stands there.',
  })
  if (!organisationId) return gone
  const system = createCtx(engine, {
    organisationId,
    actor: { kind: 'system', name: 'approval link' },
    requestId,
  })
  const [link] = await system.read((tx) =>
    tx
      .select()
      .from(approvalLinks)
      .where(and(eq(approvalLinks.organisationId, organisationId), eq(approvalLinks.tokenHash, hash))),
  )
  const person = link ? (await memberCards(system, [link.memberId])).get(link.memberId) : undefined
  if (!link || link.expiresAt <= engine.clock.now() || person?.status !== 'active') return gone
  const actor: MemberActor = {
    kind: 'member',
    memberId: person.id,
    userId: person.id,
    name: person.name,
    departmentId: person.departmentId,
    rights: new Set(),
    scopes: new Map(),
    hidden: (await hiddenFrom(system, [person.id])).get(person.id) ?? [],
  }
  const ctx = createCtx(engine, { organisationId, actor, requestId })
  const { id: linkId, approvalId, usedAt } = link
  return ok({ ctx, linkId, approvalId, approver: person.name, used: usedAt !== null })
}

/** Who has a link for this request, made since a moment (all of them when null). */
export async function linksOf(ctx: Ctx, approvalId: string, since: Date | null): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ memberId: approvalLinks.memberId })
      .from(approvalLinks)
      .where(
        and(
          eq(approvalLinks.organisationId, ctx.organisationId),
          eq(approvalLinks.approvalId, approvalId),
          since ? gte(approvalLinks.createdAt, since) : undefined,
        ),
      ),
  )
  return rows.map((row) => row.memberId)
}
