import { and, arrayOverlaps, eq, or, type SQL, sql } from 'drizzle-orm'
import { boundedRights, type Matter, type Right } from '#kernel/actor.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MemberRow } from '../contract/shapes.ts'
import { rolesWith } from '../domain/roles.ts'
import { members } from '../tables.ts'
import { selectMembers } from './member-cards.ts'

/**
 * Active members who may do this, by name: everywhere, or, when a matter is given, in that matter. `{}` asks who may do it
 * anywhere at all. Who does not see a restricted department is not among those who may do something in it.
 */
export function membersWithRight(ctx: Ctx, right: Right, matter?: Matter): Promise<MemberRow[]> {
  const holding = or(arrayOverlaps(members.roles, rolesWith(right)), assigned(ctx, right, matter))
  return selectMembers(ctx, and(eq(members.status, 'active'), holding, sees(ctx, matter?.departmentId)))
}

/** Who can help with something that needs a right, as a sentence for refusals: “Ask Dana Ortiz or Jo Eide.” */
export async function whoCanHelp(ctx: Ctx, right: Right, matter?: Matter): Promise<string> {
  const names = (await membersWithRight(ctx, right, matter)).slice(0, 3).map((member) => member.name)
  if (names.length === 0) return 'Nobody holds this right yet. Ask the owner of your organisation.'
  return `Ask ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`
}

/** Holds it by a role that was assigned, at this moment. */
function assigned(ctx: Ctx, right: Right, matter: Matter | undefined): SQL {
  const now = ctx.now().toISOString()
  return sql`exists (select 1 from role_assignment a
    left join role r on r.organisation_id = a.organisation_id and r.id::text = a.role
    where a.organisation_id = ${members.organisationId} and a.member_id = ${members.id} and a.ended_at is null
      and a.valid_from <= ${now}::timestamptz and (a.valid_to is null or a.valid_to > ${now}::timestamptz)
      and (a.role = any (${sql.param(rolesWith(right))}::text[]) or ${right} = any (r.rights))
      and ${within(ctx, boundedRights.includes(right) ? matter : undefined)})`
}

function within(ctx: Ctx, matter: Matter | undefined): SQL {
  const everywhere = sql`a.department_ids is null and a.channel_ids is null and a.topics is null and a.regions is null`
  if (!matter) return everywhere
  const { departmentId, channelId, topic, region } = matter
  const below = (id: string): SQL =>
    sql`${id}::uuid = any (weft_below(${ctx.organisationId}, a.department_ids))`
  const parts = [
    part(sql`a.department_ids`, departmentId, below),
    part(sql`a.channel_ids`, channelId, (id) => sql`${id}::uuid = any (a.channel_ids)`),
    part(sql`a.topics`, topic, (word) => sql`${word} = any (a.topics)`),
    part(sql`a.regions`, region, (word) => sql`${word} = any (a.regions)`),
  ]
  return sql.join(parts, sql` and `)
}

/** One dimension, as kernel/actor.ts `covers` judges it. */
function part(column: SQL, value: string | null | undefined, holds: (value: string) => SQL): SQL {
  if (value === undefined) return sql`true`
  return value === null ? sql`${column} is null` : sql`(${column} is null or ${holds(value)})`
}

function sees(ctx: Ctx, departmentId: string | null | undefined): SQL | undefined {
  if (!departmentId) return undefined
  const now = ctx.now().toISOString()
  return sql`not (${departmentId}::uuid = any (weft_hidden_from(${members.organisationId}, ${members.departmentId},
    (select array_agg(n.id) from role_assignment a, unnest(a.department_ids) as n(id)
      where a.organisation_id = ${members.organisationId} and a.member_id = ${members.id} and a.ended_at is null
        and a.valid_from <= ${now}::timestamptz and (a.valid_to is null or a.valid_to > ${now}::timestamptz)))))`
}
