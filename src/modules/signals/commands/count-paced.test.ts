import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOUR } from '../domain/grain.ts'
import { onHeard } from '../reactions/on-heard.ts'
import { NOON, type SignalsHouse, signalsHouse, storm } from '../testing/house.ts'

let house: SignalsHouse
beforeAll(async () => {
  house = await signalsHouse()
})
afterAll(() => house?.close())

async function set() {
  const org = await house.organisation()
  const ids = [await org.query('Skarv')]
  const counted = async () => {
    const { rows } = await org.ctx.read((tx) =>
      tx.execute<{ n: number }>(sql`select coalesce(sum(one), 0)::int as n from signal_count, unnest(n) one`),
    )
    return rows[0]?.n
  }
  const asked = async () => {
    const jobs = await house.app.planned()
    return jobs.filter(({ data }) => data.name === 'signals.count' && data.organisationId === org.id)
  }
  return { ...org, ids, counted, asked }
}

describe('counting what was heard', () => {
  it('is done at once as long as little is said', async () => {
    const org = await set()
    for (const n of [3, 6, 9]) {
      await org.write(storm(org.ids, 3))
      await onHeard(org.system)
      expect(await org.counted()).toBe(n)
    }
    expect(await org.asked()).toEqual([])
  })

  it('is done as soon as the count under way is done, for all who come meanwhile', async () => {
    const org = await set()
    const says = async (n: number) => {
      await org.write(storm(org.ids, n))
      await onHeard(org.system)
      return org.counted()
    }
    const seen = await Promise.all([says(3), says(4), says(5)])
    expect(Math.max(...seen.map(Number))).toBe(12)
    expect(await org.asked()).toEqual([])
  })

  it('rests in a flood: what comes meanwhile is asked for once, and counted whole', async () => {
    const org = await set()
    await org.write(storm(org.ids, 1000))
    await onHeard(org.system)
    expect(await org.counted()).toBe(1000)
    for (let more = 0; more < 3; more++) {
      await org.write(storm(org.ids, 100))
      await onHeard(org.system)
    }
    expect(await org.counted()).toBe(1000)
    const [job, ...others] = await org.asked()
    expect(others).toEqual([])
    const wait = (job?.at?.getTime() ?? 0) - NOON.getTime()
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(2000)
    // By then the rest is over; whoever is asked before counts all the same where nobody rests any more.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await onHeard(org.system)
    expect(await org.counted()).toBe(1300)
  })
})

describe('a word we look out for', () => {
  it('is heard in what came now, whenever it was written, and in what is found out to concern us now', async () => {
    const org = await set()
    const ago = (hours: number) => new Date(NOON.getTime() - hours * HOUR)
    const said = async () => (await org.shown()).flatMap(({ parts }) => parts.words)
    const [unheard] = await org.write([{ at: ago(2), text: 'The prosecutor came by' }])
    await org.write([{ at: ago(1), by: org.ids, text: 'Nothing of note' }])
    await org.count()
    expect(await said()).toEqual([])
    await org.write([{ at: ago(3), by: org.ids, receivedAt: NOON, text: 'A lawsuit, no less' }])
    await org.count()
    expect(await said()).toEqual(['lawsuit*'])
    await org.ctx.write((tx) =>
      tx.execute(sql`update mention set addressed = true where id = ${unheard}::uuid`),
    )
    await org.count()
    expect(new Set(await said())).toEqual(new Set(['lawsuit*', 'prosecutor*']))
  })
})
