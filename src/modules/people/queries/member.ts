import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { WorkingHours } from '#kernel/working-hours.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { MemberView } from '../contract/shapes.ts'
import { sentences } from '../policy.ts'
import { departments, invitations, members } from '../tables.ts'
import { inDepartment, rowColumns, toMemberRow } from './member-cards.ts'
import { membersAtWork } from './profiles.ts'

type Invitation = MemberView['invitation']

/** One member with manager, reports and the state of the invitation. */
export async function memberView(ctx: Ctx, { memberId }: { memberId: string }): Promise<Result<MemberView>> {
  return ctx.read(async (tx) => {
    const [row] = await tx
      .select({
        ...rowColumns,
        managerId: members.managerId,
        languages: members.languages,
        regions: members.regions,
        topics: members.topics,
        workingHours: members.workingHours,
        zone: members.zone,
        externalId: members.externalId,
        startsOn: members.startsOn,
        endsOn: members.endsOn,
        userId: members.userId,
        joinedAt: members.joinedAt,
        leftAt: members.leftAt,
      })
      .from(members)
      .leftJoin(departments, inDepartment)
      .where(and(eq(members.organisationId, ctx.organisationId), eq(members.id, memberId)))
    if (!row) return refuse('not_found', 'This person is not in your organisation.')
    const { managerId, joinedAt, leftAt, userId, startsOn, endsOn, externalId, ...card } = row
    // Days and numbers are for those who manage people: nobody learns here that a colleague will leave.
    const manages = mayFor(ctx.actor, 'people.manage', { departmentId: row.departmentId })
    const manager = managerId ? await nameOf(tx, ctx.organisationId, managerId) : null
    const waits = row.status === 'invited' || (row.status === 'active' && userId === null)
    return ok({
      ...card,
      ...toMemberRow(card),
      workingHours: hours(card.workingHours),
      atWork: (await membersAtWork(ctx, [memberId], ctx.now())).get(memberId) ?? false,
      account: userId !== null,
      startsOn: manages ? startsOn : null,
      endsOn: manages ? endsOn : null,
      externalId: manages ? externalId : null,
      manager: managerId && manager ? { id: managerId, name: manager } : null,
      reports: await reportsOf(tx, ctx.organisationId, memberId),
      joinedAt: joinedAt?.toISOString() ?? null,
      leftAt: leftAt?.toISOString() ?? null,
      invitation: waits ? await invitationOf(tx, ctx, memberId) : null,
      mayNot: mayNot(ctx, row),
    })
  })
}

/** The contract's lists are mutable; what is stored is not. */
function hours(stored: WorkingHours | null): MemberView['workingHours'] {
  if (!stored) return null
  return {
    week: stored.week.map((day) => day.map(([from, to]) => [from, to])),
    holidays: [...stored.holidays],
  }
}

function mayNot(
  ctx: Ctx,
  {
    id,
    status,
    departmentId,
  }: { readonly id: string; readonly status: MemberView['status']; readonly departmentId: string | null },
): MemberView['mayNot'] {
  if (status === 'left') {
    const gone = 'This person has left. Invite them again to bring them back.'
    return { edit: gone, profile: gone, roles: gone, leave: gone }
  }
  const edit = mayFor(ctx.actor, 'people.manage', { departmentId }) ? null : sentences.people
  const own = ctx.actor.kind === 'member' && ctx.actor.memberId === id
  return {
    edit,
    profile: own ? null : edit,
    roles: edit ?? (own ? 'Your own roles are changed by somebody else.' : null),
    leave: edit ?? (own ? 'Somebody else marks you as having left.' : null),
  }
}

async function nameOf(tx: Tx, organisationId: string, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ name: members.name })
    .from(members)
    .where(and(eq(members.organisationId, organisationId), eq(members.id, id)))
  return row?.name ?? null
}

function reportsOf(tx: Tx, organisationId: string, id: string): Promise<MemberView['reports']> {
  return tx
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(
      and(eq(members.organisationId, organisationId), eq(members.managerId, id), ne(members.status, 'left')),
    )
    .orderBy(asc(members.sortKey))
    .limit(200)
}

async function invitationOf(tx: Tx, ctx: Ctx, memberId: string): Promise<Invitation> {
  const [row] = await tx
    .select()
    .from(invitations)
    .where(and(eq(invitations.organisationId, ctx.organisationId), eq(invitations.memberId, memberId)))
    .orderBy(desc(invitations.createdAt))
    .limit(1)
  if (!row) return null
  return {
    sentAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    over: row.expiresAt <= ctx.now() || row.revokedAt !== null,
    by: row.invitedBy ? await nameOf(tx, ctx.organisationId, row.invitedBy) : null,
  }
}
