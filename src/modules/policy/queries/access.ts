import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { listMembers, memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { AccessRow, ExceptionView } from '../contract.ts'
import { type AccessMode, accessOf, stands } from '../domain/access.ts'
import { manages, memberOf } from '../policy.ts'
import { exceptions } from '../tables.ts'
import { accessRules, type LoadedRules } from './access-rules.ts'
import { policyStanding } from './standing.ts'

type ExceptionRow = typeof exceptions.$inferSelect
const MOST = 200

export async function exceptionBy(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<ExceptionRow | undefined> {
  const [row] = await tx
    .select()
    .from(exceptions)
    .where(and(eq(exceptions.organisationId, organisationId), eq(exceptions.id, id)))
  return row
}

export interface AccessView {
  readonly rows: AccessRow[]
  readonly exceptions: ExceptionView[]
  readonly mine: { mode: AccessMode; atWork: boolean; exceptionUntil: string | null }
  readonly mayManage: boolean
  readonly help: string | null
}

/** Modes by department, exceptions (those that are over too), and what holds for the one who asks. */
export async function accessView(ctx: Ctx): Promise<Result<AccessView>> {
  const rules = await accessRules(ctx)
  const members = await listMembers(ctx)
  const me = memberOf(ctx)
  const standing = me ? (await policyStanding(ctx, [me], ctx.now())).get(me) : undefined
  const anywhere = manages(ctx, null) || [...rules.departments.keys()].some((id) => manages(ctx, id))
  return ok({
    rows: await modeRows(ctx, rules, (id) => members.filter((one) => one.departmentId === id).length),
    exceptions: await exceptionViews(ctx, rules),
    mine: {
      mode: standing?.access ?? 'open',
      atWork: standing?.atWork ?? false,
      exceptionUntil: standing?.exceptionUntil?.toISOString() ?? null,
    },
    mayManage: anywhere,
    help: anywhere ? null : await whoCanHelp(ctx, 'policy.manage', {}),
  })
}

async function modeRows(
  ctx: Ctx,
  rules: LoadedRules,
  membersOf: (id: string) => number,
): Promise<AccessRow[]> {
  const people = await memberCards(
    ctx,
    rules.rows.flatMap((row) => row.setBy ?? []),
  )
  const row = (departmentId: string | null, name: string, parentId: string | null): AccessRow => {
    const own = rules.rows.find((one) => one.departmentId === departmentId)
    const plain = accessOf({ ...rules, exceptions: [] }, { memberId: null, departmentId }, ctx.now())
    const from = plain.from === departmentId ? null : plain.from
    return {
      departmentId,
      name,
      parentId,
      members: departmentId ? membersOf(departmentId) : 0,
      own: own?.mode ?? null,
      mode: plain.mode,
      from: from ? (rules.departments.get(from)?.name ?? null) : null,
      reason: own?.reason ?? null,
      setBy: own?.setBy ? (people.get(own.setBy)?.name ?? 'Somebody who left') : null,
      setAt: own?.setAt.toISOString() ?? null,
      supplement: departmentId ? (rules.supplements.get(departmentId) ?? null) : null,
      mayChange: manages(ctx, departmentId),
    }
  }
  return [
    row(null, '', null),
    ...[...rules.departments.values()].map((one) => row(one.id, one.name, one.parentId)),
  ]
}

/** Newest first. What is about somebody or something the viewer cannot see is left out. */
async function exceptionViews(ctx: Ctx, rules: LoadedRules): Promise<ExceptionView[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(exceptions)
      .where(eq(exceptions.organisationId, ctx.organisationId))
      .orderBy(desc(exceptions.id))
      .limit(MOST),
  )
  const ids = rows.flatMap((row) => [row.memberId, row.grantedBy, row.endedBy].filter((id) => id !== null))
  const people = await memberCards(ctx, ids)
  const named = (id: string | null) => (id ? (people.get(id)?.name ?? 'Somebody who left') : null)
  return rows.flatMap((row): ExceptionView[] => {
    const member = row.memberId ? people.get(row.memberId) : undefined
    const department = row.departmentId ? rules.departments.get(row.departmentId) : undefined
    if (!member && !department) return []
    const standing = stands(row, ctx.now())
    const place = row.departmentId ?? member?.departmentId ?? null
    return [
      {
        id: row.id,
        member: member ? { id: member.id, name: member.name } : null,
        department: department ? { id: department.id, name: department.name } : null,
        mode: row.mode,
        reason: row.reason,
        grantedBy: named(row.grantedBy),
        grantedAt: row.grantedAt.toISOString(),
        expiresAt: row.expiresAt.toISOString(),
        state: standing ? 'standing' : row.endedAt ? 'ended' : 'expired',
        endedAt: row.endedAt?.toISOString() ?? null,
        endedBy: named(row.endedBy),
        mayEnd: standing && manages(ctx, place),
      },
    ]
  })
}
