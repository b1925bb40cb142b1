import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestApp, testApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

it('founds an organisation whose owner may speak', async () => {
  const { ctx } = await app.organisation()
  expect(ctx.actor.kind).toBe('member')
})
