import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { inOrder, list } from './lists.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app?.close())

const asked = async (values: ReturnType<typeof list>) => {
  const { rows } = await app.engine.db.execute<{ value: unknown }>(
    sql`select value from unnest(${values}) as t(value)`,
  )
  return rows.map(({ value }) => value)
}

describe('a list', () => {
  it('gives back every text as it was, however odd, and nothing where there is nothing', async () => {
    const texts = [
      '',
      'NULL',
      'null',
      '{a,b}',
      'say "hi"',
      'back\\slash\\',
      "it's",
      ' ends ',
      'a,b',
      'line\nline',
      'ærø 👩‍🚒',
    ]
    expect(await asked(list('text', [...texts, null, undefined]))).toEqual([...texts, null, null])
    expect(await asked(list('text', []))).toEqual([])
  })

  it('holds JSON, numbers, moments and ids', async () => {
    const said = { quote: '"\\', list: [1, null], ü: 'ß' }
    expect(await asked(list('jsonb', [JSON.stringify(said), null]))).toEqual([said, null])
    expect(await asked(list('bigint', [2n ** 63n - 1n, -5, null]))).toEqual([
      '9223372036854775807',
      '-5',
      null,
    ])
    expect(await asked(list('boolean', [true, false, null]))).toEqual([true, false, null])
    expect(await asked(list('real', [0.25, 1e-7]))).toEqual([0.25, 1e-7])
    const at = new Date('2026-03-29T01:30:00.123Z')
    const [moment] = await asked(list('timestamptz', [at]))
    expect(new Date(String(moment))).toEqual(at)
  })

  it('puts rows in one order, equal ones as they came', () => {
    const rows = [
      { id: 'b', n: 1 },
      { id: 'a', n: 2 },
      { id: 'b', n: 3 },
      { id: 'B', n: 4 },
    ]
    expect(inOrder(rows, ({ id }) => id).map(({ n }) => n)).toEqual([4, 2, 1, 3])
  })
})
