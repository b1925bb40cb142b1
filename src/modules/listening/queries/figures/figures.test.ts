import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, localTime, startOfDay } from '#kernel/local-time.ts'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { authors } from './authors.ts'
import { behind } from './behind.ts'
import { phrases } from './phrases.ts'
import { shareOfVoice } from './share-of-voice.ts'
import { goldenGap, goldenPosts, goldenQuery, goldenSource } from './testing/golden.ts'
import { type Split, volume } from './volume.ts'

const zone = 'Europe/Oslo'
const first = addDays(localTime(new Date(), zone).day, -30)
/** So many hours after the beginning of the n-th day of the window. */
const moment = (day: number, hours = 0) =>
  new Date(startOfDay(addDays(first, day), zone).getTime() + hours * 3_600_000)
const week = { from: moment(0).toISOString(), to: moment(7).toISOString() }

let app: TestApp
let ctx: Ctx
let fjell: string
let rival: string
let source: { id: string; channelId: string }

/*
 * Day by day (found by F = ours, R = the rival's):
 *   0: F 00:00 sharp on the first day, F+R 12:00
 *   1: F deleted, R 23:59
 *   2: a gap all day, nothing
 *   3: F in a gap until noon
 *   4: nothing
 *   6: the same post of F heard through two channels, R in German
 *   7: F just after the window
 */
beforeAll(async () => {
  app = await testApp()
  ctx = (await app.organisation()).ctx
  source = await goldenSource(ctx, moment(-60))
  fjell = await goldenQuery(ctx, 'Fjell', moment(-40))
  rival = await goldenQuery(ctx, 'Vidda', moment(-40), { rival: true })
  await goldenGap(ctx, source, moment(2), moment(3, 12))
  await goldenPosts(ctx, [
    { at: moment(0), by: [fjell], sentiment: 'positive' },
    { at: moment(0, 12), by: [fjell, rival], sentiment: 'positive', author: 'bo' },
    { at: moment(1, 3), by: [fjell], deleted: true },
    { at: moment(1, 23.99), by: [rival], sentiment: 'negative' },
    { at: moment(3, 18), by: [fjell], network: 'mastodon', sentiment: null },
    { at: moment(6, 1), by: [fjell], item: 'twice' },
    { at: moment(6, 1), by: [fjell], item: 'twice' },
    { at: moment(6, 23), by: [rival], language: 'de', author: 'bo' },
    { at: moment(7), by: [fjell] },
    { at: moment(-3), by: [fjell] },
    { at: moment(-4), by: [rival] },
  ])
})
afterAll(() => app?.close())

const counts = async (split: Split, more: object = {}) =>
  unwrap(await volume(ctx, { ...week, grain: 'day', split, ...more }))

