import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { updateDepartment, updateMember } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { METRICS } from '#platform/metric.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { attackAll } from '#tests/support/attack.ts'
import type { Value } from './domain/fields.ts'
import { kinds } from './domain/kinds.ts'
import { recordsRoutes } from './routes.ts'
import { clock, departmentsOf, enter, march } from './testing/house.ts'
import { everyKind } from './testing/rows.ts'

const MARKER = 'Quillfeather7731'
/** Texts that are no free words. */
const bound = ['currency', 'archiveHash', 'duplicateOf']

let app: TestApp
let [inside, outside]: Ctx[] = []
const ids: string[] = []
let hr = ''
beforeAll(async () => {
  app = await testApp({ clock })
  const { ctx, member, as } = await app.organisation()
  hr = (await departmentsOf(ctx))('HR')
  const petra = await member('Petra Lund', 'controller')
  unwrap(await updateMember(ctx, { memberId: petra.id, departmentId: hr }))
  unwrap(await updateDepartment(ctx, { departmentId: hr, restricted: true }))
  inside = await as(petra.id)
  outside = (await member('Sofia Brandt', 'controller', 'auditor')).ctx
  for (const [kind, values] of everyKind(hr)) {
    const marked = Object.entries(values).map(([name, value]): [string, Value] => {
      const field = Object.entries(kinds[kind].fields).find(([one]) => one === name)?.[1]
      const free = field?.is === 'text' && value !== '' && !bound.includes(name)
      return [name, free ? MARKER : value]
    })
    ids.push(...(await enter(inside, kind, hr, [Object.fromEntries(marked) as typeof values])))
  }
})
afterAll(() => app?.close())

const attack = (ctx: Ctx | undefined) => {
  if (!ctx) throw new Error('set up before')
  return attackAll({ records: recordsRoutes }, { ctx, ids, marker: MARKER })
}

describe('what HR keeps', () => {
  it('is given to nobody else by any call, with whatever id, word or kind', async () => {
    const { findings, notReached, calls } = await attack(outside)
    expect(findings).toEqual([])
    expect(notReached).toEqual([])
    expect(calls).toBeGreaterThan(50)
  })

  it('stands in no row behind a figure for anybody else', async () => {
    const query = { window: march, departmentId: null, channelId: null }
    const said = async (ctx: Ctx | undefined): Promise<string> => {
      const all = (ctx?.use(METRICS) ?? []).filter(({ id }) => id in behind)
      const rows = await Promise.all(all.map((one) => one.rows(ctx as Ctx, query, { limit: 50, offset: 0 })))
      return JSON.stringify(rows)
    }
    const behind = {
      turnover: 1,
      'time-to-hire': 1,
      'cost-per-hire': 1,
      'regulated-items': 1,
      'media-pickups': 1,
    }
    expect(await said(inside)).toContain(MARKER)
    const theirs = await said(outside)
    for (const secret of [MARKER, ...ids]) expect(theirs).not.toContain(secret)
  })

  it('is given to HR: the attack finds what is there to be found', async () => {
    const { findings } = await attack(inside)
    const found = new Set(findings.map(({ procedure }) => procedure))
    expect([...found].sort()).toEqual(['records.list', 'records.one'])
  })
})
