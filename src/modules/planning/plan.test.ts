import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { createDepartment, departmentCards, updateDepartment } from '#modules/people/index.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { setCells } from './commands/cells.ts'
import { removeLine, saveLine } from './commands/lines.ts'
import { decideVersion, startVersion, submitVersion, withdrawVersion } from './commands/versions.ts'
import { budgetView } from './queries/budget.ts'
import { versionDifferences } from './queries/differences.ts'
import { planCards } from './queries/front.ts'
import { planView } from './queries/plan.ts'
import { approved, clock, draft, inKroner, line, planned, rate, YEAR } from './testing/house.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp({ clock })
})
afterAll(() => app?.close())

const refusal = (type: string, message: RegExp) => ({
  ok: false,
  error: { type, message: expect.stringMatching(message) },
})

async function house() {
  const made = await app.organisation()
  const lead = await made.member('Elin Dahl', 'social-lead')
  const controller = await made.member('Gunnar Lie', 'controller')
  await inKroner(made.ctx)
  return { ...made, lead, controller }
}

describe('a plan', () => {
  it('is written by who plans, approved by somebody else, and then stands', async () => {
    const { ctx, lead, controller, member } = await house()
    const viewer = await member('Sofia Brandt', 'viewer')
    expect(await startVersion(viewer.ctx, { year: YEAR, from: null, note: '' })).toMatchObject(
      refusal('forbidden', /right to plan/),
    )
    const first = await draft(lead.ctx)
    expect(await submitVersion(lead.ctx, { id: first, note: '' })).toMatchObject(
      refusal('conflict', /no line/),
    )
    const films = await planned(lead.ctx, first)
    unwrap(await submitVersion(lead.ctx, { id: first, note: 'The first' }))
    expect(await saveLine(lead.ctx, { ...line, name: 'Late', versionId: first, lineId: null })).toMatchObject(
      refusal('conflict', /stands as it was submitted/),
    )
    expect(await decideVersion(lead.ctx, { id: first, approve: true, note: '' })).toMatchObject(
      refusal('forbidden', /approve/),
    )
    expect(await decideVersion(controller.ctx, { id: first, approve: false, note: '' })).toMatchObject(
      refusal('invalid', /what has to change/),
    )
    unwrap(await decideVersion(controller.ctx, { id: first, approve: false, note: 'Less in May' }))
    const may = { lineId: films, row: 'plan', month: 4, minor: 50_000 } as const
    unwrap(await setCells(lead.ctx, { versionId: first, cells: [may] }))
    await approved(lead.ctx, controller.ctx, first)
    expect(unwrap(await planView(ctx, {})).version).toMatchObject({
      state: 'approved',
      submitted: { by: 'Elin Dahl' },
      decided: { by: 'Gunnar Lie' },
    })
    expect(await setCells(lead.ctx, { versionId: first, cells: [may] })).toMatchObject(
      refusal('conflict', /new version/),
    )

    const second = await draft(lead.ctx, first)
    unwrap(await setCells(lead.ctx, { versionId: second, cells: [{ ...may, minor: 80_000 }] }))
    const shop = await planned(lead.ctx, second, { name: 'Stalls', tactic: 6 }, 10_000)
    // 12 × 1000.00 − 500.00 stays the plan until the second version is approved.
    expect((await planCards(ctx)).map(({ total }) => total.money?.minor)).toEqual([1_150_000])
    expect(unwrap(await versionDifferences(ctx, { id: second, than: first }))).toMatchObject({
      by: { minor: 120_000 + 30_000 },
      differences: [
        { lineId: shop, change: 'added', after: 120_000 },
        { lineId: films, change: 'changed', months: [{ month: 4, before: 50_000, after: 80_000 }] },
      ],
    })
    await approved(lead.ctx, controller.ctx, second)
    const states = unwrap(await planView(ctx, {})).versions.map(({ number, state }) => [number, state])
    expect(states).toEqual([
      [2, 'approved'],
      [1, 'superseded'],
    ])
    expect(unwrap(await planView(ctx, { versionId: first })).total.minor).toBe(1_150_000)
  })

  it('is never approved by anybody who wrote in it, not even by who may do both', async () => {
    const { ctx, controller, lead } = await house()
    const id = await draft(lead.ctx)
    await planned(controller.ctx, id)
    unwrap(await submitVersion(lead.ctx, { id, note: '' }))
    expect(unwrap(await planView(controller.ctx, { versionId: id })).may).toMatchObject({
      decide: false,
      whyNot: expect.stringMatching(/wrote/),
    })
    expect(await decideVersion(controller.ctx, { id, approve: true, note: '' })).toMatchObject(
      refusal('forbidden', /wrote/),
    )
    unwrap(await decideVersion(ctx, { id, approve: true, note: '' }))
    expect(await withdrawVersion(lead.ctx, { id })).toMatchObject(refusal('conflict', /waits/))
  })

  it('has a line of a name once for a tactic and department; what was taken out comes back', async () => {
    const { lead } = await house()
    const id = await draft(lead.ctx)
    const films = await planned(lead.ctx, id)
    expect(await saveLine(lead.ctx, { ...line, name: 'FILMS', versionId: id, lineId: null })).toMatchObject(
      refusal('invalid', /already/),
    )
    expect(
      await saveLine(lead.ctx, { ...line, currency: 'EUR', versionId: id, lineId: films }),
    ).toMatchObject(refusal('invalid', /currency stays/))
    unwrap(await removeLine(lead.ctx, { versionId: id, lineId: films, removed: true }))
    expect(unwrap(await planView(lead.ctx, { versionId: id })).lines).toEqual([])
    unwrap(await removeLine(lead.ctx, { versionId: id, lineId: films, removed: false }))
    expect(unwrap(await planView(lead.ctx, { versionId: id })).lines).toMatchObject([
      { months: Array(12).fill(100_000) },
    ])
  })

  it('shows its heads their departments, and everybody else nothing', async () => {
    const { ctx, lead, controller, member } = await house()
    const [service] = (await departmentCards(ctx)).filter(({ name }) => name === 'Service')
    const head = await member('Astrid Moe', 'agent')
    const other = await member('Nora Lund', 'agent')
    const departmentId = service?.id ?? ''
    unwrap(await updateDepartment(ctx, { departmentId, headMemberId: head.id }))
    const id = await draft(lead.ctx)
    await planned(lead.ctx, id, { name: 'Desk tools', tactic: 4, departmentId })
    await planned(lead.ctx, id)
    await approved(lead.ctx, controller.ctx, id)
    expect(unwrap(await planView(head.ctx, {})).lines.map(({ name }) => name)).toEqual(['Desk tools'])
    expect(unwrap(await budgetView(head.ctx, {})).lines.map(({ name }) => name)).toEqual(['Desk tools'])
    expect(await planView(other.ctx, {})).toMatchObject(refusal('forbidden', /heads/))
    expect(await budgetView(other.ctx, {})).toMatchObject(refusal('forbidden', /heads/))
    const stranger = (await app.organisation('Other')).ctx
    expect(unwrap(await planView(stranger, {}))).toMatchObject({ versions: [], lines: [] })
    expect(await planView(stranger, { versionId: id })).toMatchObject(refusal('not_found', /exist/))
  })

  it('keeps restricted departments from who is not in them, also from who approves and copies', async () => {
    const { ctx: secret, lead, controller, as } = await house()
    const quiet = { name: 'Mergers', kind: 'other', parentId: null, headMemberId: null } as const
    const made = unwrap(await createDepartment(secret, quiet))
    unwrap(await updateDepartment(secret, { departmentId: made.id, restricted: true }))
    const id = await draft(secret)
    await planned(secret, id, { name: 'Secret', departmentId: made.id })
    await planned(secret, id)
    unwrap(await submitVersion(secret, { id, note: '' }))
    const outside = await as(controller.id)
    const view = unwrap(await planView(outside, { versionId: id }))
    expect(view.lines.map(({ name }) => name)).toEqual(['Films'])
    expect(view.may.whyNot).toMatch(/do not see/)
    expect(await decideVersion(outside, { id, approve: true, note: '' })).toMatchObject(
      refusal('forbidden', /do not see/),
    )
    expect(await startVersion(await as(lead.id), { year: YEAR, from: id, note: '' })).toMatchObject(
      refusal('forbidden', /do not see/),
    )
  })

  it('is valued at the rates of the day it was approved, and unknown without one', async () => {
    const { ctx, lead, controller } = await house()
    const id = await draft(lead.ctx)
    await planned(lead.ctx, id, { currency: 'EUR' }, 10_000)
    expect(unwrap(await planView(ctx, {})).total).toEqual({
      minor: null,
      reason: expect.stringMatching(/no rate from EUR to NOK/),
    })
    await rate(ctx, '2026-03-10', '11.5')
    await approved(lead.ctx, controller.ctx, id)
    clock.advance(5 * 86_400_000)
    await rate(ctx, '2026-03-16', '20')
    // 12 × 100.00 EUR × 11.5
    expect(unwrap(await planView(ctx, {})).total).toEqual({ minor: 1_380_000, reason: null })
    clock.advance(-5 * 86_400_000)
  })
})
