import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { beat } from './commands/beat.ts'
import { countNow } from './commands/count.ts'
import { raiseByHand } from './commands/raise-by-hand.ts'
import { startReplay } from './commands/replay.ts'
import { liftMuteNow, sayNoise, sayReal } from './commands/settle.ts'
import { saveWord } from './commands/words.ts'
import { HOUR, WEEK } from './domain/grain.ts'
import { falseAlarmShares, listMutes } from './queries/memory.ts'
import { replayed } from './queries/replays.ts'
import { NOON, type Said, type SignalsHouse, signalsHouse, steady, storm } from './testing/house.ts'

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

describe('a storm', () => {
  it('that ten queries hear is one signal, told once, that says who hears it and why it is one', async () => {
    const org = await quiet(10, 2)
    expect(await org.shown('all')).toEqual([])
    await org.write([{ at: later(-40 * 60_000), remoteId: 'root', by: org.ids, author: 'first' }])
    await org.write(storm(org.ids, 31, { under: 'root' }))
    await org.count()
    const [signal, ...others] = await org.shown()
    expect(others).toEqual([])
    expect(signal?.heardBy.map(({ name }) => name).sort()).toEqual(org.ids.map((_, n) => `Fjell ${n}`).sort())
    expect(signal).toMatchObject({ kind: 'volume', baseline: 2, rootKey: 'post:bluesky:root', verdict: null })
    expect(signal?.parts.threadShare).toBeGreaterThan(0.9)
    expect(signal?.negativeShare).toBeGreaterThan(0.5)
    expect(signal?.inWords.en.text).toMatch(
      /^1\d(\.\d)?× the usual for Wednesday 14:00 \(3\d instead of about 2\), \d+ % negative, \d+ % under one post\.$/,
    )
    expect(types(await org.events())).toEqual(['signal.raised'])
    expect((await org.events())[0]?.data).toMatchObject({
      kind: 'volume',
      rootKey: 'post:bluesky:root',
      floor: null,
    })
  })

  it('is told again when there is twice as much of it, and ends three hours after it is over', async () => {
    const org = await quiet()
    await org.write(storm(org.ids, 30))
    await org.count()
    await org.write(storm(org.ids, 8))
    await org.count()
    expect(types(await org.events())).toEqual(['signal.raised'])
    await org.write(storm(org.ids, 40))
    await org.count()
    expect(types(await org.events())).toEqual(['signal.raised', 'signal.grew'])
    expect((await org.events())[1]?.data).toMatchObject({ times: 1 })
    for (const hours of [1, 2, 3, 4]) {
      house.clock.moveTo(later(hours * HOUR))
      await beat(org.system)
    }
    // Four hours without a word are noticed as well, as a silence.
    expect((await org.shown()).filter(({ kind }) => kind !== 'silence')).toEqual([])
    expect(types(await org.events())).toContain('signal.ended')
  })

  it('of a rival, a usual evening, and a handful are nobody’s alarm', async () => {
    const org = await quiet()
    const rival = await org.query('Vidda', { rival: true })
    await org.write([...steady([rival], 4), ...storm([rival], 60), ...storm(org.ids, 5)])
    await org.count()
    expect(await org.shown('all')).toEqual([])
    // The same as every Wednesday at this hour.
    const calm = { sentiment: 'neutral' } as const
    const weekly = [1, 2, 3, 4].flatMap((week) => storm(org.ids, 40, calm, later(-week * WEEK)))
    const other = await quiet()
    await other.write(weekly.map((post) => ({ ...post, by: other.ids })))
    await other.count()
    await other.write(storm(other.ids, 40, calm))
    await other.count()
    expect(await other.shown('all')).toEqual([])
  })

  it('two of them with nothing in common are two', async () => {
    const org = await quiet(2)
    const [one, two] = org.ids
    await org.write([...storm([one ?? ''], 30), ...storm([two ?? ''], 30)])
    await org.count()
    expect(await org.shown()).toHaveLength(2)
  })
})

