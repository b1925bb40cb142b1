import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { InboxHouse } from '../happenings.ts'
import { change, type Next, one, put, withFact } from './put.ts'

const MINUTE = 60_000
const iso = (ms: number): string => new Date(ms).toISOString()

export interface Answers {
  /** Two people of ours who answer. */
  readonly people: readonly [string, string]
  readonly channel: string
  /** Whole exchanges, apart from those of which only clocks are kept. */
  readonly exchanges: string[]
}

type Act = (house: InboxHouse, answers: Answers, next: Next, at: number) => Promise<void>

/** What somebody wrote, with the mood it was read with. */
async function words(
  tx: WriteTx,
  place: { organisation_id: string; channel_id: string },
  next: Next,
  at: number,
) {
  const id = newId()
  await put(tx, 'mention', {
    ...{ ...place, id, network: 'fake', remote_id: id, kind: 'mention', text: 'w', published_at: iso(at) },
    ...{ received_at: iso(at), author_remote_id: 'a', author_handle: '@a', author_name: 'A', media: [] },
    ...{ addressed: false, reply_context: {} },
  })
  await put(tx, 'mention_enrichment', {
    ...{
      organisation_id: place.organisation_id,
      mention_id: id,
      version: 1,
      intent: 'other',
      urgency: 'low',
    },
    ...{ spam: 0, bot: 0, cluster_id: id, bands: [], enriched_at: iso(at) },
    sentiment: one(['positive', 'neutral', 'negative', 'unsure'], next),
  })
  return id
}

/**
 * Somebody writes in one or two threads, one or two of ours answer, the person writes again, and we answer again or not;
 * answers know how much of them was written before and whether they depart from what was said.
 */
export const exchange: Act = async ({ system, organisationId, service, marketing }, answers, next, at) => {
  const [contact, handle] = [newId(), newId()]
  const org = { organisation_id: organisationId }
  const threads = 1 + next(2)
  const ids = Array.from({ length: threads }, () => newId())
  const same = next(2) === 0
  await withFact(system, 'conversation.opened', ids[0] ?? '', async (tx) => {
    await put(tx, 'contact', { ...org, id: contact, name: 'Kari', created_at: iso(at) })
    await put(tx, 'handle', {
      ...{
        ...org,
        id: handle,
        contact_id: contact,
        own_contact_id: contact,
        network: 'fake',
        remote_id: handle,
      },
      ...{
        handle: `person${next(9)}x${next(99)}`,
        display_name: 'K',
        first_seen_at: iso(at),
        last_seen_at: iso(at),
      },
    })
    for (const [index, id] of ids.entries()) {
      const owner = answers.people[same ? 0 : index % 2]
      const place = {
        ...org,
        channel_id: answers.channel,
        department_id: next(2) === 0 ? service : marketing,
      }
      await put(tx, 'conversation', {
        ...{
          ...place,
          id,
          contact_id: contact,
          handle_id: handle,
          network: 'fake',
          thread_key: id,
          title: 'T',
        },
        ...{
          preview: 'p',
          routed_because: 'test',
          state: 'open',
          opened_at: iso(at),
          last_message_at: iso(at),
        },
        ...{ last_direction: 'in', message_count: 4, owner_id: owner },
      })
      await put(tx, 'conversation_key', {
        ...{ ...org, channel_id: answers.channel, handle_id: handle, thread_key: id, conversation_id: id },
        at: iso(at),
      })
      const turn = async (direction: 'in' | 'out', after: number, author: string | null) =>
        put(tx, 'message', {
          ...{ ...org, id: newId(), conversation_id: id, direction, at: iso(at + after * MINUTE) },
          ...(author === null
            ? {
                mention_id: await words(
                  tx,
                  { ...org, channel_id: answers.channel },
                  next,
                  at + after * MINUTE,
                ),
              }
            : {
                ...{ author_id: author, live_at: iso(at + after * MINUTE), likeness: next(10) / 10 },
                contradictions: one([null, 0, 0, 1], next),
              }),
        })
      const clock = (kind: string, from: number, until: number | null, by: string | null) =>
        put(tx, 'clock', {
          ...{ ...place, id: newId(), conversation_id: id, kind, started_at: iso(at + from * MINUTE) },
          ...{ due_at: iso(at + (from + 90) * MINUTE), goal_minutes: 90 },
          ...(until === null
            ? {}
            : {
                ...{ stopped_at: iso(at + until * MINUTE), stopped_by: by, wall_minutes: until - from },
                ...{ business_minutes: (until - from) / 2, outcome: until - from <= 90 ? 'kept' : 'missed' },
              }),
        })
      const first = 5 + next(200)
      await turn('in', 0, null)
      await turn('out', first, answers.people[0])
      if (next(3) === 0) await turn('out', first + 3, answers.people[1])
      await clock('first', 0, first, answers.people[0])
      const again = first + 10 + next(500)
      await turn('in', again, null)
      const second = next(40) === 0 ? null : again + 5 + next(300)
      if (second !== null) await turn('out', second, answers.people[next(2)] ?? null)
      await clock('next', again, second, answers.people[1])
      await clock('resolution', 0, next(60) === 0 ? null : again + 400, answers.people[0])
    }
  })
  answers.exchanges.push(...ids)
}

