import { sql } from 'drizzle-orm'
import type { MemberActor } from '#kernel/actor.ts'
import type { Ctx } from '#platform/ctx.ts'

interface Row extends Record<string, unknown> {
  id: string
  hidden: string[]
}

/** Restricted departments that are hidden from each of these members now; unknown ids are missing from the map. */
export async function hiddenFrom(ctx: Ctx, memberIds: readonly string[]): Promise<Map<string, string[]>> {
  if (memberIds.length === 0) return new Map()
  const now = ctx.now().toISOString()
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select m.id, weft_hidden_from(m.organisation_id, m.department_id,
        (select array_agg(n.id) from role_assignment a, unnest(a.department_ids) as n(id)
          where a.organisation_id = m.organisation_id and a.member_id = m.id and a.ended_at is null
            and a.valid_from <= ${now}::timestamptz and (a.valid_to is null or a.valid_to > ${now}::timestamptz))) as hidden
      from member m where m.organisation_id = ${ctx.organisationId} and m.id = any (${sql.param([...memberIds])}::uuid[])`),
  )
  return new Map(rows.map((row) => [row.id, row.hidden]))
}

/**
 * Those of these members for whom this is there: a draft, a conversation, a post, a consent. Before somebody is written
 * to about something, or asked for it, who is not in a restricted department must be left out.
 */
export async function membersWhoSee(
  ctx: Ctx,
  subjectId: string,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const seeing = new Set<string>()
  const answers = new Map<string, boolean>()
  for (const [id, hidden] of await hiddenFrom(ctx, memberIds)) {
    const key = hidden.join()
    const there = answers.get(key) ?? (await isThere(ctx, subjectId, hidden))
    answers.set(key, there)
    if (there) seeing.add(id)
  }
  return seeing
}

async function isThere(ctx: Ctx, subjectId: string, hidden: readonly string[]): Promise<boolean> {
  if (hidden.length === 0) return true
  const { rows } = await ctx
    .as(withEyes(hidden))
    .read((tx) => tx.execute<{ hides: boolean }>(sql`select weft_hides(${subjectId}::uuid) as hides`))
  return rows[0]?.hides === false
}

/** Nobody in particular: somebody from whom these departments are hidden. */
function withEyes(hidden: readonly string[]): MemberActor {
  const nothing = { rights: new Set<never>(), scopes: new Map() }
  return { kind: 'member', memberId: '', userId: '', name: '', departmentId: null, ...nothing, hidden }
}
