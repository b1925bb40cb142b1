import { call } from '@orpc/server'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type LiveHub, startLiveHub } from '#platform/live/hub.ts'
import { liveStream } from '#platform/live/sse.ts'
import { fillWithSecrets, type RestrictedHouse, restrictedHouse } from '../support/restricted-house.ts'

/** Lines that share what they read: nobody hears of what is hidden from them, whoever asked first. */
let house: RestrictedHouse
let hub: LiveHub
let asked: Ctx
let hidden: { conversation: string; question: string }

beforeAll(async () => {
  house = await restrictedHouse()
  await fillWithSecrets(house)
  asked = await house.memberOf(house.serviceId, 'Liv Dahl', 'agent')
  const memberId = asked.actor.kind === 'member' ? asked.actor.memberId : ''
  const conversation = (await house.listed(house.petra))[0]?.id ?? ''
  const input = { id: conversation, memberId, question: 'May we?', excerpt: '', dueAt: soon() }
  const { id: question } = await call(house.api.inbox.askExpert, input, house.as(house.petra))
  hidden = { conversation, question }
}, 180_000)
beforeEach(() => {
  hub = startLiveHub(house.app.url, house.app.engine.log)
  return () => hub.stop()
})
afterAll(() => house?.close())

const soon = () => new Date(Date.now() + 3_600_000).toISOString()

interface Line {
  /** Everything heard so far. */
  said: () => string
  /** Comes back when the chain up to its end was heard. */
  caughtUp: () => Promise<void>
  close: () => void
}

function open(ctx: Ctx, after: number | null = 0): Line {
  const ending = new AbortController()
  const reader = liveStream(ctx, () => house.again(ctx), hub, after, ending.signal).body?.getReader()
  const decoder = new TextDecoder()
  let said = ''
  void (async () => {
    for (;;) {
      const part = await reader?.read()
      if (!part || part.done) return
      said += decoder.decode(part.value)
    }
  })()
  return {
    said: () => said,
    close: () => ending.abort(),
    caughtUp: async () => {
      await expect.poll(() => said, { timeout: 20_000 }).toContain('hello')
      // A fact that everybody may see stands behind all others.
      const mark = await markEnd()
      await expect.poll(() => said, { timeout: 20_000 }).toContain(mark)
    },
  }
}

async function markEnd(): Promise<string> {
  const subject = crypto.randomUUID()
  await house.organisation.system.write(async (tx) =>
    tx.emit({ type: 'test.marked', version: 1, subject, data: {} }),
  )
  return subject
}

/** How many transactions this work opens in the web role's pool. */
async function transactions(work: () => Promise<unknown>): Promise<number> {
  const pool = house.app.engine.db.$client
  let count = 0
  const more = () => {
    count += 1
  }
  pool.on('acquire', more)
  await work().finally(() => pool.off('acquire', more))
  return count
}

describe('lines beside each other', () => {
  it.each([
    ['those inside first', ['petra', 'runa', 'sofia', 'asked', 'owner']],
    ['those outside first', ['sofia', 'owner', 'asked', 'sofia', 'runa', 'petra']],
    ['whoever was asked first', ['asked', 'sofia', 'owner', 'asked', 'petra']],
  ])(
    'tell of a restricted desk to its own people alone, and to whoever was asked by name: %s',
    async (_, order) => {
      const people: Record<string, Ctx> = { ...house, asked } as never
      const lines = order.map((name) => ({ name, line: open(people[name] ?? house.sofia) }))
      await Promise.all(lines.map(({ line }) => line.caughtUp()))
      for (const { name, line } of lines) {
        const inside = name === 'petra' || name === 'runa'
        expect(line.said().includes(hidden.conversation), `${name}: conversation`).toBe(inside)
        expect(line.said().includes(hidden.question), `${name}: question`).toBe(inside || name === 'asked')
        expect(line.said(), name).toContain('member.joined')
        line.close()
      }
    },
  )

  it('tell what happens from now on just as exactly', async () => {
    const [outside, inside] = [open(house.sofia, null), open(house.petra, null)]
    await Promise.all([outside.caughtUp(), inside.caughtUp()])
    await call(house.api.inbox.note, { id: hidden.conversation, text: 'Once more.' }, house.as(house.petra))
    await Promise.all([outside.caughtUp(), inside.caughtUp()])
    expect(inside.said()).toContain(hidden.conversation)
    expect(outside.said()).not.toContain(hidden.conversation)
    outside.close()
    inside.close()
  })

  it('name of what a fact is about only what shows, and nothing of one of which nothing does', async () => {
    const people = { petra: house.petra, sofia: house.sofia, asked, owner: house.owner }
    const lines = Object.entries(people).map(([name, ctx]) => ({ name, line: open(ctx, null) }))
    await Promise.all(lines.map(({ line }) => line.caughtUp()))
    const { conversation, question } = hidden
    const plain = crypto.randomUUID()
    const many = Array.from({ length: 101 }, () => crypto.randomUUID())
    for (const [at, subjects] of [[conversation, plain, question], [conversation], many].entries()) {
      await house.organisation.system.write(async (tx) =>
        tx.emit({ type: 'test.heard', version: 1, subject: `heard-${at}`, data: { subjects } }),
      )
      await Promise.all(lines.map(({ line }) => line.caughtUp()))
    }
    const all = [['heard-0', conversation, plain, question], ['heard-1', conversation], ['heard-2']]
    for (const { name, line } of lines) {
      const heard = [...line.said().matchAll(/"type":"test.heard","ids":(\[.*\])/g)].map(([, ids]) =>
        JSON.parse(ids ?? ''),
      )
      const shown = { petra: all, asked: [['heard-0', plain, question], ['heard-2']] }[name]
      expect(heard, name).toEqual(shown ?? [['heard-0', plain], ['heard-2']])
      line.close()
    }
  })

  it('read once for all who see the same', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => open(index % 2 ? house.sofia : house.petra, null))
    await Promise.all(lines.map((line) => line.caughtUp()))
    const count = await transactions(async () => {
      const mark = await markEnd()
      for (const line of lines) await expect.poll(() => line.said(), { timeout: 20_000 }).toContain(mark)
    })
    // One writes, and each of the two kinds of eyes reads; a notice of something earlier may wake them once more.
    expect(count).toBeLessThanOrEqual(6)
    for (const line of lines) line.close()
  })
})

it('leaves no number out while much happens at once', async () => {
  const lines = Array.from({ length: 10 }, () => open(house.petra, null))
  await Promise.all(lines.map((line) => line.caughtUp()))
  const marks = await Promise.all(Array.from({ length: 60 }, markEnd))
  await Promise.all(lines.map((line) => line.caughtUp()))
  const { rows } = await house.organisation.system.read((tx) =>
    tx.execute<{ n: number }>(
      sql`select count(*)::int as n from event where subject = any (${sql.param(marks)}::text[])`,
    ),
  )
  expect(rows[0]?.n).toBe(60)
  for (const line of lines) {
    const seen = [...line.said().matchAll(/^data: \{"seq":(\d+),"type"/gm)].map(([, seq]) => Number(seq))
    expect(seen).toEqual(seen.map((_, index) => (seen[0] ?? 0) + index))
    for (const mark of marks) expect(line.said()).toContain(mark)
    line.close()
  }
})
