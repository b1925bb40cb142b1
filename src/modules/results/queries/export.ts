import { and, desc } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ResultRow } from '../contract.ts'
import { figureNames } from '../domain/figures.ts'
import { figureMoments } from '../domain/moments.ts'
import { measuredPosts } from '../tables.ts'
import { type Filters, matching } from './list.ts'
import { shapeRows } from './rows.ts'

/** More rows than this are no file to read any more; the newest are kept. */
const MOST = 5000

interface ResultFile {
  name: string
  type: string
  text: string
  rows: number
}

/** What the list shows, as a file. An unknown number is an empty cell with its reason beside it, never 0. */
export async function exportResults(
  ctx: Ctx,
  input: Filters & { readonly format: 'csv' | 'json' },
): Promise<Result<ResultFile>> {
  const where = and(await matching(ctx, input))
  const posts = await ctx.read((tx) =>
    tx
      .select()
      .from(measuredPosts)
      .where(where)
      .orderBy(desc(measuredPosts.liveAt), desc(measuredPosts.postId))
      .limit(MOST),
  )
  const rows = await shapeRows(ctx, posts)
  const name = `results-${ctx.now().toISOString().slice(0, 10)}.${input.format}`
  if (input.format === 'json')
    return ok({ name, type: 'application/json', text: JSON.stringify(rows, null, 2), rows: rows.length })
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  const lines = rows.map((row) => line(row, departments.get(row.departmentId ?? '') ?? null))
  return ok({ name, type: 'text/csv', text: csvOf(header, lines), rows: rows.length })
}

const header = [
  'post',
  'live at',
  'network',
  'account',
  'author',
  'department',
  'text',
  'address',
  'state',
  ...figureMoments.flatMap((moment) => [
    `${moment} taken at`,
    `${moment} late`,
    ...figureNames.map((name) => `${moment} ${name}`),
    `${moment} unknown because`,
    `${moment} definition`,
  ]),
]

function line(row: ResultRow, department: string | null): (string | number | null)[] {
  const { id, liveAt, networkName, handle, author, text, url, state } = row
  return [
    id,
    liveAt,
    networkName,
    handle,
    author.name,
    department,
    text,
    url,
    state,
    ...figureMoments.flatMap((moment) => {
      const taken = row.figures[moment]
      const why = figureNames.flatMap((name) =>
        taken[name].reason ? [`${name}: ${taken[name].reason}`] : [],
      )
      return [
        taken.takenAt,
        taken.late ? 'yes' : '',
        ...figureNames.map((name) => taken[name].value),
        why.join(' '),
        taken.definition?.words ?? null,
      ]
    }),
  ]
}
