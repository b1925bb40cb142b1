import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isFault } from '#networks/contract/faults.ts'
import { compareIds } from './cursor.ts'
import { mastodonReceive } from './receive.ts'
import { json, type Respond, scripted } from './testing/scripted-server.ts'

interface Habits {
  /** Which end of a list that is longer than a page comes first. */
  readonly gives: 'oldest' | 'newest'
  readonly atMost: number
  readonly countsBoundIn: boolean
}

/** A server with `ids` (growing while it is asked) and habits of its own. */
function server(ids: string[], { gives, atMost, countsBoundIn }: Habits): Respond {
  return ({ query }) => {
    const [min, max] = [query.get('min_id'), query.get('max_id')]
    const above = (id: string) => min === null || compareIds(id, min) > 0 || (countsBoundIn && id === min)
    const inside = ids.filter((id) => above(id) && (max === null || compareIds(id, max) < 0)).sort(compareIds)
    const size = Math.min(Number(query.get('limit')), atMost)
    const given = min !== null && gives === 'oldest' ? inside.slice(0, size) : inside.slice(-size)
    return json(
      given.reverse().map((id) => ({ id, type: 'mention', account: { id: '1' }, status: { id: `s${id}` } })),
    )
  }
}

async function readAll(respond: Respond, start: string | null, between: () => void = () => undefined) {
  const { session } = scripted(respond)
  const heard: string[] = []
  let cursor = start
  for (let pages = 0; pages < 200; pages += 1) {
    const page = await mastodonReceive.poll(session, cursor)
    if (isFault(page)) throw new Error(page.reason)
    heard.push(...page.items.map((item) => item.remoteId))
    cursor = page.cursor
    between()
    if (!page.more) return { heard, cursor }
  }
  throw new Error('It does not end.')
}

const numbered = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => String(from + i))

describe('polling', () => {
  it('loses nothing and repeats nothing, whichever end a server gives first', async () => {
    const habits = fc.record({
      gives: fc.constantFrom('oldest' as const, 'newest' as const),
      atMost: fc.integer({ min: 15, max: 80 }),
      countsBoundIn: fc.boolean(),
    })
    const bursts = fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(habits, bursts, fc.integer({ min: 0, max: 3 }), async (habit, sizes, whileReading) => {
        let next = 95
        const ids: string[] = numbered(90, 95)
        const respond = server(ids, habit)
        let { cursor } = await readAll(respond, null)
        const heard: string[] = []
        const say = (count: number) => {
          ids.push(...numbered(next, next + count))
          next += count
        }
        for (const size of sizes) {
          say(size)
          let left = whileReading
          const round = await readAll(respond, cursor, () => {
            if (left > 0) say(1)
            left -= 1
          })
          heard.push(...round.heard)
          cursor = round.cursor
        }
        heard.push(...(await readAll(respond, cursor)).heard)
        expect([...heard].sort()).toEqual(
          ids
            .slice(5)
            .map((id) => `s${id}`)
            .sort(),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('takes recent mentions only the first time, and asks for nothing else', async () => {
    const { session, seen } = scripted(
      server(numbered(100, 200), { gives: 'oldest', atMost: 80, countsBoundIn: false }),
    )
    const page = await mastodonReceive.poll(session, null)
    if (isFault(page)) throw new Error(page.reason)
    expect(page.items.map((item) => item.remoteId)).toEqual(numbered(170, 200).map((id) => `s${id}`))
    expect(page.more).toBe(false)
    expect(seen[0]?.query.getAll('types[]')).toEqual(['mention', 'quote'])
  })

  it('hears an item that a server shows after a later one', async () => {
    const ids = numbered(100, 140)
    const respond = server(ids, { gives: 'oldest', atMost: 20, countsBoundIn: true })
    let { cursor } = await readAll(respond, null)
    ids.push('141', '142', '145')
    const before = await readAll(respond, cursor)
    expect(before.heard).toEqual(['s141', 's142', 's145'])
    cursor = before.cursor
    ids.push('143', '144', '146')
    expect((await readAll(respond, cursor)).heard).toEqual(['s143', 's144', 's146'])
  })

  it('begins where nothing was said yet', async () => {
    const ids: string[] = []
    const respond = server(ids, { gives: 'oldest', atMost: 40, countsBoundIn: false })
    const { cursor } = await readAll(respond, null)
    ids.push('5')
    expect((await readAll(respond, cursor)).heard).toEqual(['s5'])
  })

  it('starts again from a cursor it cannot read, and takes bad tokens for what they are', async () => {
    const respond = server(['5'], { gives: 'oldest', atMost: 40, countsBoundIn: false })
    for (const cursor of ['', 'x', '[]', '{"done":5}'])
      expect((await readAll(respond, cursor)).heard).toEqual(['s5'])
    for (const status of [401, 422]) {
      const { session } = scripted(() => new Response('', { status }))
      expect((await mastodonReceive.poll(session, null)).kind).toBe('reauth')
    }
  })
})
