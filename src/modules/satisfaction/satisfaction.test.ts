import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { publicAnswer } from './commands/answer.ts'
import { askLink, carriesAsk, noteAsked } from './commands/ask.ts'
import { setDesk } from './commands/desks.ts'
import { satisfaction } from './metrics.ts'
import { asksOnClose, listDesks } from './queries/desks.ts'
import { publicAsk } from './queries/said.ts'

const clock = fixedClock(new Date('2026-03-02T09:00:00.000Z'))
const from = { address: '203.0.113.9', agent: 'test' }
let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

/** A link as it went out in an answer; gives its token. */
async function sent(ctx: Ctx, more: { departmentId?: string; channelId?: string } = {}): Promise<string> {
  const conversationId = newId()
  const about = { conversationId, departmentId: newId(), channelId: newId(), memberId: newId(), ...more }
  const url = await askLink(ctx, about)
  expect(carriesAsk(`Thanks. ${url}`)).toBe(true)
  await noteAsked(ctx, { conversationId, text: `Thanks. ${url}.`, at: clock.now() })
  return url.split('/').at(-1) ?? ''
}

const say = (token: string, score: number) =>
  publicAnswer(app.engine, { token, score, comment: '', website: '' }, from)

const query = (more: object = {}) => ({
  window: {
    from: new Date(clock.now().getTime() - 86_400_000),
    to: new Date(clock.now().getTime() + 86_400_000),
  },
  departmentId: null,
  channelId: null,
  ...more,
})

describe('the page behind a link', () => {
  it('says who asks and nothing else, until it was answered or thirty days are over', async () => {
    const { ctx } = await app.organisation('Fjell & Sons')
    const [used, old] = [await sent(ctx), await sent(ctx)]
    const look = async (token: string) => unwrap(await publicAsk(app.engine, { token }, from))
    expect(await look(used)).toEqual({ organisation: 'Fjell & Sons', state: 'open' })
    unwrap(await say(used, 5))
    expect((await look(used)).state).toBe('answered')
    clock.advance(30 * 86_400_000)
    expect((await look(old)).state).toBe('expired')
    expect(await say(old, 5)).toMatchObject({ ok: false, error: { type: 'conflict' } })
    expect(await publicAsk(app.engine, { token: 'b'.repeat(43) }, from)).toMatchObject({
      ok: false,
      error: { type: 'not_found' },
    })
  })

  it('is answered once also when it is pressed many times at once', async () => {
    const { ctx } = await app.organisation()
    const token = await sent(ctx)
    const all = await Promise.all([1, 2, 3, 4, 5].map((score) => say(token, score)))
    expect(all.filter((one) => one.ok)).toHaveLength(1)
  })
})

describe('the figure', () => {
  it('is the share of 4 and 5, unknown while few answered, and shows no rows of few', async () => {
    const { ctx } = await app.organisation()
    const desk = newId()
    for (const score of [5, 5, 4, 4, 3, 1, 5, 2, 4])
      unwrap(await say(await sent(ctx, { departmentId: desk }), score))
    await sent(ctx)
    const few = (await satisfaction.compute(ctx, query())).figures
    expect(few.value).toMatchObject({ value: null, n: 9, reason: expect.stringContaining('Fewer than 10') })
    expect((await satisfaction.rows(ctx, query(), { limit: 50, offset: 0 })).rows).toEqual([])
    unwrap(await say(await sent(ctx), 5))
    const { value, answered } = (await satisfaction.compute(ctx, query())).figures
    expect(value).toMatchObject({ value: 70, n: 10 })
    expect(answered).toMatchObject({ value: 10, n: 11 })
    expect((await satisfaction.rows(ctx, query(), { limit: 50, offset: 0 })).total).toBe(10)
    // A desk with nine of them is still too few.
    expect((await satisfaction.compute(ctx, query({ departmentId: desk }))).figures.value?.value).toBeNull()
    const stranger = (await app.organisation('Other')).ctx
    expect((await satisfaction.compute(stranger, query())).figures.value).toMatchObject({ value: null, n: 0 })
  })

  it('counts no link as asked that nobody sent, nor one of another conversation', async () => {
    const { ctx } = await app.organisation()
    const url = await askLink(ctx, {
      conversationId: newId(),
      departmentId: newId(),
      channelId: newId(),
      memberId: newId(),
    })
    await noteAsked(ctx, { conversationId: newId(), text: url, at: clock.now() })
    expect((await satisfaction.compute(ctx, query())).figures.answered).toMatchObject({ value: 0, n: 0 })
  })
})

describe('desks that ask', () => {
  it('are chosen by those who manage the inbox', async () => {
    const organisation = await app.organisation()
    const [desk] = await departmentCards(organisation.ctx)
    const id = desk?.id ?? ''
    const agent = await organisation.member('Sofia Brandt', 'agent')
    expect(await setDesk(agent.ctx, { id, onClose: true })).toMatchObject({
      ok: false,
      error: { type: 'forbidden' },
    })
    unwrap(await setDesk(organisation.ctx, { id, onClose: true }))
    expect(await asksOnClose(agent.ctx, id)).toBe(true)
    expect(unwrap(await listDesks(agent.ctx)).mayNotChange).toMatch(/manage/)
  })
})
