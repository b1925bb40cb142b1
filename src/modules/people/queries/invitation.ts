import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { hashToken } from '#platform/auth/index.ts'
import type { Ctx, Engine } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type Closed, judgeInvitation, takenBack, unknown } from '../domain/invitation.ts'
import { doorCtx } from '../engine.ts'
import { invitations } from '../tables.ts'
import { memberById, type StoredMember } from './member-rows.ts'
import { organisation } from './organisation.ts'

export interface OpenInvitation {
  readonly id: string
  readonly member: StoredMember
  readonly invitedBy: string | null
  readonly expiresAt: Date
}

/** Where a token leads, or null: asked before an organisation is known. */
export async function invitationPlace(
  engine: Engine,
  token: string,
): Promise<{ ctx: Ctx; invitationId: string } | null> {
  const { rows } = await engine.db.$client.query<{ organisation_id: string; invitation_id: string }>(
    'select organisation_id, invitation_id from weft_invitation($1)',
    [hashToken(token)],
  )
  const row = rows[0]
  return row ? { ctx: doorCtx(engine, row.organisation_id), invitationId: row.invitation_id } : null
}

export const closed = ({ message, help }: Closed): Result<never> => refuse('conflict', message, { help })

/** The invitation while it can be accepted. With `lock`, of two at the same moment the second waits. */
export async function openInvitation(
  ctx: Ctx,
  tx: Tx,
  id: string,
  lock = false,
): Promise<Result<OpenInvitation>> {
  const which = and(eq(invitations.organisationId, ctx.organisationId), eq(invitations.id, id))
  const query = tx.select().from(invitations).where(which)
  const [row] = lock ? await query.for('update') : await query
  if (!row) return closed(unknown)
  const why = judgeInvitation(row, ctx.now())
  if (why) return closed(why)
  const member = await memberById(tx, ctx.organisationId, row.memberId)
  if (!member || !mayAccept(member) || member.email !== row.email) return closed(takenBack)
  return ok({ id, member, invitedBy: row.invitedBy, expiresAt: row.expiresAt })
}

/** Invited, or in the directory without an account (from an import). */
function mayAccept({ status, userId }: StoredMember): boolean {
  return status === 'invited' || (status === 'active' && userId === null)
}

export interface InvitationView {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly invitedBy: string | null
  readonly expiresAt: string
}

/** What the invited person sees before accepting. */
export async function invitationView(
  engine: Engine,
  { token }: { token: string },
): Promise<Result<InvitationView>> {
  const place = await invitationPlace(engine, token)
  if (!place) return closed(unknown)
  const { ctx, invitationId } = place
  const found = await ctx.read(async (tx): Promise<Result<Omit<InvitationView, 'organisation'>>> => {
    const open = await openInvitation(ctx, tx, invitationId)
    if (!open.ok) return open
    const { member, invitedBy, expiresAt } = open.value
    const inviter = invitedBy ? await memberById(tx, ctx.organisationId, invitedBy) : undefined
    const { name, email } = member
    return ok({ name, email, invitedBy: inviter?.name ?? null, expiresAt: expiresAt.toISOString() })
  })
  return found.ok ? ok({ ...found.value, organisation: (await organisation(ctx)).name }) : found
}
