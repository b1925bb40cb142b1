import { sql } from 'drizzle-orm'
import { worksAt } from '#modules/hours/index.ts'
import { departmentCards, memberProfiles } from '#modules/people/index.ts'
import { hereNow } from '#modules/presence/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Candidate } from '../../domain/assignment/choose.ts'
import type { ConversationRow } from '../../tables.ts'
import { ableToAnswer } from './able.ts'

/** What does not change while one after the other is given something. */
export type Standing = Pick<Candidate, 'id' | 'own' | 'works' | 'present' | 'languages' | 'topics'>

/** Who may answer it, whether they are at work and there, what they speak and know. A few queries, however many they are. */
export async function standingOf(
  ctx: Ctx,
  row: Pick<ConversationRow, 'departmentId' | 'channelId'>,
): Promise<Standing[]> {
  const ids = (await ableToAnswer(ctx, row)).map(({ id }) => id)
  const profiles = await memberProfiles(ctx, ids)
  const working = await worksAt(ctx, ids, ctx.now())
  const here = await hereNow(ctx, ids)
  const below = await deskAndBelow(ctx, row.departmentId)
  return ids.map((id) => {
    const { languages = [], topics = [], departmentId = null } = profiles.get(id) ?? {}
    const own = departmentId !== null && below.has(departmentId)
    return { id, own, works: working.has(id), present: here.has(id), languages, topics }
  })
}

/** A department with everything below it. */
async function deskAndBelow(ctx: Ctx, departmentId: string): Promise<Set<string>> {
  const departments = await departmentCards(ctx)
  const found = new Set([departmentId])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const { id, parentId } of departments) if (parentId && found.has(parentId)) found.add(id)
  }
  return found
}

interface Counted extends Record<string, unknown> {
  readonly id: string
  readonly open: string
  readonly turn: string
  readonly had: string | null
}

/** Their load, their turns at this desk and when they last had this person, as it is in this transaction. */
export async function candidatesOf(
  ctx: Ctx,
  row: Pick<ConversationRow, 'id' | 'departmentId' | 'contactId'>,
  standing: readonly Standing[],
): Promise<Candidate[]> {
  const ids = standing.map(({ id }) => id)
  const { rows } = await ctx.read((tx) =>
    tx.execute<Counted>(sql`select m.id, coalesce(t.turn, 0) as turn,
        (select count(*) from conversation c where c.organisation_id = ${ctx.organisationId} and c.owner_id = m.id
          and c.state = 'open') as open,
        (select extract(epoch from max(c.last_message_at)) * 1000 from conversation c
          where c.organisation_id = ${ctx.organisationId} and c.contact_id = ${row.contactId} and c.owner_id = m.id
          and c.id <> ${row.id}) as had
      from unnest(${sql.param(ids)}::uuid[]) as m(id)
      left join desk_turn t on t.organisation_id = ${ctx.organisationId} and t.department_id = ${row.departmentId} and t.member_id = m.id`),
  )
  const counted = new Map(rows.map((one) => [one.id, one]))
  return standing.map((one) => {
    const { open = 0, turn = 0, had = null } = counted.get(one.id) ?? {}
    return { ...one, open: Number(open), turn: Number(turn), hadPerson: had === null ? null : Number(had) }
  })
}
