import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { countViews } from './queries/views.ts'
import { figuresHouse, make, now } from './testing/figures-house.ts'

const clock = fixedClock(now)
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

it('sums a day of very many clocks anew only now and then, and for each pair of eyes apart', async () => {
  const it = await figuresHouse(app)
  const id = await make(it, { at: now.toISOString(), desk: it.service, minutes: null })
  const stop = (count: number) =>
    it.organisation.ctx.write((tx) =>
      tx.execute(sql`insert into clock (organisation_id, id, conversation_id, department_id, channel_id, kind, started_at, due_at,
          stopped_at, outcome)
        select ${it.organisation.id}, gen_random_uuid(), ${id}, ${it.service}, gen_random_uuid(), 'next',
          ${now.toISOString()}::timestamptz - interval '10 minutes', ${now.toISOString()}, ${now.toISOString()}, 'kept'
        from generate_series(1, ${count}::int)`),
    )
  const of = async (ctx = it.agent.ctx) => unwrap(await countViews(ctx)).today.of
  const { actor } = it.agent.ctx
  if (actor.kind !== 'member') throw new Error('a member')
  const outside = it.agent.ctx.as({ ...actor, hidden: [it.service] })

  // A few are counted each time.
  await stop(3)
  expect(await of()).toBe(3)
  await stop(4997)
  expect([await of(), await of(outside)]).toEqual([5000, 0])
  await stop(1)
  expect([await of(), await of(it.other.ctx), await of(outside)]).toEqual([5000, 5000, 0])
  clock.advance(21_000)
  expect([await of(), await of(outside)]).toEqual([5001, 0])
})
