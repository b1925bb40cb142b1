import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards, memberActor, type RoleId } from '#modules/people/index.ts'
import { type Ctx, createCtx } from '#platform/ctx.ts'
import type { TestApp } from '#tests/support/app.ts'

/** A Wednesday at noon in UTC; Oslo is an hour ahead. */
export const now = new Date('2026-03-11T12:00:00Z')
const MINUTE = 60_000

export interface InboxHouse {
  readonly ctx: Ctx
  readonly system: Ctx
  readonly organisationId: string
  readonly service: string
  readonly marketing: string
  readonly agent: string
  readonly conversations: { id: string; at: Date; open: boolean }[]
  member(name: string, ...roles: RoleId[]): Promise<{ id: string; ctx: Ctx; again: () => Promise<Ctx> }>
  /** The owner as the next request would see them. */
  againOwner(): Promise<Ctx>
  /** Somebody wrote: a conversation, its first message and its clocks, with the fact that says so. */
  open(at: string, desk: string): Promise<string>
}

const channel = newId()

/** A house whose inbox can be filled past the commands, each row with the fact a command would have left. */
export async function inboxHouse(app: TestApp): Promise<InboxHouse> {
  const organisation = await app.organisation()
  const { ctx, system, id: organisationId } = organisation
  const agent = await organisation.member('Sofia Brandt', 'agent')
  const desks = new Map((await departmentCards(ctx)).map(({ name, id }) => [name, id]))
  const conversations: InboxHouse['conversations'] = []
  const open = async (at: string, desk: string): Promise<string> => {
    const id = newId()
    await system.write(async (tx) => {
      const contact = newId()
      await tx.execute(sql`insert into contact (organisation_id, id, name, created_at)
        values (${organisationId}, ${contact}, 'Ingrid', ${at})`)
      await tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title,
          preview, department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count)
        values (${organisationId}, ${id}, ${contact}, ${channel}, 'fake', ${id}, 'Where is it?', '…', ${desk},
          'test', 'open', ${at}, ${at}, 'in', 1)`)
      await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, at)
        values (${organisationId}, ${newId()}, ${id}, 'in', ${at})`)
      for (const kind of ['first', 'resolution'])
        await tx.execute(sql`insert into clock (organisation_id, id, conversation_id, department_id, channel_id, kind,
            started_at, due_at, goal_minutes)
          values (${organisationId}, ${newId()}, ${id}, ${desk}, ${channel}, ${kind}, ${at},
            ${new Date(Date.parse(at) + 90 * MINUTE).toISOString()}, 90)`)
      tx.emit({ type: 'conversation.opened', version: 1, subject: id, data: {} })
    })
    conversations.push({ id, at: new Date(at), open: true })
    return id
  }
  const marketing = desks.get('Marketing') ?? ''
  const service = desks.get('Service') ?? ''
  const member: InboxHouse['member'] = async (name, ...roles) => {
    const made = await organisation.member(name, ...roles)
    return { ...made, again: () => organisation.as(made.id) }
  }
  const againOwner = async () => {
    const userId = ctx.actor.kind === 'member' ? ctx.actor.userId : ''
    const membership = await memberActor(app.engine.db, userId)
    if (!membership) throw new Error('the owner is always a member')
    return createCtx(app.engine, membership)
  }
  const ids = { organisationId, service, marketing, agent: agent.id }
  return { ctx, system, ...ids, conversations, open, member, againOwner }
}

type Next = (below: number) => number

/** Something that happens in an inbox: a late arrival, an answer, a hand-over, a merge, other hours. */
export async function happen(house: InboxHouse, next: Next): Promise<void> {
  const at = new Date(Date.parse('2026-01-26T00:00:00Z') + next(43) * 86_400_000 + next(1440) * MINUTE)
  const one = house.conversations[next(Math.max(1, house.conversations.length))]
  const what = one ? next(6) : 0
  if (what <= 1 || !one) {
    await house.open(at.toISOString(), next(2) === 0 ? house.service : house.marketing)
    return
  }
  const acts = [reply, hand, lay, remeasure]
  await acts[what - 2]?.(house, one, next)
}

type One = InboxHouse['conversations'][number]

async function reply({ system, organisationId, agent }: InboxHouse, one: One, next: Next): Promise<void> {
  if (!one.open) return
  one.open = false
  const at = new Date(Math.min(now.getTime(), one.at.getTime() + (1 + next(300)) * MINUTE)).toISOString()
  await system.write(async (tx) => {
    await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, author_id, at, live_at)
      values (${organisationId}, ${newId()}, ${one.id}, 'out', ${agent}, ${at}, ${at})`)
    await tx.execute(sql`update clock set stopped_at = ${at}, stopped_by = ${agent}, outcome = 'kept'
      where organisation_id = ${organisationId} and conversation_id = ${one.id} and kind = 'first'`)
    tx.emit({ type: 'conversation.replied', version: 1, subject: one.id, data: { memberId: agent } })
  })
}

async function hand({ system, organisationId, marketing }: InboxHouse, one: One): Promise<void> {
  await system.write(async (tx) => {
    for (const table of ['conversation', 'clock'])
      await tx.execute(sql`update ${sql.identifier(table)} set department_id = ${marketing}
        where organisation_id = ${organisationId} and ${sql.identifier(table === 'clock' ? 'conversation_id' : 'id')} = ${one.id}`)
    tx.emit({ type: 'conversation.handed', version: 1, subject: one.id, data: {} })
  })
}

async function lay(house: InboxHouse, one: One): Promise<void> {
  const into = house.conversations.find(({ id }) => id !== one.id)
  if (into) await layTogether(house, one, into)
}

/** Lays a conversation together with another: its clocks and messages go, the fact names the one that stays. */
export async function layTogether(
  { system, organisationId, conversations }: InboxHouse,
  one: One,
  into: One,
): Promise<void> {
  conversations.splice(conversations.indexOf(one), 1)
  await system.write(async (tx) => {
    await tx.execute(sql`update message set conversation_id = ${into.id}
      where organisation_id = ${organisationId} and conversation_id = ${one.id}`)
    await tx.execute(
      sql`delete from clock where organisation_id = ${organisationId} and conversation_id = ${one.id}`,
    )
    await tx.execute(
      sql`delete from conversation where organisation_id = ${organisationId} and id = ${one.id}`,
    )
    tx.emit({
      type: 'conversation.merged',
      version: 1,
      subject: into.id,
      data: { from: one.id, into: into.id },
    })
  })
}

/** Goals are judged anew because hours changed. */
async function remeasure({ system, organisationId }: InboxHouse): Promise<void> {
  unwrap(
    await system.write(async (tx) => {
      await tx.execute(sql`update clock set outcome = 'missed' where organisation_id = ${organisationId}
        and outcome = 'kept' and stopped_at > started_at + interval '90 minutes'`)
      tx.emit({
        type: 'clocks.remeasured',
        version: 1,
        subject: organisationId,
        data: { looked: 1, changed: 1 },
      })
      return { ok: true as const, value: null }
    }),
  )
}
