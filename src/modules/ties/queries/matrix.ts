import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { groupsOf } from '../domain/groups.ts'
import type { Network } from './network.ts'

export interface Group {
  /** The department's id, `none` for people without one, or `others` for those that are too small to stand alone. */
  readonly id: string
  /** By name; null: people in no department, last. */
  readonly departments: readonly (string | null)[]
  readonly people: number
}

export interface Cell {
  readonly a: Group
  readonly b: Group
  readonly ties: number
}

export interface Matrix {
  readonly groups: readonly Group[]
  /** Every pair of groups once, each with itself too; those without a tie have 0. */
  readonly cells: readonly Cell[]
}

/** How many ties lie between departments and within each; no group of fewer than ten people, and nobody by name. */
export async function matrixOf(ctx: Ctx, { labels, ties }: Network): Promise<Matrix> {
  const parts = groupsOf(labels)
  if (parts === null) return { groups: [], cells: [] }
  const names = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  const groups = parts.map((part): Group => {
    const [first = ''] = part
    return {
      id: part.length > 1 ? 'others' : first || 'none',
      departments: part.map((label) => names.get(label) ?? null).sort(byName),
      people: labels.filter((label) => part.includes(label)).length,
    }
  })
  const placeOf = new Map(parts.flatMap((part, at) => part.map((label) => [label, at] as const)))
  const counts = new Map<string, number>()
  for (const tie of ties) {
    const [a = 0, b = 0] = tie.map((at) => placeOf.get(labels[at] ?? '') ?? 0).sort((x, y) => x - y)
    counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1)
  }
  const cells = groups.flatMap((a, x) =>
    groups.slice(x).map((b, y): Cell => ({ a, b, ties: counts.get(`${x} ${x + y}`) ?? 0 })),
  )
  return { groups, cells }
}

function byName(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return a.localeCompare(b)
}
