import { sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '#tests/support/app.ts'
import { asRows, inOrder, list } from './lists.ts'

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

describe('rows', () => {
  interface Said {
    readonly id: number
    readonly text: string | null
    readonly at: Date | null
    readonly seen: boolean
  }
  const columns = {
    id: ['int', (row: Said) => row.id],
    text: ['text', (row: Said) => row.text],
    at: ['timestamptz', (row: Said) => row.at],
    seen: ['boolean', (row: Said) => row.seen],
  } as const
  const stored = async (rows: readonly Said[]) => {
    const { from, values } = asRows(rows, columns, { more: sql`string_to_array('a b', ' ')` })
    const found = await app.engine.db.execute<Record<string, unknown>>(
      sql`select r.* from (select ${values} from ${from}) as r(id, text, at, seen, more)`,
    )
    return found.rows.map(({ at, more, ...row }) => ({ ...row, at: at ? new Date(String(at)) : null, more }))
  }
  const noon = (day: number) => new Date(Date.UTC(2026, 2, day, 12))

  it('come as they are, with columns that are the same in all of them and others that are not', async () => {
    const mixed = [
      { id: 7, text: null, at: noon(28), seen: false },
      { id: 7, text: 'say "hi"', at: noon(29), seen: true },
    ]
    const alike = mixed.map((row, place) => ({ id: 9 - place, text: 'NULL', at: noon(28), seen: row.id < 0 }))
    const nothing = alike.map((row) => ({ ...row, text: null, at: null }))
    for (const rows of [mixed, alike, nothing])
      expect(await stored(rows)).toEqual(rows.map((row, place) => ({ ...row, more: 'ab'[place] })))
  })

  it('are asked for in the same words whatever they hold, so that a plan can be kept', async () => {
    const texts = [['a', 'b'], ['a', 'a'], [null, null], ['a']].map((said) => {
      const rows = said.map((text, id) => ({ id, text, at: null, seen: true }))
      const { from, values } = asRows(rows, columns)
      return new PgDialect().sqlToQuery(sql`select ${values} from ${from}`).sql
    })
    expect(new Set(texts).size).toBe(1)
  })
})
