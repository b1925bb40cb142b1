import type { GoalView } from '#modules/planning/contract.ts'

export type Move = { id: string; parentId: string | null; before: string | null }

export const below = (goals: readonly GoalView[], parentId: string | null): GoalView[] =>
  goals.filter((goal) => goal.parentId === parentId)

/** Where a goal hangs now, as a move that would put it back there. */
export function moveOf(goals: readonly GoalView[], id: string): Move {
  const goal = goals.find((one) => one.id === id)
  const row = below(goals, goal?.parentId ?? null)
  const next = row[row.findIndex((one) => one.id === id) + 1]
  return { id, parentId: goal?.parentId ?? null, before: next?.id ?? null }
}

/** What an arrow key does to a goal: up and down among its neighbours, right below the one above it, left out beside its parent. */
export function keyMove(goals: readonly GoalView[], id: string, key: string): Move | null {
  const goal = goals.find((one) => one.id === id)
  if (!goal) return null
  const row = below(goals, goal.parentId)
  const at = row.findIndex((one) => one.id === id)
  const { parentId } = goal
  if (key === 'ArrowUp' && at > 0) return { id, parentId, before: row[at - 1]?.id ?? null }
  if (key === 'ArrowDown' && at < row.length - 1) return { id, parentId, before: row[at + 2]?.id ?? null }
  const above = row[at - 1]
  if (key === 'ArrowRight' && above) return { id, parentId: above.id, before: null }
  const parent = goals.find((one) => one.id === parentId)
  if (key === 'ArrowLeft' && parent) return { ...moveOf(goals, parent.id), id }
  return null
}
