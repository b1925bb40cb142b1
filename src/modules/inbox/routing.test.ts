import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { unwrap } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import { fakePerson } from '#networks/fake/person.ts'
import type { FakeServer } from '#networks/fake/server.ts'
import type { TestApp } from '#tests/support/app.ts'
import { fakeChannel } from '#tests/support/fake.ts'
import { restoreRoutes, saveRoutes } from './commands/routing/save-routes.ts'
import { hand } from './commands/work.ts'
import type { RouteRule } from './domain/routing/route.ts'
import { getConversation } from './queries/conversation.ts'
import { listConversations } from './queries/list.ts'
import { previewRoutes } from './queries/routing/preview-routes.ts'
import { showRoutes } from './queries/routing/routes.ts'
import { type OpenInbox, openInbox } from './testing/open-inbox.ts'

let inbox: OpenInbox
let app: TestApp
let server: FakeServer
let count = 0

beforeAll(async () => {
  inbox = await openInbox()
  app = inbox.app
  server = inbox.server
})
afterAll(() => inbox?.close())

async function house() {
  count += 1
  const organisation = await app.organisation()
  const lead = await organisation.member('Elin Dahl', 'social-lead')
  const agent = await organisation.member('Sofia Brandt', 'agent')
  const handle = `route${count}`
  await fakeChannel(organisation.ctx, handle, server)
  await app.drain()
  const desks = new Map((await departmentCards(organisation.ctx)).map(({ name, id }) => [name, id]))
  const deskOf = (name: string) => desks.get(name) ?? ''
  const person = fakePerson(server.service, `asker${count}`, { displayName: 'Ingrid Aasheim' })
  const all = async () => unwrap(await listConversations(agent.ctx, { view: 'all', limit: 50 })).conversations
  /** Writes to us and waits for the conversation of it. */
  const ask = async (text: string) => {
    const before = (await all()).length
    person.post(`@${handle} ${text}`)
    await expect
      .poll(
        async () => {
          await app.drain()
          return (await all()).length
        },
        { timeout: 20_000 },
      )
      .toBe(before + 1)
    const card = (await all()).find((one) => one.title === text)
    if (!card) throw new Error('it is not there')
    return card
  }
  return { lead, agent, deskOf, ask, organisation }
}

const ruleFor = (departmentId: string, query: string, name = query): RouteRule => ({
  ...{ id: newId(), name, query, departmentId },
  kinds: [],
  channelIds: [],
})
const words = { ownWords: true, reason: 'They asked for it' }

describe('which desk gets what', () => {
  it('follows the rules that hold when it comes in, and says which', async () => {
    const h = await house()
    expect((await h.ask('Where is my refund?')).desk.name).toBe('Service')
    const rule = ruleFor(h.deskOf('HR'), 'refund NEAR/3 uniform', 'Uniforms')
    unwrap(await saveRoutes(h.lead.ctx, { rules: [rule], ...words, basedOn: 0 }))
    const card = await h.ask('A refund for my uniform, please')
    expect(card.desk.name).toBe('HR')
    const { routedBecause } = unwrap(await getConversation(h.agent.ctx, { id: card.id }))
    expect(routedBecause).toBe('the rule “Uniforms”')
    const shown = unwrap(await showRoutes(h.agent.ctx))
    expect(shown).toMatchObject({ version: 1, claimed: { [rule.id]: 1 } })
    expect(shown.mayNot).toMatch(/not change it/)
    expect((await h.ask('And where is my other refund?')).desk.name).toBe('Service')
  })

  it('is tried on what came in before anybody relies on it, and hand-offs are no difference', async () => {
    const h = await house()
    const parcel = await h.ask('My parcel is lost')
    const tent = await h.ask('My tent leaks')
    unwrap(
      await hand(h.agent.ctx, { id: tent.id, departmentId: h.deskOf('HR'), reason: 'They know the tent' }),
    )
    const rule = ruleFor(h.deskOf('HR'), 'parcel OR package')
    const broken = ruleFor(h.deskOf('HR'), '(tent')
    const preview = unwrap(await previewRoutes(h.lead.ctx, { rules: [broken, rule], ownWords: true }))
    expect(preview).toMatchObject({
      looked: 2,
      partial: false,
      claims: { [rule.id]: 1 },
      moved: 1,
      examples: [
        { conversationId: parcel.id, from: 'Service', to: 'HR', because: 'the rule “parcel OR package”' },
      ],
      problems: [{ ruleId: broken.id, field: 'query' }],
    })
    expect(await previewRoutes(h.agent.ctx, { rules: [], ownWords: true })).toMatchObject({
      error: { type: 'forbidden' },
    })
  })

  it('is changed by who may, from the newest version only, and an earlier one comes back whole', async () => {
    const h = await house()
    const first = { rules: [ruleFor(h.deskOf('HR'), 'parcel')], ...words, basedOn: 0 }
    expect(await saveRoutes(h.agent.ctx, first)).toMatchObject({ error: { type: 'forbidden' } })
    unwrap(await saveRoutes(h.lead.ctx, first))
    expect(await saveRoutes(h.lead.ctx, { ...first, rules: [] })).toMatchObject({ error: { type: 'stale' } })
    const wrong = { ...first, basedOn: 1, rules: [...first.rules, ruleFor(h.deskOf('HR'), 'NOT')] }
    expect(await saveRoutes(h.lead.ctx, wrong)).toMatchObject({
      error: {
        type: 'invalid',
        fields: { 'rules.1.query': expect.stringMatching(/./) },
        help: expect.stringMatching(/./),
      },
    })
    unwrap(await saveRoutes(h.lead.ctx, { ...first, rules: [], basedOn: 1 }))
    unwrap(await restoreRoutes(h.lead.ctx, { version: 1, reason: 'It was better' }))
    const shown = unwrap(await showRoutes(h.lead.ctx))
    expect(shown).toMatchObject({ version: 3, rules: first.rules, mayNot: null })
    expect(shown.history.map((one) => [one.version, one.rules, one.by])).toEqual([
      [3, 1, 'Elin Dahl'],
      [2, 0, 'Elin Dahl'],
      [1, 1, 'Elin Dahl'],
    ])
    const both = [0, 1].map(() => saveRoutes(h.lead.ctx, { ...first, rules: [], basedOn: 3 }))
    expect((await Promise.all(both)).filter((one) => one.ok)).toHaveLength(1)
  })

  it('shows nothing of another organisation', async () => {
    const h = await house()
    unwrap(await saveRoutes(h.lead.ctx, { rules: [ruleFor(h.deskOf('HR'), 'parcel')], ...words, basedOn: 0 }))
    const other = await house()
    expect(unwrap(await showRoutes(other.lead.ctx))).toMatchObject({ version: 0, rules: [], history: [] })
  })
})
