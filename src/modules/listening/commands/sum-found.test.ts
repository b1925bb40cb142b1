import { afterAll, beforeAll, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { scriptedNetwork } from '../testing/scripted-network.ts'
import { sumSoon } from './sum-found.ts'

const clock = fixedClock(new Date('2026-11-22T09:01:00.000Z'))
let app: TestApp
beforeAll(async () => {
  app = await testApp({ networks: [scriptedNetwork()], clock })
})
afterAll(() => app?.close())

it('asks for one count of each five minutes, whoever asks and however often, and never for one that was rolled back', async () => {
  const { system, id } = await app.organisation()
  const sums = async () =>
    (await app.planned()).flatMap(({ at, data }) =>
      data.name === 'listening.sum' && data.organisationId === id ? [at?.toISOString()] : [],
    )
  const undone = system.write(async (tx) => {
    await sumSoon(system, tx)
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await sums()).toEqual([])
  await Promise.all([1, 2, 3].map(() => system.write((tx) => sumSoon(system, tx))))
  expect(await sums()).toEqual(['2026-11-22T09:05:10.000Z'])
  clock.advance(4 * 60_000)
  await system.write((tx) => sumSoon(system, tx))
  expect(await sums()).toEqual(['2026-11-22T09:05:10.000Z', '2026-11-22T09:10:10.000Z'])
})
