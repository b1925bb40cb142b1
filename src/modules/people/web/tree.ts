import type { DepartmentView } from '../contract/shapes.ts'

export type Branch = DepartmentView & {
  depth: number
  /** With everybody in the departments below. */
  all: number
}

/** Departments in the order of their tree, each with its depth. */
export function branches(departments: readonly DepartmentView[]): Branch[] {
  const below = (parentId: string | null, depth: number): Branch[] =>
    departments
      .filter((one) => one.parentId === parentId)
      .flatMap((one) => {
        const inside = below(one.id, depth + 1)
        const direct = inside.filter((branch) => branch.depth === depth + 1)
        return [
          { ...one, depth, all: one.members + direct.reduce((sum, branch) => sum + branch.all, 0) },
          ...inside,
        ]
      })
  return below(null, 0)
}

/** Where a department may be moved: anywhere but below itself. */
export function possibleParents(tree: readonly Branch[], id: string | null): Branch[] {
  const start = tree.findIndex((branch) => branch.id === id)
  const own = tree[start]
  if (!own) return [...tree]
  const after = tree.slice(start + 1)
  const end = after.findIndex((branch) => branch.depth <= own.depth)
  return [...tree.slice(0, start), ...(end === -1 ? [] : after.slice(end))]
}
