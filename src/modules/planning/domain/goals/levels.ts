/** Social goals serve marketing goals, which serve business goals. */
export const goalLevels = ['business', 'marketing', 'social'] as const
export type GoalLevel = (typeof goalLevels)[number]

interface Node {
  readonly id: string
  readonly parentId: string | null
  readonly level: GoalLevel
}

/**
 * Null when the goal may hang there, else why not. A business goal stands at the top; the others hang one level below
 * another goal or at any level above them, never below themselves. Without a parent they wait to be linked.
 */
export function judgePlace(
  nodes: readonly Node[],
  goal: { readonly id: string | null; readonly level: GoalLevel },
  parentId: string | null,
): string | null {
  if (parentId === null) return null
  const parent = nodes.find(({ id }) => id === parentId)
  if (!parent) return 'The goal above does not exist any more.'
  if (goal.id !== null && lineOf(nodes, parentId).includes(goal.id))
    return 'A goal cannot stand below itself.'
  if (goal.level === 'business') return 'A business goal stands at the top.'
  if (goal.level === 'marketing' && parent.level === 'social')
    return 'A marketing goal serves a business goal, or another marketing goal.'
  return null
}

/** A goal and all above it. */
export function lineOf(nodes: readonly Node[], id: string): string[] {
  const found: string[] = []
  let at: string | null = id
  while (at !== null && !found.includes(at)) {
    found.push(at)
    const here: string = at
    at = nodes.find((node) => node.id === here)?.parentId ?? null
  }
  return found
}

/** Goals that do not reach a business goal: they, and all that hangs below them, serve nothing yet. */
export function unlinked(nodes: readonly Node[]): Set<string> {
  const levels = new Map(nodes.map(({ id, level }) => [id, level]))
  return new Set(
    nodes.filter(({ id }) => levels.get(lineOf(nodes, id).at(-1) ?? '') !== 'business').map(({ id }) => id),
  )
}

/** Goals as a tree is read: each followed by what hangs below it. */
export function treeOrder<T extends { readonly id: string; readonly parentId: string | null }>(
  rows: readonly T[],
): T[] {
  const ids = new Set(rows.map(({ id }) => id))
  const below = Map.groupBy(rows, (row) => (row.parentId && ids.has(row.parentId) ? row.parentId : null))
  const walk = (id: string | null): T[] => (below.get(id) ?? []).flatMap((row) => [row, ...walk(row.id)])
  return walk(null)
}

/** The place between two neighbours in an order of numbers. */
export function placeBetween(before: number | null, after: number | null): number {
  if (before === null) return after === null ? 0 : after - 1
  return after === null ? before + 1 : (before + after) / 2
}
