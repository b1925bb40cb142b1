import type { MemberActor } from '#kernel/actor.ts'
import type { Db } from '#platform/db/pool.ts'
import { type HeldRole, heldRights } from '../domain/held-rights.ts'

interface Row {
  organisation_id: string
  member_id: string
  name: string
  department_id: string | null
  roles: string[]
  assignments: HeldRole[] | null
  hidden: string[]
}

export interface Membership {
  readonly organisationId: string
  readonly actor: MemberActor
}

/**
 * Which active member a signed-in user is, or null (invited, left, or nobody), with what they may do where and what is
 * hidden from them at this instant. One prepared query, because every request asks; it runs before an organisation is
 * known, through weft_memberships.
 */
export async function memberActor(
  db: Db,
  userId: string,
  moment: Date | null = null,
): Promise<Membership | null> {
  const { rows } = await db.$client.query<Row>({
    name: 'weft-member-actor',
    text: `select organisation_id, member_id, name, department_id, roles, assignments, hidden
      from weft_memberships($1, coalesce($2::timestamptz, now())) where status = 'active'`,
    values: [userId, moment],
  })
  const row = rows[0]
  if (!row) return null
  const actor: MemberActor = {
    kind: 'member',
    memberId: row.member_id,
    userId,
    name: row.name,
    departmentId: row.department_id,
    ...heldRights(row.roles, row.assignments ?? []),
    hidden: row.hidden,
  }
  return { organisationId: row.organisation_id, actor }
}

/** Every organisation here, the oldest first: for background processes and the first run. */
export async function organisationIds(db: Db): Promise<string[]> {
  const { rows } = await db.$client.query<{ id: string }>('select weft_organisation_ids() as id')
  return rows.map((row) => row.id)
}
