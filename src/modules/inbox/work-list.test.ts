import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { assign } from './commands/work.ts'
import { saveLabel, setLabels, setPriority } from './commands/work-list/labels.ts'
import { orderViews, removeView, saveView } from './commands/work-list/saved-views.ts'
import type { ConversationCard } from './contract.ts'
import { type Filters, priorities, type Sort, sorts } from './domain/work/filters.ts'
import { listConversations } from './queries/list.ts'
import { countViews } from './queries/views.ts'
import { exportList } from './queries/work/export.ts'
import { listLabels } from './queries/work/labels.ts'
import { listSavedViews } from './queries/work/saved-views.ts'
import { updateConversation } from './store/conversations.ts'
import { type WorkHouse, workHouse } from './testing/work-house.ts'

let house: WorkHouse
/** What the naive evaluation knows of each conversation. */
let all: ConversationCard[]
let labels: string[]

const MINUTE = 60_000
const networks = ['mastodon', 'bluesky'] as const
const states = ['open', 'snoozed', 'closed'] as const
const moods = ['positive', 'negative', null] as const

beforeAll(async () => {
  house = await workHouse()
  const { sofia, jonas, write, desk } = house
  labels = []
  for (const name of ['VIP', 'Warranty'])
    labels.push(unwrap(await saveLabel(sofia.ctx, { name, tone: null })).id)
  const base = Date.now() - 100 * MINUTE
  for (let no = 0; no < 90; no += 1) {
    const state = states[no % 7 < 5 ? 0 : no % 7 === 5 ? 1 : 2] ?? 'open'
    const id = await write({
      departmentId: no % 3 === 0 ? desk('marketing') : desk('service'),
      network: networks[no % 2] ?? 'mastodon',
      ownerId: [null, sofia.id, jonas.id][no % 4] ?? null,
      state,
      ...(state === 'snoozed' ? { snoozedUntil: new Date(Date.now() + MINUTE) } : {}),
      priority: priorities[(no * 7) % 4] ?? 'normal',
      sentiment: moods[no % 3] ?? null,
      lang: no % 5 === 0 ? 'de' : 'en',
      kind: no % 2 === 0 ? 'reply' : 'mention',
      // Several at the same instant: ids decide between them.
      lastMessageAt: new Date(base + (no % 11) * MINUTE),
      dueIn: state === 'open' && no % 2 === 0 ? (no % 9) * 10 : null,
    })
    if (no % 6 === 0) unwrap(await setLabels(sofia.ctx, { id, add: [labels[no % 2] ?? ''], remove: [] }))
  }
  all = await walk(sofia.ctx, { view: 'all', filters: { states: [...states] }, sort: 'newest' }, 200)
})
afterAll(() => house?.app.close())

type Ask = Omit<Parameters<typeof listConversations>[1], 'limit' | 'cursor'>

/** Every page after the other; `between` runs before each further one. */
async function walk(ctx: Ctx, ask: Ask, limit: number, between?: (page: number) => Promise<void>) {
  const rows: ConversationCard[] = []
  let cursor: string | undefined
  for (let page = 0; page < 500; page += 1) {
    const got = unwrap(await listConversations(ctx, { ...ask, cursor, limit }))
    rows.push(...got.conversations)
    if (!got.nextCursor) return rows
    cursor = got.nextCursor
    await between?.(page)
  }
  throw new Error('it never ends')
}

/** By nothing but the definition of each filter and order. */
function naive(rows: readonly ConversationCard[], filters: Filters, sort: Sort, me: string): string[] {
  const passes = (card: ConversationCard): boolean =>
    (filters.states?.length ? filters.states : ['open']).includes(card.state) &&
    (!filters.desks?.length || filters.desks.includes(card.desk.id)) &&
    (!filters.networks?.length || filters.networks.includes(card.network)) &&
    (!filters.priorities?.length || filters.priorities.includes(card.priority)) &&
    (!filters.labels?.length || card.labels.some((label) => filters.labels?.includes(label.id))) &&
    (!filters.owners?.length ||
      filters.owners.some(
        (one) => (one === 'me' ? me : one === 'nobody' ? undefined : one) === card.owner?.id,
      )) &&
    (filters.waitingMinutes === undefined || card.clock !== null)
  const due = (card: ConversationCard): number => (card.clock ? Date.parse(card.clock.dueAt) : Infinity)
  const newest = (a: ConversationCard, b: ConversationCard): number =>
    Date.parse(b.lastMessageAt) - Date.parse(a.lastMessageAt) || (a.id < b.id ? 1 : -1)
  const byDue = (a: ConversationCard, b: ConversationCard): number =>
    due(a) === due(b) ? newest(a, b) : due(a) - due(b)
  const rank = (card: ConversationCard): number => priorities.indexOf(card.priority)
  const orders = {
    due: byDue,
    newest,
    oldest: (a: ConversationCard, b: ConversationCard) => -newest(a, b),
    priority: (a: ConversationCard, b: ConversationCard) => rank(a) - rank(b) || byDue(a, b),
  }
  return rows
    .filter(passes)
    .sort(orders[sort])
    .map((card) => card.id)
}