describe('volume', () => {
  it('counts each post once by the days of the organisation, and says nothing where nothing was collected', async () => {
    const { series, starts, breaks, gaps } = await counts('none')
    expect(starts).toEqual([0, 1, 2, 3, 4, 5, 6].map((day) => moment(day).toISOString()))
    expect(series).toEqual([{ key: 'all', label: 'all', total: 6, points: [2, 1, null, 1, 0, 0, 2] }])
    expect(breaks).toEqual([])
    expect(gaps).toMatchObject([{ network: 'bluesky', reason: 'no answer' }])
  })

  it('counts for each query that found it, when split by query', async () => {
    const { series } = await counts('query')
    expect(series.map(({ label, points }) => [label, points])).toEqual([
      ['Fjell', [2, 0, null, 1, 0, 0, 1]],
      ['Vidda', [1, 1, null, 0, 0, 0, 1]],
    ])
  })

  it.each<Split>(['network', 'language', 'sentiment'])('sums up to the whole, split by %s', async (split) => {
    const whole = (await counts('none')).series[0]
    const parts = (await counts(split)).series
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.reduce((sum, part) => sum + part.total, 0)).toBe(whole?.total)
    for (const [place, n] of (whole?.points ?? []).entries())
      expect(parts.reduce((sum, part) => sum + (part.points[place] ?? 0), 0)).toBe(n ?? 0)
  })

  it('a gap on one network says nothing of another', async () => {
    const { series } = await counts('network')
    expect(series.find(({ key }) => key === 'mastodon')?.points).toEqual([0, 0, 0, 1, 0, 0, 0])
    expect(series.find(({ key }) => key === 'bluesky')?.points[2]).toBeNull()
  })

  it('equals what plain SQL counts', async () => {
    const { rows } = await ctx.read((tx) =>
      tx.execute<{ day: string; n: number }>(sql`
        select to_char(h.published_at at time zone ${zone}, 'YYYY-MM-DD') as day, count(distinct h.item)::int as n
        from query_hit h where h.published_at >= ${week.from}::timestamptz and h.published_at < ${week.to}::timestamptz
        and h.mention_id not in (select id from mention where deleted_at is not null) group by 1 order by 1`),
    )
    const { series, starts } = await counts('none')
    const told = starts.flatMap((at, place) => {
      const n = series[0]?.points[place]
      return n ? [{ day: localTime(new Date(at), zone).day, n }] : []
    })
    expect(told).toEqual(rows)
  })

  it('knows nothing before a query was counted, and says from when', async () => {
    const late = await goldenQuery(ctx, 'Late', moment(4, 6), { purpose: 'campaign' })
    const { series, breaks } = await counts('query', { queryIds: [late] })
    expect(series[0]?.points).toEqual([null, null, null, null, 0, 0, 0])
    expect(breaks).toEqual([{ queryId: late, name: 'Late', version: 1, at: moment(4, 6).toISOString() }])
    await ctx.write((tx) =>
      tx.execute(sql`update listen_query set state = 'archived' where id = ${late}::uuid`),
    )
  })

  it('counts by the words a query has now only', async () => {
    const other = await goldenQuery(ctx, 'Reworded', moment(-40), { version: 2, purpose: 'campaign' })
    await goldenPosts(ctx, [{ at: moment(5, 1), by: [other] }])
    expect((await counts('query', { queryIds: [other] })).series[0]?.total).toBe(0)
    await ctx.write((tx) => tx.execute(sql`delete from query_hit where query_id = ${other}::uuid`))
    await ctx.write((tx) =>
      tx.execute(sql`update listen_query set state = 'archived' where id = ${other}::uuid`),
    )
  })

  it('ends now, and refuses what cannot be drawn', async () => {
    const now = new Date()
    const soon = {
      from: moment(29).toISOString(),
      to: new Date(now.getTime() + 86_400_000 * 3).toISOString(),
    }
    const { starts, until } = unwrap(await volume(ctx, { ...soon, grain: 'day', split: 'none' }))
    expect(starts).toHaveLength(2)
    expect(Date.parse(until)).toBeLessThan(now.getTime() + 60_000)
    const backwards = { from: week.to, to: week.from }
    expect(await volume(ctx, { ...backwards, grain: 'day', split: 'none' })).toMatchObject({ ok: false })
    const fine = { from: moment(-300).toISOString(), to: week.to }
    expect(await volume(ctx, { ...fine, grain: 'hour', split: 'none' })).toMatchObject({ ok: false })
  })
})

describe('the posts behind', () => {
  it('are those that were counted', async () => {
    const day = { from: moment(0).toISOString(), to: moment(1).toISOString() }
    const ids = async (more: object) =>
      unwrap(await behind(ctx, { ...day, split: 'none', limit: 50, ...more })).items.length
    expect(await ids({})).toBe(2)
    expect(await ids({ split: 'query', key: rival })).toBe(1)
    expect(await ids({ author: 'bluesky:bo' })).toBe(1)
    expect(await ids({ phrase: 'good tents' })).toBe(2)
    expect(await ids({ phrase: 'good ten' })).toBe(0)
    expect(await ids({ from: moment(1).toISOString(), to: moment(2).toISOString() })).toBe(1)
    const cut = unwrap(await behind(ctx, { ...week, split: 'none', limit: 2 }))
    expect([cut.items.length, cut.more]).toEqual([2, true])
    expect(cut.items[0]?.publishedAt).toBe(moment(6, 23).toISOString())
  })
})

