import { afterAll, beforeAll, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { listIncidents } from '#modules/incidents/index.ts'
import { overview } from '#modules/on-call/index.ts'
import { falseAlarmShares } from '#modules/signals/index.ts'
import { releasesOf } from '#modules/statements/index.ts'
import { DAY } from '../story/calendar.ts'
import { type ToldDemo, toldDemo } from '../testing/told.ts'

let told: ToldDemo
beforeAll(async () => {
  told = await toldDemo()
}, 240_000)
afterAll(() => told?.close())

it('knows false alarms and real ones, what each was, and words that were said', async () => {
  const elin = await told.as('elin.dahl')
  const now = Date.now()
  const window = { from: new Date(now - 90 * DAY), to: new Date(now + DAY) }
  const { all, kinds } = await falseAlarmShares(elin, window)
  expect(all.settled).toBeGreaterThanOrEqual(5)
  expect(kinds.find(({ kind }) => kind === 'button')).toMatchObject({ noise: 2, settled: 5 })
  const titles = async (view: 'running' | 'past' | 'none') =>
    unwrap(await listIncidents(elin, { view, limit: 50 })).incidents.map(({ title }) => title)
  expect(await titles('none')).toHaveLength(2)
  const past = unwrap(await listIncidents(elin, { view: 'past', limit: 50 })).incidents
  expect(past).toHaveLength(3)
  const lid = past.find(({ title }) => title.includes('lid'))
  expect(await releasesOf(elin, { subjectId: lid?.id ?? '', limit: 5 })).toHaveLength(1)
  expect(await titles('running')).toEqual(['Zips of the Skarv jacket fail after the wash'])
})

it('has a day of a turn that somebody took over, and one that waits for somebody', async () => {
  const { rotas, swaps } = unwrap(await overview(await told.as('elin.dahl')))
  const house = rotas.find(({ name }) => name === 'Day and night')
  expect(house?.overrides).toHaveLength(1)
  expect(swaps).toHaveLength(1)
})
