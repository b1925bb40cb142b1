import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { addGoal, dropGoal, type GoalWords, linkGoal, moveGoal, saveGoal } from './commands/goals.ts'
import { judgePlace, unlinked } from './domain/goals/levels.ts'
import { goalsOf } from './index.ts'
import { goalTree } from './queries/goals.ts'
import { clock, draft, inKroner, planned } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})
const words: GoalWords = {
  ...{ level: 'business', name: 'Grow in Germany', note: '', ownerId: null, departmentId: null },
  ...{ metricId: null, measure: 'Revenue', target: 12, startsOn: null, endsOn: '2026-12-31' },
}

describe('the tree of goals', () => {
  it('hangs social below marketing below business, never below itself', () => {
    const node = (id: string, level: 'business' | 'marketing' | 'social', parentId: string | null) => ({
      id,
      level,
      parentId,
    })
    const nodes = [
      node('b', 'business', null),
      node('m', 'marketing', 'b'),
      node('s', 'social', 'm'),
      node('x', 'social', null),
    ]
    expect(judgePlace(nodes, { id: 's', level: 'social' }, 'b')).toBeNull()
    expect(judgePlace(nodes, { id: 'm', level: 'marketing' }, 's')).toMatch(/below itself/)
    expect(judgePlace(nodes, { id: null, level: 'marketing' }, 'x')).toMatch(/serves a business goal/)
    expect(judgePlace(nodes, { id: 'b', level: 'business' }, 'x')).toMatch(/top/)
    expect(judgePlace(nodes, { id: null, level: 'social' }, 'gone')).toMatch(/not exist/)
    expect([...unlinked(nodes)]).toEqual(['x'])
  })

  it('is changed by who plans, moved and put back, and says what serves none', async () => {
    const { ctx, member } = await app.organisation()
    await inKroner(ctx)
    const lead = await member('Elin Dahl', 'social-lead')
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await addGoal(viewer.ctx, { parentId: null, ...words })).toMatchObject(
      refusal('forbidden', /plan/),
    )
    expect(await addGoal(lead.ctx, { parentId: null, ...words, metricId: 'none' })).toMatchObject(
      refusal('invalid', /figure/),
    )
    const add = async (change: Partial<GoalWords>, parentId: string | null) =>
      unwrap(await addGoal(lead.ctx, { parentId, ...words, ...change })).id
    const top = await add({}, null)
    const first = await add({ level: 'marketing', name: 'Known' }, top)
    const second = await add({ level: 'marketing', name: 'Liked' }, top)
    const loose = await add({ level: 'social', name: 'Heard', metricId: 'budget-variance' }, null)
    unwrap(await moveGoal(lead.ctx, { id: second, parentId: top, before: first }))
    const names = async () => unwrap(await goalTree(viewer.ctx)).goals.map(({ name }) => name)
    expect((await names()).filter((name) => name === 'Known' || name === 'Liked')).toEqual(['Liked', 'Known'])
    expect(await moveGoal(lead.ctx, { id: top, parentId: first, before: null })).toMatchObject(
      refusal('conflict', /below itself/),
    )
    expect(unwrap(await goalTree(ctx)).goals.find(({ id }) => id === loose)).toMatchObject({
      unlinked: true,
      metric: { name: 'Budget variance' },
    })
    unwrap(await moveGoal(lead.ctx, { id: loose, parentId: first, before: null }))
    expect(await saveGoal(lead.ctx, { id: first, ...words, name: 'Known' })).toMatchObject(
      refusal('invalid', /stands at the top/),
    )
    const version = await draft(lead.ctx)
    await planned(lead.ctx, version, { goalId: loose })
    await planned(lead.ctx, version, { name: 'Ads', tactic: 2 })
    const view = unwrap(await goalTree(lead.ctx))
    expect(view.loose.lines.map(({ name }) => name)).toEqual(['Ads'])
    expect(view.goals.find(({ id }) => id === loose)?.lines).toMatchObject([{ name: 'Films' }])
    unwrap(
      await linkGoal(lead.ctx, { goalId: loose, what: { kind: 'programme', tactic: 2, departmentId: null } }),
    )
    expect(unwrap(await goalTree(lead.ctx)).loose).toEqual({ lines: [], programmes: [] })
    unwrap(await dropGoal(lead.ctx, { id: loose, dropped: true }))
    expect(unwrap(await goalTree(lead.ctx)).loose.lines).toHaveLength(2)
    expect((await goalsOf(ctx)).map(({ name }) => name)).toEqual(['Grow in Germany', 'Liked', 'Known'])
    // Who reads no budget sees goals, not its lines.
    expect(unwrap(await goalTree(viewer.ctx)).loose.lines).toEqual([])
    const stranger = (await app.organisation('Other')).ctx
    expect(unwrap(await goalTree(stranger)).goals).toEqual([])
    expect(await moveGoal(stranger, { id: top, parentId: null, before: null })).toMatchObject(
      refusal('not_found', /goal/),
    )
  })
})