describe('what was only collected', () => {
  const began = (org: Awaited<ReturnType<typeof quiet>>, network: string, since: Date) =>
    org.source({ network, since })

  it('by a file, or from before anybody listened there, is no storm; nor is a word in it', async () => {
    const org = await quiet()
    await began(org, 'bluesky', later(-9 * WEEK))
    const [imported, added] = [await began(org, 'import', later(-WEEK)), await began(org, 'mastodon', NOON)]
    const bulk = [...storm(org.ids, 40, { from: imported }), ...storm(org.ids, 40, { from: added })]
    await org.write(bulk.map((post) => ({ ...post, text: 'Somebody was poisoned', receivedAt: NOON })))
    await org.count()
    expect(await org.shown('all')).toEqual([])
    await org.write(storm(org.ids, 30))
    await org.count()
    expect(await org.shown()).toMatchObject([{ kind: 'volume', floor: null }])
  })

  it('long after it was written is none, unless we were deaf meanwhile', async () => {
    const org = await quiet()
    const [at, receivedAt] = [later(-8 * HOUR), NOON]
    await org.write(storm(org.ids, 40, { receivedAt, text: 'Somebody was poisoned' }, at))
    await org.count()
    expect(await org.shown('all')).toEqual([])
    const other = await quiet()
    await other.gap(later(-9 * HOUR), later(-60_000))
    await other.write(storm(other.ids, 40, { receivedAt, text: 'Somebody was poisoned' }, at))
    await other.count()
    expect(await other.shown()).toMatchObject([{ floor: 'harm' }])
  })

  it('from a source that began this morning is measured against what it brought since', async () => {
    const org = await quiet()
    const from = await began(org, 'reddit', later(-4 * HOUR))
    await org.write(storm(org.ids, 40, { from }))
    await org.count()
    expect(await org.shown('all')).toEqual([])
    const other = await quiet()
    const known = await began(other, 'reddit', later(-6 * WEEK))
    await other.write(storm(other.ids, 40, { from: known }))
    await other.count()
    expect(await other.shown()).toHaveLength(1)
  })

  it('by a query of today is nobody’s alarm; what a query that never heard a thing hears at once is one', async () => {
    const org = await house.organisation()
    await began({ ...org, ids: [] }, 'mastodon', later(-6 * WEEK))
    const [fresh, old] = [await org.query('New', { madeAt: later(-HOUR) }), await org.query('Rare')]
    await org.write(storm([fresh], 40, { receivedAt: later(-2 * HOUR), text: 'Somebody was poisoned' }))
    await org.count()
    expect(await org.shown('all')).toEqual([])
    await org.write(storm([old], 40))
    await org.count()
    expect(await org.shown()).toMatchObject([{ kind: 'volume', baseline: 0, heardBy: [{ name: 'Rare' }] }])
  })
})

describe('what is counted', () => {
  it('comes to the same in any order and any parts, and once however often it is counted', async () => {
    const posts = (ids: readonly string[]): Said[] =>
      storm(ids, 30).map((post, n) => ({ ...post, remoteId: `p${n}` }))
    const [one, other] = [await quiet(), await quiet()]
    await one.write(posts(one.ids))
    await one.count()
    const mixed = posts(other.ids).toSorted((a, b) => ((a.remoteId ?? '') < (b.remoteId ?? '') ? 1 : -1))
    for (const part of [mixed.slice(0, 7), mixed.slice(7, 8), mixed.slice(8)]) await other.write(part)
    await other.count()
    await other.count()
    await beat(other.system)
    const facts = async (org: typeof one) =>
      (await org.shown()).map(({ rate, baseline, factor, parts, n }) => ({
        rate,
        baseline,
        factor,
        n,
        z: parts.z,
        moods: parts.moods,
      }))
    expect(await facts(other)).toEqual(await facts(one))
    expect(types(await other.events())).toEqual(['signal.raised'])
  })

  it('is whole after a kill between counting and telling: nothing twice, nothing lost', async () => {
    const org = await quiet()
    await org.write(storm(org.ids, 30))
    const killed = org.system.write(async () => {
      await countNow(org.system)
      throw new Error('killed')
    })
    await expect(killed).rejects.toThrow('killed')
    expect(await org.shown('all')).toEqual([])
    await Promise.all([org.count(), org.count()])
    await org.count()
    expect(types(await org.events())).toEqual(['signal.raised'])
  })

  it('that comes late is put where it belongs, and the detector hears it anew as if it had come in time', async () => {
    const org = await quiet()
    const detector = async () => {
      const { rows } = await org.ctx.read((tx) =>
        tx.execute<{ detector: object; at: string }>(
          sql`select detector, detector_at as at from signal_watch`,
        ),
      )
      return rows
    }
    await org.write(storm(org.ids, 30))
    await org.count()
    const before = await detector()
    expect(before[0]?.detector).toBeTruthy()
    const late = { at: later(-2 * WEEK), by: org.ids, remoteId: 'late' }
    await org.write([late])
    await org.count()
    expect((await detector())[0]?.detector).toBeNull()
    await org.write(storm(org.ids, 1))
    await org.count()
    const after = await detector()
    expect(after[0]?.at).toEqual(before[0]?.at)
    // A count a month ago is all but forgotten, so the two stand close, and not by chance: they were heard over four weeks.
    expect(JSON.stringify(after[0]?.detector)).not.toBe(JSON.stringify(before[0]?.detector))
    await org.ctx.write((tx) =>
      tx.execute(sql`update mention set deleted_at = now() where remote_id = 'late'`),
    )
    await org.count()
    await org.write(storm(org.ids, 1))
    await org.count()
    expect((await detector())[0]?.detector).toEqual(before[0]?.detector)
  })

  it('is the same to a replay: it would have said so as well, no later', async () => {
    const org = await quiet()
    await org.write(storm(org.ids, 30))
    await org.count()
    const [signal] = await org.shown()
    const [id = ''] = org.ids
    const asked = {
      of: 'watch' as const,
      kind: 'query' as const,
      id,
      from: later(-WEEK).toISOString(),
      to: later(HOUR).toISOString(),
    }
    const { id: replay, state } = unwrap(await startReplay(org.ctx, asked))
    expect(state).toBe('done')
    const { marks, points } = unwrap(await replayed(org.ctx, { id: replay }))
    const loud = marks.filter(({ kind }) => kind === 'volume')
    expect(loud).toHaveLength(1)
    // It went through it as it was written; here all of it came at once.
    expect(Date.parse(loud[0]?.at ?? '')).toBeLessThanOrEqual(Date.parse(signal?.parts.at ?? ''))
    expect(loud[0]).toMatchObject({ peak: signal?.rate, parts: { usual: signal?.baseline } })
    expect(Math.max(...points.map(({ n }) => n))).toBe(signal?.rate)
  })
})