/** What somebody wrote is gone from the network, and a conversation of theirs is opened again. */
export const reopened: Act = async ({ system, organisationId }, answers, next) => {
  if (answers.exchanges.length === 0 || next(3) > 0) return
  const id = one(answers.exchanges, next)
  await withFact(system, 'conversation.reopened', id, (tx) =>
    tx.execute(sql`update clock set stopped_at = null, stopped_by = null, outcome = null, wall_minutes = null,
      business_minutes = null where organisation_id = ${organisationId} and conversation_id = ${id} and kind = 'resolution'`),
  )
}

/** Handed to the other desk, where somebody takes it or not; told by facts alone. */
export const handed: Act = async ({ ctx, system, marketing, organisationId }, answers, next) => {
  if (answers.exchanges.length === 0) return
  const id = one(answers.exchanges, next)
  await system.write(async (tx) => {
    for (const [table, key] of [
      ['conversation', 'id'],
      ['clock', 'conversation_id'],
    ] as const)
      await tx.execute(sql`update ${sql.identifier(table)} set department_id = ${marketing}
        where organisation_id = ${organisationId} and ${sql.identifier(key)} = ${id}`)
    tx.emit({ type: 'conversation.handed', version: 1, subject: id, data: { departmentId: marketing } })
  })
  if (next(40) > 0)
    await ctx.write(async (tx) =>
      tx.emit({ type: 'conversation.assigned', version: 1, subject: id, data: {} }),
    )
}

/** Two people turn out to be one, so that what each wrote belongs to both. */
export const onePerson: Act = async ({ system, organisationId }, answers, next) => {
  if (answers.exchanges.length < 2) return
  const [id, into] = [one(answers.exchanges, next), one(answers.exchanges, next)]
  await withFact(system, 'contact.merged', into, (tx) =>
    tx.execute(sql`update conversation set contact_id = (select contact_id from conversation
        where organisation_id = ${organisationId} and id = ${into})
      where organisation_id = ${organisationId} and id = ${id}`),
  )
}

/** A person asked to be forgotten: their words go, what was counted of ours stays. */
export const forgotten: Act = async ({ system }, answers, next) => {
  if (answers.exchanges.length < 3) return
  const id = one(answers.exchanges, next)
  await withFact(system, 'contact.erased', id, async (tx) => {
    await change(tx, ['conversation', id], { title: '', preview: '' })
    await tx.execute(sql`delete from message where conversation_id = ${id} and direction = 'in'`)
  })
}
