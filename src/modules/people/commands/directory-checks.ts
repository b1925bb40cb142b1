import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { emailKey } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { findCircle } from '../domain/departments.ts'
import type { DirectoryBatch, DirectoryPerson } from '../domain/directory-batch.ts'
import { judgeRoleChange, tidyRoles } from '../domain/roles.ts'
import type { StoredMember } from '../queries/member-rows.ts'
import { actsAsOwner, owners } from '../queries/owners.ts'
import { members } from '../tables.ts'

/** Every change of roles in a batch by the rules for one, counting down the owners as they go. */
export async function checkBatchRoles(
  ctx: Ctx,
  tx: Tx,
  batch: DirectoryBatch,
  before: ReadonlyMap<string, StoredMember>,
): Promise<Result<undefined>> {
  const all = await owners(tx, ctx.organisationId)
  const left = new Set(all.map((owner) => owner.id))
  const byOwner = actsAsOwner(ctx, all)
  const wanted = [
    ...batch.people.map((one) => ({ id: one.id, after: tidyRoles(one.roles) })),
    ...batch.leave.map((id) => ({ id, after: [] })),
  ]
  for (const { id, after } of wanted) {
    const was = before.get(id)
    const own = ctx.actor.kind === 'member' && ctx.actor.memberId === id
    const standing = was && was.status !== 'left' ? was.roles : []
    const others = left.size - (left.has(id) ? 1 : 0)
    const why = judgeRoleChange({ before: standing, after, own, byOwner, otherOwners: others })
    if (why) return refuse('forbidden', `${was?.name ?? 'Somebody new'}: ${why}`)
    if (!after.some((role) => role === 'owner')) left.delete(id)
  }
  return ok()
}

const PART = 5000

/** Whether every address and number is free, or already theirs. Two people cannot trade addresses in one go. */
export async function checkAddresses(
  tx: Tx,
  organisationId: string,
  people: readonly DirectoryPerson[],
): Promise<Result<undefined>> {
  for (let from = 0; from < people.length; from += PART) {
    const some = people.slice(from, from + PART)
    const byKey = new Map(some.map((one) => [emailKey(one.email), one.id]))
    const byNumber = new Map(some.flatMap((one) => (one.externalId ? [[one.externalId, one.id]] : [])))
    const rows = await tx
      .select({
        id: members.id,
        name: members.name,
        key: members.emailKey,
        email: members.email,
        number: members.externalId,
      })
      .from(members)
      .where(
        and(
          eq(members.organisationId, organisationId),
          or(
            inArray(members.emailKey, [...byKey.keys()]),
            byNumber.size > 0 ? inArray(members.externalId, [...byNumber.keys()]) : undefined,
          ),
        ),
      )
    for (const row of rows) {
      if ((byKey.get(row.key) ?? row.id) !== row.id)
        return refuse('conflict', `The address ${row.email} belongs to ${row.name}.`)
      if (row.number && (byNumber.get(row.number) ?? row.id) !== row.id)
        return refuse('conflict', `The number ${row.number} belongs to ${row.name}.`)
    }
  }
  return ok()
}

/** Looks at what was written: every manager and department is there, and no ladder leads back to where it began. */
export async function checkLadder(
  tx: Tx,
  organisationId: string,
  people: readonly DirectoryPerson[],
): Promise<Result<undefined>> {
  const ids = JSON.stringify(people.map((one) => one.id))
  const { rows } = await tx.execute<{ name: string; what: string }>(sql`
    with asked as (
      select m.id, m.name, m.manager_id, m.department_id from member m
      where m.organisation_id = ${organisationId}
        and m.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
    )
    select a.name, 'manager' as what from asked a where a.manager_id is not null and not exists (
      select from member m where m.organisation_id = ${organisationId} and m.id = a.manager_id and m.status <> 'left')
    union all
    select a.name, 'department' from asked a where a.department_id is not null and not exists (
      select from department d
      where d.organisation_id = ${organisationId} and d.id = a.department_id and d.archived_at is null)
    limit 1`)
  const [found] = rows
  if (found?.what === 'manager') return unfit(`The manager of ${found.name} is not here any more.`)
  if (found) return unfit(`The department of ${found.name} was closed.`)
  const ladder = await tx
    .select({ id: members.id, name: members.name, managerId: members.managerId })
    .from(members)
    .where(and(eq(members.organisationId, organisationId), isNotNull(members.managerId)))
  const circle = findCircle(new Map(ladder.map((row) => [row.id, row.managerId ?? ''])))
  if (circle === null) return ok()
  const name = ladder.find((row) => row.id === circle)?.name ?? ''
  return unfit(`${name} would be their own manager, by a circle of managers.`)
}

const unfit = (message: string): Result<never> =>
  refuse('conflict', message, { help: 'Change the list, or the directory, and try again.' })