describe('the list', () => {
  it('gives every filter and order page by page as a naive evaluation does', {
    timeout: 120_000,
  }, async () => {
    expect(all).toHaveLength(90)
    const some = <T>(values: readonly T[]) =>
      fc.option(fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 }), { nil: undefined })
    const filters: fc.Arbitrary<Filters> = fc.record({
      states: some(states),
      desks: some([house.desk('service'), house.desk('marketing'), house.desk('hr')]),
      owners: some(['me', 'nobody', house.jonas.id] as const),
      networks: some(networks),
      labels: some(labels),
      priorities: some(priorities),
      waitingMinutes: fc.option(fc.constant(30), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(
        filters,
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 40 }),
        async (wanted, sort, limit) => {
          const rows = await walk(house.sofia.ctx, { view: 'all', filters: wanted, sort }, limit)
          expect(rows.map((card) => card.id)).toEqual(naive(all, wanted, sort, house.sofia.id))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never leaves out or repeats a row that keeps its place while others move', async () => {
    const { system, id: organisationId } = house.organisation
    const open = naive(all, {}, 'newest', '')
    const movers = open.filter((_, index) => index % 4 === 0)
    const still = open.filter((_, index) => index % 4 !== 0)
    const moved = new Map(all.map((card) => [card.id, card.lastMessageAt]))
    const seen = await walk(house.sofia.ctx, { view: 'all', sort: 'newest' }, 7, async (page) => {
      const id = movers[page]
      const change = { lastMessageAt: new Date(page % 2 === 0 ? Date.now() : Date.now() - 9_000_000) }
      if (id) await system.write((tx) => updateConversation(tx, organisationId, id, change))
    })
    const counted = seen.filter((card) => still.includes(card.id)).map((card) => card.id)
    expect(counted).toEqual(still)
    for (const id of movers)
      await system.write((tx) =>
        updateConversation(tx, organisationId, id, { lastMessageAt: new Date(moved.get(id) ?? 0) }),
      )
  })

  it('takes a cursor of another order, or no cursor at all, for the beginning', async () => {
    const first = unwrap(await listConversations(house.sofia.ctx, { view: 'all', sort: 'newest', limit: 3 }))
    for (const cursor of [first.nextCursor ?? '', "due|x'; drop table message|", 'nonsense']) {
      const again = unwrap(
        await listConversations(house.sofia.ctx, { view: 'all', sort: 'oldest', cursor, limit: 3 }),
      )
      expect(again.conversations).toHaveLength(3)
    }
  })
})

describe('what lies on a restricted desk', () => {
  it('is in no list, count, export or label count of somebody else', async () => {
    const { petra, sofia, write, desk } = house
    const id = await write({ departmentId: desk('hr'), texts: ['Quillfeather pay slip'], name: 'Vidar' })
    unwrap(await setLabels(petra.ctx, { id, add: [labels[0] ?? ''], remove: [] }))
    const saved = unwrap(
      await saveView(petra.ctx, {
        name: 'HR',
        filters: { desks: [desk('hr')] },
        sort: 'due',
        shared: 'all',
        departmentIds: [],
      }),
    )
    expect(saved.count).toBe(1)
    const shared = unwrap(await listSavedViews(sofia.ctx)).views.find((view) => view.id === saved.id)
    expect(shared).toMatchObject({ mine: false, count: 0 })
    const asked = { view: 'saved', savedViewId: saved.id } as const
    expect((await walk(petra.ctx, asked, 10)).map((card) => card.id)).toEqual([id])
    expect(await walk(sofia.ctx, asked, 10)).toEqual([])
    const text = unwrap(await exportList(sofia.ctx, { view: 'all', q: 'quillfeather' })).text
    expect(text).not.toContain('pay slip')
    expect(unwrap(await exportList(petra.ctx, asked)).text).toContain('Quillfeather pay slip')
    const byName = async (ctx: Ctx) =>
      unwrap(await listLabels(ctx)).labels.find((label) => label.id === labels[0])?.count ?? 0
    expect(await byName(petra.ctx)).toBe((await byName(sofia.ctx)) + 1)
    const hr = unwrap(await countViews(sofia.ctx)).desks.find((one) => one.id === desk('hr'))
    expect(hr?.count ?? 0).toBe(0)
    expect(unwrap(await countViews(petra.ctx)).desks.find((one) => one.id === desk('hr'))?.count).toBe(1)
    expect(await setPriority(sofia.ctx, { id, priority: 'urgent' })).toMatchObject({
      error: { type: 'not_found' },
    })
    expect(await setLabels(sofia.ctx, { id, add: labels, remove: [] })).toMatchObject({
      error: { type: 'not_found' },
    })
  })
})

describe('saved views', () => {
  it('are seen by whom they are shared with, changed by whoever made them, and stand in one’s own order', async () => {
    const { sofia, jonas, petra, desk } = house
    const save = (name: string, shared: 'me' | 'departments' | 'all') =>
      saveView(jonas.ctx, { name, filters: {}, sort: 'priority', shared, departmentIds: [desk('service')] })
    const own = unwrap(await save('Own', 'me'))
    const service = unwrap(await save('Service', 'departments'))
    const names = async (ctx: Ctx) =>
      unwrap(await listSavedViews(ctx))
        .views.map((view) => view.name)
        .filter((name) => name !== 'HR')
    expect(await names(jonas.ctx)).toEqual(['Own', 'Service'])
    unwrap(await orderViews(jonas.ctx, { ids: [service.id, own.id] }))
    expect(await names(jonas.ctx)).toEqual(['Service', 'Own'])
    expect(await names(sofia.ctx)).toEqual(['Service'])
    expect(await names(petra.ctx)).toEqual([])
    const change = {
      id: service.id,
      name: 'Mine now',
      filters: {},
      sort: 'due',
      shared: 'me',
      departmentIds: [],
    } as const
    expect(await saveView(sofia.ctx, change)).toMatchObject({ error: { type: 'forbidden' } })
    expect(await removeView(petra.ctx, { id: service.id })).toMatchObject({ error: { type: 'not_found' } })
    const gone = { view: 'saved', savedViewId: own.id, limit: 5 } as const
    expect(await listConversations(sofia.ctx, gone)).toMatchObject({ error: { type: 'not_found' } })
    unwrap(await removeView(jonas.ctx, { id: own.id }))
    expect(await names(jonas.ctx)).toEqual(['Service'])
  })
})

describe('labels', () => {
  it('are made by those who manage the inbox, have one name, and leave every conversation when removed', async () => {
    const { sofia, jonas } = house
    expect(await saveLabel(jonas.ctx, { name: 'Mine', tone: null })).toMatchObject({
      error: { type: 'forbidden' },
    })
    expect(await saveLabel(sofia.ctx, { name: 'vip', tone: null })).toMatchObject({
      error: { type: 'conflict' },
    })
    const unknown = { id: all[0]?.id ?? '', add: [house.desk('hr')], remove: [] }
    expect(await setLabels(jonas.ctx, unknown)).toMatchObject({ error: { type: 'not_found' } })
  })
})

describe('views', () => {
  it('count what they list', async () => {
    const { sofia } = house
    const counts = unwrap(await countViews(sofia.ctx))
    for (const view of ['mine', 'unassigned', 'snoozed', 'all'] as const)
      expect(counts[view]).toBe((await walk(sofia.ctx, { view }, 50)).length)
    expect(counts.mine).toBeGreaterThan(0)
    const [first] = await walk(sofia.ctx, { view: 'unassigned' }, 1)
    unwrap(await assign(sofia.ctx, { id: first?.id ?? '', memberId: sofia.id }))
    expect(unwrap(await countViews(sofia.ctx)).mine).toBe(counts.mine + 1)
  })

  it('hand out the CSV they show, with one head and no formula', async () => {
    const { sofia, write } = house
    await write({ name: '=HYPERLINK("http://evil.example")', texts: ['+1, "hello"\nsecond line'] })
    const text = unwrap(await exportList(sofia.ctx, { view: 'all', sort: 'newest' })).text
    expect(text.match(/conversation,person/g)).toHaveLength(1)
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`)
    const rows = await walk(sofia.ctx, { view: 'all', sort: 'newest' }, 50)
    for (const card of rows) expect(text).toContain(card.id)
  })
})
