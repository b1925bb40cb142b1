type Ruled = { readonly id: string }

/** The rules with one moved up or down by a place; the same list where it cannot go further. */
export function moved<R extends Ruled>(rules: readonly R[], id: string, by: -1 | 1): R[] {
  const list = [...rules]
  const from = list.findIndex((rule) => rule.id === id)
  const [one, other] = [list[from], list[from + by]]
  if (!one || !other) return list
  list[from] = other
  list[from + by] = one
  return list
}

/** The rules with one put in: in its place when it stands there, else at the end. */
export function withRule<R extends Ruled>(rules: readonly R[], rule: R): R[] {
  return rules.some((one) => one.id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? rule : one))
    : [...rules, rule]
}