describe('words, the press and people', () => {
  it('a word that means harm is a signal by itself, once a post, with its floor; ours beside the built-in ones', async () => {
    const org = await quiet()
    unwrap(await saveWord(org.ctx, { word: 'buckle*', language: 'en', floor: null, off: false }))
    const [mentionId] = await org.write([
      { at: later(-60_000), by: org.ids, text: 'Three children were injured by it' },
    ])
    await org.count()
    await org.count()
    const [signal] = await org.shown()
    expect(signal).toMatchObject({
      kind: 'watch-word',
      floor: 'harm',
      mentionIds: [mentionId],
      parts: { words: ['injured'] },
    })
    expect(types(await org.events())).toEqual(['signal.raised'])
    await org.write([{ at: later(-30_000), by: org.ids, text: 'All these buckles of theirs' }])
    await org.count()
    expect((await org.shown()).map(({ parts }) => parts.words)).toContainEqual(['buckle*'])
    unwrap(await saveWord(org.ctx, { word: 'lawsuit*', language: 'en', floor: null, off: true }))
    await org.write([{ at: later(-20_000), by: org.ids, text: 'A lawsuit is coming' }])
    await org.count()
    expect(await org.shown()).toHaveLength(2)
  })

  it('a storm in which the word was said joins it, and makes it grow', async () => {
    const org = await quiet()
    const said = storm(org.ids, 30, { under: 'root' })
    await org.write([{ ...said[0], at: later(-9 * 60_000), text: 'They were poisoned' }])
    await org.count()
    await org.write(said)
    await org.count()
    const [signal, ...others] = await org.shown()
    expect(others).toEqual([])
    expect(signal).toMatchObject({
      kinds: expect.arrayContaining(['watch-word', 'volume']),
      floor: 'harm',
      kind: 'watch-word',
    })
    expect(types(await org.events())).toEqual(['signal.raised', 'signal.grew'])
  })

  it('a negative article, or a complaint of somebody whom many follow, is one; a friendly one is not', async () => {
    const org = await quiet()
    await org.write([{ at: later(-60_000), by: org.ids, kind: 'article', sentiment: 'positive' }])
    await org.write([{ at: later(-60_000), by: org.ids, followers: 900_000, sentiment: 'neutral' }])
    await org.count()
    expect(await org.shown()).toEqual([])
    await org.write([{ at: later(-50_000), by: org.ids, kind: 'article', sentiment: 'negative' }])
    await org.count()
    expect((await org.shown())[0]).toMatchObject({ kind: 'press', press: true })
    const other = await quiet()
    await other.write([{ at: later(-50_000), by: other.ids, followers: 900_000, sentiment: 'negative' }])
    await other.count()
    const [loud] = await other.shown()
    expect(loud).toMatchObject({ kind: 'press', verified: true })
    expect(loud?.reachPercentile).toBeGreaterThan(0.999)
  })

  it('the mood falls without more being said', async () => {
    const org = await quiet(1, 12)
    await org.write(storm(org.ids, 6))
    await org.count()
    expect(await org.shown()).toEqual([])
    const { ids } = org
    const sour = Array.from(
      { length: 36 },
      (_, n): Said => ({ at: later(-n * 290_000), by: ids, sentiment: 'negative' }),
    )
    await org.write(sour)
    await org.count()
    expect((await org.shown())[0]).toMatchObject({ kind: 'mood' })
    expect((await org.shown())[0]?.inWords.en.text).toContain('Net sentiment fell from')
  })

  it('anybody presses the button, twice is once, and on a storm it joins the storm', async () => {
    const org = await quiet()
    const writer = await org.member('Wim Writer', 'spokesperson')
    const { id } = unwrap(
      await raiseByHand(writer.ctx, { words: 'The shop in Bergen is on fire', floor: 'harm' }),
    )
    expect(unwrap(await raiseByHand(writer.ctx, { words: 'The shop in Bergen is on fire' })).id).toBe(id)
    expect((await org.shown())[0]).toMatchObject({
      kind: 'button',
      floor: 'harm',
      said: 'The shop in Bergen is on fire',
      raisedBy: { name: 'Wim Writer' },
    })
    const ids = await org.write(storm(org.ids, 30))
    await org.count()
    const stormy = (await org.shown()).find(({ kind }) => kind === 'volume')
    expect(unwrap(await raiseByHand(writer.ctx, { words: 'This one', mentionIds: ids.slice(0, 1) })).id).toBe(
      stormy?.id,
    )
    const stranger = await raiseByHand((await house.organisation()).ctx, {
      words: 'Theirs',
      mentionIds: ids.slice(0, 1),
    })
    expect(stranger).toMatchObject({ ok: false, error: { type: 'not_found' } })
  })
})

