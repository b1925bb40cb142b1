import { chainOf } from './access.ts'

interface Placed {
  readonly departmentId: string | null
}

/** The policies somebody in this department answers to: the company’s, then supplements from the top down. */
export function appliesTo<P extends Placed>(
  policies: readonly P[],
  departments: ReadonlyMap<string, { readonly id: string; readonly parentId: string | null }>,
  departmentId: string | null,
): P[] {
  const chain = chainOf(departments, departmentId).reverse()
  const supplements = chain.flatMap((id) => policies.filter((policy) => policy.departmentId === id))
  return [...policies.filter((policy) => policy.departmentId === null), ...supplements]
}
