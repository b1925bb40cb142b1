import { sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { TestApp } from '#tests/support/app.ts'
import { inboxHouse } from '../happenings.ts'
import { type GoldenRow, goldenPosts, goldenRows } from './rows.ts'

const MINUTE = 60_000
const later = (at: string, minutes: number): string =>
  new Date(Date.parse(at) + minutes * MINUTE).toISOString()

export type GoldenHouse = Awaited<ReturnType<typeof goldenHouse>>

/** A house with the golden rows in it, written as its rooms keep them. */
export async function goldenHouse(app: TestApp) {
  const house = await inboxHouse(app)
  const tom = await house.member('Tom Berg', 'agent')
  const people = { sofia: house.agent, tom: tom.id }
  const channels = { one: newId(), two: newId() }
  for (const one of goldenRows) {
    const id = await house.open(one.at, house[one.desk])
    await answered(one, id)
  }
  const { organisationId, system } = house
  for (const { at, channel, kind, by, desk } of goldenPosts)
    await system.write(async (tx) => {
      const id = newId()
      await tx.execute(sql`insert into post (organisation_id, id, kind, channel_id, author_id, title, text, media, digest,
          decided_subject_id, state, due_at, next_attempt_at, live_at, department_id, created_at)
        values (${organisationId}, ${id}, ${kind}, ${channels[channel]}, ${people[by]}, 'Golden', 'Golden', '[]', 'golden',
          ${id}, 'live', ${at}, ${at}, ${at}, ${house[desk]}, ${at})`)
      tx.emit({ type: 'post.live', version: 1, subject: id, data: { kind } })
    })

  async function answered(one: GoldenRow, id: string): Promise<void> {
    await house.system.write(async (tx) => {
      const where = sql`organisation_id = ${house.organisationId} and conversation_id = ${id}`
      if (one.answer !== null && one.by) {
        const at = later(one.at, one.answer)
        await tx.execute(sql`insert into message (organisation_id, id, conversation_id, direction, author_id, at, live_at)
          values (${house.organisationId}, ${newId()}, ${id}, 'out', ${people[one.by]}, ${at}, ${at})`)
        await tx.execute(sql`update clock set stopped_at = ${at}, stopped_by = ${people[one.by]},
          outcome = ${one.answer <= 90 ? 'kept' : 'missed'} where ${where} and kind = 'first'`)
      }
      if (one.closed !== null) {
        const at = later(one.at, one.closed)
        await tx.execute(sql`update clock set stopped_at = ${at}, outcome = 'closed'
          where ${where} and kind = 'first' and stopped_at is null`)
        await tx.execute(sql`update clock set stopped_at = ${at},
          outcome = ${one.closed <= 90 ? 'kept' : 'missed'} where ${where} and kind = 'resolution'`)
      }
      tx.emit({ type: 'conversation.changed', version: 1, subject: id, data: {} })
    })
  }
  return { ...house, people, channels }
}
