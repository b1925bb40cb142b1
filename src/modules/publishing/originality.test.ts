import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { noteText } from '#modules/originality/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { noteEdited, noteRemoved } from './commands/after-live.ts'
import { originality } from './metrics-originality.ts'

const now = new Date('2026-11-21T10:00:00Z')
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock: fixedClock(now) })
})
afterAll(() => app?.close())

const ago = (days: number) => new Date(now.getTime() - days * 86_400_000)

async function house() {
  const { ctx, system, ownerId, id: organisationId } = await app.organisation()
  const channelId = newId()
  /** A post as it stands once it is out, and what follows from that. */
  const out = async (
    text: string,
    days: number,
    { draftId = newId(), updateOf = null as string | null, kind = 'post' } = {},
  ) => {
    const id = newId()
    const at = ago(days)
    await system.write(async (tx) => {
      await tx.execute(sql`insert into post (organisation_id, id, kind, channel_id, author_id, draft_id, update_of, title,
          text, media, digest, decided_subject_id, state, due_at, next_attempt_at, live_at, created_at)
        values (${organisationId}, ${id}, ${kind}, ${channelId}, ${ownerId}, ${draftId}, ${updateOf}, '', ${text}, '[]', 'd',
          ${id}, 'live', ${at.toISOString()}, ${at.toISOString()}, ${at.toISOString()}, ${at.toISOString()})`)
      await noteText(system, { subjectId: id, channelId, text, at })
      const data = { kind, channelId, authorId: ownerId, subject: null, draftId }
      tx.emit({ type: 'post.live', version: 1, subject: id, data })
    })
    await app.drain()
    return { id, draftId }
  }
  const query = (from: number, to: number) => ({
    window: { from: ago(from), to: ago(to) },
    departmentId: null,
    channelId: null,
  })
  const figures = async (from = 100, to = 0) => {
    const told = (await originality.compute(ctx, query(from, to))).figures
    return Object.fromEntries(Object.entries(told).map(([part, { value, n }]) => [part, [value, n]]))
  }
  const notes = async (from = 100, to = 0) =>
    (await originality.rows(ctx, query(from, to), { limit: 50, offset: 0 })).rows.map(({ value, note }) => [
      value,
      note,
    ])
  return { system, out, figures, notes }
}

// Seven words are three runs of five; one more word shifts one run in.
const seven = 'one two three four five six seven'
const eight = `${seven} eight`

describe('originality', () => {
  it('is worked out by hand: 1, 1 − 3 ÷ 4 and 1 − 2 ÷ 4', async () => {
    const { out, figures, notes } = await house()
    expect(await figures()).toEqual({ value: [null, 0], recycled: [null, 0] })
    await out(seven, 50)
    // Three of four runs in common with it.
    await out(eight, 40)
    // A reply is no post.
    await out(`zero ${seven}`, 30, { kind: 'reply' })
    // Two runs of its own, both among the four of “… eight”: 2 ÷ 4; with “… seven” only one.
    await out('three four five six seven eight', 20)
    expect(await notes()).toEqual([
      [0.5, null],
      [0.25, 'said before'],
      [1, null],
    ])
    // The median of 1, 0.25 and 0.5; one of three was said before.
    expect(await figures()).toEqual({ value: [0.5, 3], recycled: [100 / 3, 3] })
    // Too short to be measured: not counted at all.
    await out('Thank you all', 10)
    expect(await figures()).toEqual({ value: [0.5, 3], recycled: [100 / 3, 3] })
    expect(await figures(45, 25)).toEqual({ value: [0.25, 1], recycled: [100, 1] })
  })

  it('does not hold a post against the same draft elsewhere, and knows a declared update', async () => {
    const { out, notes } = await house()
    await out(seven, 179)
    const first = await out(eight, 40)
    await out(eight, 39.9, { draftId: first.draftId })
    const other = await out(eight, 30, { updateOf: first.id })
    expect(await notes()).toEqual([
      [0, 'declared update'],
      // Both are held against the text of half a year ago, not against each other.
      [0.25, 'said before'],
      [0.25, 'said before'],
    ])
    expect(other.id).not.toBe(first.id)
  })

  it('is measured anew when the words change, and gone with the post', async () => {
    const { out, notes, system } = await house()
    await out(seven, 50)
    const { id } = await out(seven, 40)
    expect(await notes()).toEqual([
      [0, 'said before'],
      [1, null],
    ])
    await noteEdited(system, id, { by: null, at: now, text: 'Something else altogether was to be said here' })
    await app.drain()
    expect((await notes())[0]).toEqual([1, null])
    await noteRemoved(system, id, { by: null, at: now })
    await app.drain()
    expect(await notes()).toHaveLength(1)
    const { rows } = await system.read((tx) =>
      tx.execute(sql`select 1 from text_likeness where subject_id = ${id}`),
    )
    expect(rows).toEqual([])
  })
})
