/** What a department is for; decides defaults (desks, rules), while its name is the organisation's own. */
export const departmentKinds = [
  'service',
  'sales',
  'marketing',
  'pr',
  'hr',
  'ir',
  'product',
  'ecommerce',
  'legal',
  'it',
  'finance',
  'executive',
  'other',
] as const

export type DepartmentKind = (typeof departmentKinds)[number]

interface Node {
  readonly id: string
  readonly parentId: string | null
}

/** A department with everything below it. */
export function subtree(nodes: readonly Node[], rootId: string): string[] {
  const found = [rootId]
  for (const id of found)
    for (const node of nodes) if (node.parentId === id && !found.includes(node.id)) found.push(node.id)
  return found
}

/** True when putting `id` under `parentId` would make it its own ancestor. */
export function wouldCircle(nodes: readonly Node[], id: string, parentId: string | null): boolean {
  return parentId !== null && subtree(nodes, id).includes(parentId)
}

/** Which of the chosen departments greets what nobody else is for: service, else marketing, else the first. */
export function firstReception<T extends { readonly kind: DepartmentKind }>(
  chosen: readonly T[],
): T | undefined {
  const of = (kind: DepartmentKind): T | undefined => chosen.find((one) => one.kind === kind)
  return of('service') ?? of('marketing') ?? chosen[0]
}

/** Somebody who would be their own manager over others, or null. `managerOf` has everybody who has a manager. */
export function findCircle(managerOf: ReadonlyMap<string, string>): string | null {
  const clear = new Set<string>()
  for (const start of managerOf.keys()) {
    const path = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !clear.has(at)) {
      if (path.has(at)) return at
      path.add(at)
      at = managerOf.get(at)
    }
    for (const id of path) clear.add(id)
  }
  return null
}
