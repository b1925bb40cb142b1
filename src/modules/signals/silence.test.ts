import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { beat } from './commands/beat.ts'
import { raiseByHand } from './commands/raise-by-hand.ts'
import { sayNoise } from './commands/settle.ts'
import { HOUR } from './domain/grain.ts'
import { scopeFigures } from './queries/scope-figures.ts'
import { NOON, type SignalsHouse, signalsHouse, steady, storm } from './testing/house.ts'

let house: SignalsHouse
beforeAll(async () => {
  house = await signalsHouse()
})
afterAll(() => house?.close())

const later = (ms: number) => new Date(NOON.getTime() + ms)
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type)

/** An organisation with queries of ours that heard four posts an hour for four weeks. */
async function quiet(queries = 1, perHour = 4) {
  const org = await house.organisation()
  const ids: string[] = []
  for (let n = 0; n < queries; n += 1) ids.push(await org.query(`Fjell ${n}`))
  await org.write(steady(ids, perHour))
  await org.settle()
  await org.count()
  return { ...org, ids }
}

describe('silence', () => {
  it('of whom is always heard is noticed, and ends when they are heard again', async () => {
    const org = await quiet()
    await source(org.ctx)
    house.clock.moveTo(later(2 * HOUR))
    await beat(org.system)
    expect(await org.shown()).toEqual([])
    house.clock.moveTo(later(8 * HOUR))
    await beat(org.system)
    await beat(org.system)
    const [signal] = await org.shown()
    expect(signal).toMatchObject({ kind: 'silence', parts: { deaf: null } })
    expect(signal?.parts.expected).toBeGreaterThan(20)
    expect(signal?.inWords.en.text).toContain('Nothing since')
    await org.write([{ at: later(8 * HOUR), by: org.ids }])
    await beat(org.system)
    expect(await org.shown()).toEqual([])
    expect(types(await org.events())).toEqual(['signal.raised', 'signal.ended'])
  })

  it('of a time in which nothing was collected says that we do not hear', async () => {
    const org = await quiet()
    const sourceId = await source(org.ctx)
    await org.ctx.write((tx) =>
      tx.execute(sql`insert into source_gap (organisation_id, id, source_id, channel_id, from_at, reason)
        values (${org.id}::uuid, gen_random_uuid(), ${sourceId}::uuid, gen_random_uuid(), ${NOON.toISOString()}::timestamptz, 'The server does not answer.')`),
    )
    house.clock.moveTo(later(8 * HOUR))
    await beat(org.system)
    const [signal] = await org.shown()
    expect(signal?.parts.deaf).toBe('The server does not answer.')
    expect(signal?.inWords.en.text).toMatch(/^We do not hear since .* The server does not answer\.+$/)
  })
})

describe('figures and walls', () => {
  it('of a signal, by the hour, beside what is usual', async () => {
    const org = await quiet()
    await org.write(storm(org.ids, 30, { followers: 500 }))
    await org.count()
    const [signal] = await org.shown()
    const from = new Date(Math.floor(NOON.getTime() / HOUR) * HOUR - HOUR)
    const { buckets } = await scopeFigures(org.ctx, {
      signalIds: [signal?.id ?? ''],
      from,
      to: new Date(from.getTime() + 2 * HOUR),
      grain: 'hour',
    })
    expect(buckets.map(({ baseline }) => baseline)).toEqual([4, 4])
    expect(buckets.reduce((sum, { mentions }) => sum + mentions, 0)).toBeGreaterThan(30)
    const at = buckets.find(({ authors }) => authors >= 20)
    expect(at).toMatchObject({ reachLow: 500, press: 0 })
    expect(at?.reachHigh).toBeGreaterThan(at?.reachLow ?? 0)
  })

  it('are unknown, and no noughts, where nothing hears it', async () => {
    const org = await quiet()
    const { id } = unwrap(await raiseByHand(org.ctx, { words: 'The till does not open' }))
    const asked = { from: later(-2 * HOUR), to: later(HOUR), grain: 'hour' } as const
    expect((await scopeFigures(org.ctx, { ...asked, signalIds: [id] })).buckets).toEqual([])
    const named = await scopeFigures(org.ctx, { ...asked, signalIds: [id], queryIds: org.ids })
    expect(named.buckets).toHaveLength(3)
  })

  it('nobody sees another organisation’s signals', async () => {
    const [one, other] = [await quiet(), await quiet()]
    await one.write(storm(one.ids, 30))
    await one.count()
    expect(await other.shown('all')).toEqual([])
    const [signal] = await one.shown()
    expect(await sayNoise(other.ctx, { signalId: signal?.id ?? '', reason: 'Not mine' })).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })
})

/** A source that listens, so that silence is theirs. */
async function source(ctx: Ctx): Promise<string> {
  const { rows } = await ctx.write((tx) =>
    tx.execute<{
      id: string
    }>(sql`insert into source (organisation_id, id, channel_id, network, kind, term, state, next_at, created_at)
      values (${ctx.organisationId}::uuid, gen_random_uuid(), gen_random_uuid(), 'bluesky', 'search', 'fjell', 'active', now(), '2026-01-01') returning id`),
  )
  return rows[0]?.id ?? ''
}
