import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { TestApp } from '#tests/support/app.ts'

/** A Wednesday; Oslo is an hour ahead of UTC. */
export const now = new Date('2026-03-11T12:00:00Z')

export type House = Awaited<ReturnType<typeof figuresHouse>>

/** An organisation with two agents and two desks. */
export async function figuresHouse(app: TestApp) {
  const organisation = await app.organisation()
  const agent = await organisation.member('Sofia Brandt', 'agent')
  const other = await organisation.member('Tom Berg', 'agent')
  const desks = new Map((await departmentCards(organisation.ctx)).map(({ name, id }) => [name, id]))
  return {
    organisation,
    agent,
    other,
    service: desks.get('Service') ?? '',
    marketing: desks.get('Marketing') ?? '',
  }
}

export interface Made {
  readonly at: string
  readonly desk: string
  readonly channel?: string
  /** Minutes until the answer; null: waits still, or closed when `closed`. */
  readonly minutes: number | null
  readonly by?: string
  readonly closed?: boolean
  readonly kind?: 'first' | 'next' | 'resolution'
  readonly goal?: number | null
  readonly business?: number
  readonly conversation?: string
  /** Turns: in, or who of ours answered live. */
  readonly turns?: readonly ('in' | string)[]
}

export const channel = newId()

/** Writes a conversation with one clock past the commands: what figures stand on. */
export async function make({ organisation }: House, one: Made): Promise<string> {
  const id = one.conversation ?? newId()
  const at = new Date(one.at)
  const stopped =
    one.minutes === null ? (one.closed ? at : null) : new Date(at.getTime() + one.minutes * 60_000)
  const goal = one.goal === undefined ? 90 : one.goal
  const due = new Date(at.getTime() + (goal ?? 1_000_000) * 60_000)
  const outcome = stopped === null ? null : one.closed ? 'closed' : stopped <= due ? 'kept' : 'missed'
  const where = { channel: one.channel ?? channel, desk: one.desk }
  await organisation.ctx.write(async (tx) => {
    if (!one.conversation) {
      const contact = newId()
      await tx.execute(sql`insert into contact (organisation_id, id, name, created_at)
        values (${organisation.id}, ${contact}, 'Ingrid', ${one.at})`)
      await tx.execute(sql`insert into conversation (organisation_id, id, contact_id, channel_id, network, thread_key, title,
          preview, department_id, routed_because, state, opened_at, last_message_at, last_direction, message_count)
        values (${organisation.id}, ${id}, ${contact}, ${where.channel}, 'fake', ${id}, 'Where is it?', '…', ${where.desk},
          'test', 'open', ${one.at}, ${one.at}, 'in', ${one.turns?.length ?? 1})`)
    }
    await tx.execute(sql`insert into clock (organisation_id, id, conversation_id, department_id, channel_id, kind, started_at,
        due_at, stopped_at, stopped_by, outcome, goal_minutes, business_minutes)
      values (${organisation.id}, ${newId()}, ${id}, ${where.desk}, ${where.channel}, ${one.kind ?? 'first'}, ${one.at},
        ${due.toISOString()}, ${stopped?.toISOString() ?? null}, ${one.by ?? null}, ${outcome}, ${goal}, ${one.business ?? null})`)
    for (const [index, turn] of (one.turns ?? []).entries()) {
      const moment = new Date(at.getTime() + index * 60_000).toISOString()
      await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, author_id, at, live_at)
        values (${organisation.id}, ${newId()}, ${id}, ${turn === 'in' ? 'in' : 'out'}, ${turn === 'in' ? null : turn},
          ${moment}, ${turn === 'in' ? null : moment})`)
    }
  })
  return id
}

/** Messages of the person, with how listening read them. */
export async function say(
  { organisation }: House,
  conversation: string,
  at: string,
  moods: readonly string[],
  text = '…',
) {
  await organisation.ctx.write(async (tx) => {
    await tx.execute(sql`update conversation set message_count = ${moods.length} where id = ${conversation}`)
    for (const [index, mood] of moods.entries()) {
      const [mention, moment] = [newId(), new Date(Date.parse(at) + index * 60_000).toISOString()]
      await tx.execute(sql`insert into mention (organisation_id, id, channel_id, network, remote_id, kind, text, published_at,
          received_at, author_remote_id, author_handle, author_name, media, addressed, reply_context)
        values (${organisation.id}, ${mention}, ${channel}, 'fake', ${mention}, 'mention', ${text}, ${moment}, ${moment}, 'a', 'a',
          'a', '[]', true, '{}')`)
      await tx.execute(sql`insert into mention_enrichment (organisation_id, mention_id, version, sentiment, intent, urgency, spam,
          bot, cluster_id, bands, enriched_at)
        values (${organisation.id}, ${mention}, 1, ${mood}, 'other', 'normal', 0, 0, ${mention}, '{}', ${moment})`)
      await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, mention_id, at)
        values (${organisation.id}, ${newId()}, ${conversation}, 'in', ${mention}, ${moment})`)
    }
  })
}