describe('share of voice', () => {
  it('counts what both are named in for each, and compares with the time before', async () => {
    const found = unwrap(await shareOfVoice(ctx, week))
    expect(found).toMatchObject({ counted: 7, different: 6 })
    expect(found.rows).toMatchObject([
      { name: 'Fjell', rival: false, count: 4, shared: 1, positive: 2, before: 50 },
      { name: 'Vidda', rival: true, count: 3, shared: 1, positive: 1, before: 50 },
    ])
    expect(found.own.share).toBeCloseTo(400 / 7, 10)
    expect(found.own.positiveShare).toBeCloseTo(200 / 3, 10)
    expect(found.own.before).toBe(50)
    expect(found.rows.reduce((sum, row) => sum + (row.share ?? 0), 0)).toBeCloseTo(100, 10)
    expect(found.notes.map(({ kind }) => kind)).toEqual(['gaps', 'few'])
  })

  it('counts the same networks for all', async () => {
    const found = unwrap(await shareOfVoice(ctx, { ...week, network: 'mastodon' }))
    expect(found.rows.map(({ count }) => count)).toEqual([1, 0])
  })

  it('is unknown, not 0, when nothing was heard; and says when a side is missing or paused', async () => {
    const empty = { from: moment(4).toISOString(), to: moment(5).toISOString() }
    const found = unwrap(await shareOfVoice(ctx, { ...empty, queryIds: [fjell] }))
    expect(found.own).toMatchObject({ count: 0, share: null, positiveShare: null })
    expect(found.notes.map(({ kind }) => kind)).toContain('no-rival')
    await ctx.write((tx) =>
      tx.execute(sql`update listen_query set state = 'paused' where id = ${rival}::uuid`),
    )
    const paused = unwrap(await shareOfVoice(ctx, week))
    expect(paused.notes).toContainEqual({ kind: 'paused', name: 'Vidda', at: moment(-40).toISOString() })
    await ctx.write((tx) =>
      tx.execute(sql`update listen_query set state = 'active' where id = ${rival}::uuid`),
    )
  })

  it('does not compare with a time that other words counted', async () => {
    const young = await goldenQuery(ctx, 'Young', moment(2), { rival: true })
    const found = unwrap(await shareOfVoice(ctx, { ...week, queryIds: [fjell, young] }))
    expect(found.own.before).toBeNull()
    expect(found.notes).toContainEqual({ kind: 'later', name: 'Young', at: moment(2).toISOString() })
    await ctx.write((tx) =>
      tx.execute(sql`update listen_query set state = 'archived' where id = ${young}::uuid`),
    )
  })
})

describe('phrases and authors', () => {
  it('rise against the time before; what is meant badly names no member', async () => {
    const own = (await app.organisation()).ctx
    await goldenSource(own, moment(-60))
    const query = await goldenQuery(own, 'Tents', moment(-40))
    const post = (day: number, text: string, more: object = {}) => ({
      at: moment(day, 1),
      by: [query],
      text,
      ...more,
    })
    await goldenPosts(own, [
      ...[0, 1, 2, 3, 4, 5].map((day) =>
        post(day, 'Broken zip again, Dana Ortiz!', { sentiment: 'negative' as const }),
      ),
      post(-2, 'Broken zip'),
      post(-3, 'Lovely colours'),
    ])
    const all = unwrap(await phrases(own, week))
    expect(all).toMatchObject({ read: 6, of: 6 })
    const zip = all.phrases.find(({ phrase }) => phrase.startsWith('broken zip'))
    expect(zip).toMatchObject({ count: 6 })
    expect(all.phrases.some(({ phrase }) => phrase.includes('dana'))).toBe(true)
    const bad = unwrap(await phrases(own, { ...week, sentiment: 'negative' }))
    expect(bad.phrases.length).toBeGreaterThan(0)
    expect(bad.phrases.some(({ phrase }) => /dana|ortiz/.test(phrase))).toBe(false)
  })

  it('are counted once a post, strangers only, most first', async () => {
    await goldenPosts(ctx, [{ at: moment(5, 2), by: [fjell], author: 'Dana Ortiz' }])
    const found = unwrap(await authors(ctx, { ...week, limit: 10 })).authors
    expect(
      found.map(({ displayName, count, positive, negative }) => [displayName, count, positive, negative]),
    ).toEqual([
      ['ada', 3, 1, 1],
      ['bo', 2, 1, 0],
      // The same name on another network is another account.
      ['ada', 1, 0, 0],
    ])
    expect(found[0]).toMatchObject({ followers: 10, lastAt: moment(6, 1).toISOString() })
    expect(unwrap(await authors(ctx, { ...week, limit: 1 })).authors).toHaveLength(1)
  })
})

describe('another organisation', () => {
  it('sees nothing of it, whatever it asks for', async () => {
    const other = (await app.organisation()).ctx
    const asked = { ...week, queryIds: [fjell] }
    expect(unwrap(await volume(other, { ...asked, grain: 'day', split: 'none' })).series[0]?.total).toBe(0)
    expect(unwrap(await shareOfVoice(other, asked)).rows).toEqual([])
    expect(unwrap(await phrases(other, asked)).phrases).toEqual([])
    expect(unwrap(await authors(other, { ...asked, limit: 10 })).authors).toEqual([])
    expect(unwrap(await behind(other, { ...asked, split: 'none', limit: 10 })).items).toEqual([])
  })
})
