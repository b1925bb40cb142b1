/** Whom a standing rule is for. */
export type Target =
  | { readonly target: 'everybody'; readonly targetId: null }
  /** A department with everything below it. */
  | { readonly target: 'department'; readonly targetId: string }
  | { readonly target: 'role'; readonly targetId: string }

export interface Person {
  readonly id: string
  readonly departmentId: string | null
  readonly roles: readonly string[]
}

interface Node {
  readonly id: string
  readonly parentId: string | null
}

/** A department and those above it, nearest first. A broken tree never hangs it. */
export function lineOf(departmentId: string | null, nodes: ReadonlyMap<string, Node>): string[] {
  const line: string[] = []
  let id = departmentId
  while (id !== null && !line.includes(id)) {
    line.push(id)
    id = nodes.get(id)?.parentId ?? null
  }
  return line
}

/** True when the rule is for this person. `line`: their department and those above it. */
export function isFor(
  rule: { readonly target: Target['target']; readonly targetId: string | null },
  person: Person,
  line: readonly string[],
): boolean {
  if (rule.target === 'everybody') return true
  if (rule.targetId === null) return false
  return rule.target === 'role' ? person.roles.includes(rule.targetId) : line.includes(rule.targetId)
}
