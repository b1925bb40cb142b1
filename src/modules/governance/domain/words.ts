/** "Dana Ortiz", "Dana Ortiz or Nils Berg", "Dana Ortiz, Nils Berg or 3 others". */
export function listed(names: readonly string[], nobody: string): string {
  const [first, second, ...rest] = names
  if (first === undefined) return nobody
  if (second === undefined) return first
  if (rest.length === 0) return `${first} or ${second}`
  return `${first}, ${second} or ${rest.length} ${rest.length === 1 ? 'other' : 'others'}`
}