describe('noise', () => {
  it('is remembered: the same hour of another week is kept without being told, until it is much worse', async () => {
    const org = await quiet()
    await org.write(storm(org.ids, 30))
    await org.count()
    const [first] = await org.shown()
    const viewer = await org.member('Vi Viewer', 'viewer')
    const reason = 'The quiz evening of the fan club'
    expect(await sayNoise(viewer.ctx, { signalId: first?.id ?? '', reason })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    unwrap(await sayNoise(org.ctx, { signalId: first?.id ?? '', reason }))
    expect(await org.shown()).toEqual([])
    house.clock.moveTo(later(WEEK))
    await org.write(storm(org.ids, 35, {}, later(WEEK)).map((post, n) => ({ ...post, author: `else${n}` })))
    await org.count()
    expect(await org.shown()).toEqual([])
    expect((await org.shown('muted'))[0]).toMatchObject({ state: 'muted', mutedBy: { reason } })
    expect(unwrap(await listMutes(org.ctx)).mutes).toMatchObject([{ reason, kept: 1, heardBy: ['Fjell 0'] }])
    expect(types(await org.events())).toEqual(['signal.raised', 'signal.muted', 'signal.muted'])
    await org.write(storm(org.ids, 80, {}, later(WEEK)).map((post, n) => ({ ...post, author: `worse${n}` })))
    await org.count()
    expect(await org.shown()).toHaveLength(1)
    expect(types(await org.events()).at(-1)).toBe('signal.raised')
  })

  it('counts in the share of false alarms; what is real counts against it; muting can be lifted', async () => {
    const org = await quiet(3)
    for (const id of org.ids) await org.write(storm([id], 30))
    await org.count()
    const [one, two, three] = await org.shown()
    unwrap(await sayNoise(org.ctx, { signalId: one?.id ?? '', reason: 'A joke' }))
    unwrap(await sayReal(org.ctx, { signalId: two?.id ?? '' }))
    unwrap(await sayReal(org.system, { signalId: three?.id ?? '' }))
    const { all, kinds } = await falseAlarmShares(org.ctx, { from: later(-HOUR), to: later(HOUR) })
    expect(all).toEqual({ kind: null, noise: 1, settled: 3, share: 1 / 3 })
    expect(kinds).toEqual([{ kind: 'volume', noise: 1, settled: 3, share: 1 / 3 }])
    const [mute] = unwrap(await listMutes(org.ctx)).mutes
    unwrap(await liftMuteNow(org.ctx, { id: mute?.id ?? '' }))
    expect(unwrap(await listMutes(org.ctx)).mutes).toEqual([])
    expect(await liftMuteNow(org.ctx, { id: mute?.id ?? '' })).toMatchObject({ ok: false })
  })
})
