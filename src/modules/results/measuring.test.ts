import { eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { channelCard, reconnect } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { planPost } from './commands/plan-post.ts'
import { take } from './jobs/take.handler.ts'
import { figuresOf } from './queries/front-door.ts'
import { postFigures, postMoments } from './tables.ts'
import { DAY, HOUR, type OpenHouse, openHouse, type Room } from './testing/house.ts'

let house: OpenHouse
let room: Room
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house?.close()
})
beforeEach(async () => {
  house.state.fault = null
  house.state.throws = false
  room = await house.organisation()
  house.asked.measure.length = 0
})

const firstMoment = async (postId: string) => {
  const [row] = await room.system.read((tx) =>
    tx.select().from(postMoments).where(eq(postMoments.postId, postId)).limit(1),
  )
  if (!row) throw new Error('nothing was planned')
  return row
}

const rowsOf = (postId: string) =>
  room.system.read((tx) => tx.select().from(postFigures).where(eq(postFigures.postId, postId)))

describe('measuring', () => {
  it('takes each of the three moments once, though jobs run twice and at once', async () => {
    const post = await room.publish('Repair counts')
    await planPost(room.system, post.id)
    for (const [wait, likes] of [
      [DAY + HOUR / 4, 3],
      [6 * DAY, 9],
      [21 * DAY, 20],
    ] as const) {
      house.clock.advance(wait)
      room.figures(post.remoteId, 100 * likes, likes, 1)
      await Promise.allSettled([room.take(), room.take()])
      await room.take()
    }
    const rows = (await rowsOf(post.id)).sort((a, b) => a.takenAt.getTime() - b.takenAt.getTime())
    expect(rows.map((row) => [row.moment, row.likes, row.views, row.late])).toEqual([
      ['24h', 3, 300, false],
      ['7d', 9, 900, false],
      ['28d', 20, 2000, false],
    ])
    expect(rows[0]?.definition).toBe('fake-1')
    expect(rows[0]?.definitionWords).toContain('counts a view')
    expect(house.asked.measure).toHaveLength(3)
  })

  it('asks about many posts with one call, and never before a moment', async () => {
    const posts = [await room.publish('One'), await room.publish('Two'), await room.publish('Three')]
    house.clock.advance(DAY - HOUR)
    await room.take()
    expect(house.asked.measure).toEqual([])
    house.clock.advance(HOUR + HOUR / 4)
    await room.take()
    expect(house.asked.measure.map((ids) => ids.toSorted())).toEqual([
      posts.map((post) => post.remoteId).toSorted(),
    ])
  })

  it('asks the queue for one run where posts of a channel come due together', async () => {
    const first = await room.publish('One')
    const { channelId } = await firstMoment(first.id)
    const waiting = async () => {
      const { rows } = await room.system.read((tx) =>
        tx.execute<{
          at: Date
        }>(sql`select start_after as at from pgboss.job where name = 'slow' and state = 'created'
          and data->>'name' = 'results.take' and data->'data'->>'channelId' = ${channelId}`),
      )
      return rows.map((row) => Math.floor(new Date(row.at).getTime() / 60_000)).sort((a, b) => a - b)
    }
    const posts = [first, await room.publish('Two'), await room.publish('Three')]
    // Mostly the same minutes for all three; a slow machine may publish over the end of one.
    const due = await room.system.read((tx) =>
      tx
        .select({ at: postMoments.dueAt })
        .from(postMoments)
        .where(
          inArray(
            postMoments.postId,
            posts.map(({ id }) => id),
          ),
        ),
    )
    const minutes = new Set(due.map(({ at }) => Math.ceil(at.getTime() / 60_000)))
    expect(due.length).toBeGreaterThanOrEqual(12)
    expect(minutes.size).toBeLessThan(due.length)
    expect(await waiting()).toEqual([...minutes].sort((a, b) => a - b))
  })

  it('comes back soon, once and without a fault, where another worker is at the channel', async () => {
    const post = await room.publish('Busy')
    const { channelId } = await firstMoment(post.id)
    const again = async () => {
      const { rows } = await room.system.read((tx) =>
        tx.execute<{ at: Date }>(sql`select start_after as at from pgboss.job where state = 'created'
          and data->>'name' = 'results.take' and data->'data'->>'channelId' = ${channelId}
          and start_after <= ${new Date(house.clock.now().getTime() + 10_000).toISOString()}::timestamptz`),
      )
      return rows.length
    }
    house.clock.advance(DAY + HOUR / 4)
    const before = await again()
    await room.system.exclusively(`results/${channelId}`, async () => {
      await take(room.system, { channelId })
      await take(room.system, { channelId })
    })
    expect(await rowsOf(post.id)).toEqual([])
    expect(await again()).toBe(before + 1)
    await room.take()
    expect(await rowsOf(post.id)).toHaveLength(1)
  })

  it('starts over after a run that died, and stores what it takes once', async () => {
    const post = await room.publish('Died')
    house.clock.advance(DAY + HOUR / 4)
    house.state.throws = true
    await room.take()
    expect(await rowsOf(post.id)).toEqual([])
    house.state.throws = false
    await room.take()
    // No answer counts as one: the account is left alone for a while first.
    expect(await rowsOf(post.id)).toEqual([])
    house.clock.advance(HOUR / 4)
    await room.take()
    await room.take()
    expect(await rowsOf(post.id)).toHaveLength(1)
  })

  it('goes on where a process was killed between two posts', async () => {
    const posts = [await room.publish('First'), await room.publish('Second'), await room.publish('Third')]
    house.clock.advance(DAY + HOUR / 4)
    let writes = 0
    const dying: Ctx = {
      ...room.system,
      write: (work) => {
        writes += 1
        if (writes > 2) throw new Error('killed')
        return room.system.write(work)
      },
    }
    await expect(take(dying, { channelId: room.channelId })).rejects.toThrow('killed')
    const stored = async () => (await Promise.all(posts.map((post) => rowsOf(post.id)))).flat()
    expect((await stored()).length).toBeLessThan(3)
    await room.take()
    expect((await stored()).map((row) => row.moment)).toEqual(['24h', '24h', '24h'])
  })

  it('waits as long as the network says', async () => {
    const post = await room.publish('Later')
    house.clock.advance(DAY + HOUR / 4)
    const at = new Date(house.clock.now().getTime() + HOUR)
    house.state.fault = { kind: 'retryLater', at, reason: 'Too many requests.' }
    await room.take()
    house.state.fault = null
    house.clock.advance(HOUR / 2)
    await room.take()
    expect(house.asked.measure).toHaveLength(1)
    house.clock.advance(HOUR / 2)
    await room.take()
    expect(await rowsOf(post.id)).toHaveLength(1)
  })

  it('waits for reconnection, then takes what came due and says that it is late', async () => {
    const post = await room.publish('Away')
    house.clock.advance(DAY + HOUR / 4)
    house.state.fault = { kind: 'reauth', reason: 'Access was revoked.' }
    await room.take()
    expect((await channelCard(room.system, room.channelId))?.state).toBe('needs-reconnection')
    house.state.fault = null
    house.clock.advance(5 * HOUR)
    await room.take()
    const before = (await figuresOf(room.system, [post.id])).get(post.id)
    expect(before?.['24h'].likes).toMatchObject({
      value: null,
      reason: expect.stringContaining('was not read yet'),
    })
    unwrap(await reconnect(room.organisation.ctx, { id: room.channelId, input: room.account.input }))
    await house.app.drain()
    expect(await rowsOf(post.id)).toMatchObject([{ moment: '24h', late: true, takenAt: house.clock.now() }])
    const after = (await figuresOf(room.system, [post.id])).get(post.id)
    expect(after?.['24h']).toMatchObject({ late: true, likes: { value: 0, reason: null, usual: null } })
  })

  it('finds the one post that the network refuses to be asked about', async () => {
    const good = await room.publish('Good')
    const bad = await room.publish('Bad')
    house.clock.advance(DAY + HOUR / 4)
    const { measure } = house.network
    if (!measure) throw new Error('no measure port')
    const honest = measure.measure
    measure.measure = async (session, ids) =>
      ids.includes(bad.remoteId) ? { kind: 'refused', reason: 'No such id.' } : honest(session, ids)
    try {
      await room.take()
    } finally {
      measure.measure = honest
    }
    expect(await rowsOf(good.id)).toHaveLength(1)
    expect(await rowsOf(bad.id)).toEqual([])
    const missing = (await figuresOf(room.system, [bad.id])).get(bad.id)?.['24h'].likes
    expect(missing).toEqual({ value: null, reason: 'No such id.', usual: null })
  })

  it('never turns what the network does not tell into 0', async () => {
    const post = await room.publish('Untold')
    const { measure } = house.network
    if (!measure) throw new Error('no measure port')
    const honest = measure.measure
    measure.measure = async () => ({
      kind: 'figures',
      posts: new Map([
        [
          post.remoteId,
          { views: { unknown: 'It does not count views.' }, likes: 2, shares: Number.NaN, replies: 0 },
        ],
      ]),
    })
    house.clock.advance(DAY + HOUR / 4)
    try {
      await room.take()
    } finally {
      measure.measure = honest
    }
    const figures = (await figuresOf(room.system, [post.id])).get(post.id)?.['24h']
    expect(figures?.views).toEqual({ value: null, reason: 'It does not count views.', usual: null })
    expect(figures?.shares.value).toBeNull()
    expect(figures?.replies.value).toBe(0)
    expect(figures?.together).toEqual({ value: null, reason: figures?.shares.reason, usual: null })
  })

  it('shows nothing of another organisation', async () => {
    const post = await room.publish('Ours')
    const other = await house.app.organisation('Elsewhere')
    expect(await figuresOf(other.ctx, [post.id])).toEqual(new Map())
    const moments = await other.ctx.read((tx) => tx.select().from(postMoments))
    expect(moments).toEqual([])
    house.clock.advance(DAY + HOUR / 4)
    await take(other.system, { channelId: room.channelId })
    expect(house.asked.measure).toEqual([])
  })
})
