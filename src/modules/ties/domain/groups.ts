/** Fewer people than this are never shown as a group of their own (metrics.md: people-cells). */
export const FEWEST = 10

/**
 * Departments as they may be shown: each with at least ten counted people, by size. The rest stand together; were that rest
 * fewer than ten, the smallest of the others joins it, because what is missing from a whole can be worked out.
 * Null: fewer than ten in all, so nothing is shown.
 */
export function groupsOf(labels: readonly string[]): readonly (readonly string[])[] | null {
  if (labels.length < FEWEST) return null
  const sizes = [...Map.groupBy(labels, (label) => label)]
    .map(([label, { length }]) => ({ label, length }))
    .sort((a, b) => b.length - a.length || a.label.localeCompare(b.label))
  const alone = sizes.filter(({ length }) => length >= FEWEST)
  const rest = sizes.filter(({ length }) => length < FEWEST)
  const people = rest.reduce((sum, { length }) => sum + length, 0)
  const joins = people > 0 && people < FEWEST ? alone.pop() : undefined
  const together = [...(joins ? [joins] : []), ...rest].map(({ label }) => label)
  return [...alone.map(({ label }) => [label]), ...(together.length > 0 ? [together] : [])]
}

/** True when a department may be shown on its own. */
export function standsAlone(labels: readonly string[], label: string): boolean {
  return groupsOf(labels)?.some((group) => group.length === 1 && group[0] === label) ?? false
}
