import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ctx } from '#platform/ctx.ts'
import { type TestApp, testApp } from '#tests/support/app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

describe('a question asked once', () => {
  it('is asked anew by every transaction, by every writer, and for other eyes', async () => {
    const { ctx, system } = await app.organisation()
    const other = await app.organisation()
    let asked = 0
    const ask = (who: Ctx) => who.once('how many', async () => (asked += 1))
    const counted = async (work: () => Promise<unknown>): Promise<number> => {
      asked = 0
      await work()
      return asked
    }
    const twice = async (): Promise<number[]> => [await ask(ctx), await ask(ctx)]
    expect(await counted(() => ctx.read(twice))).toBe(1)
    expect(await counted(() => ctx.read(() => ctx.read(twice)))).toBe(1)
    expect(await counted(() => ctx.read(async () => [await ask(ctx), await ask(system)]))).toBe(2)
    expect(await counted(() => ctx.read(async () => [await ask(ctx), await ask(other.ctx)]))).toBe(2)
    expect(await counted(() => ctx.write(twice))).toBe(2)
    expect(await counted(twice)).toBe(2)
    expect(await counted(async () => [await ctx.read(twice), await ctx.read(twice)])).toBe(2)
  })
})
