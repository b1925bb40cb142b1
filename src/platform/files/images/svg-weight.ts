/** The parts a drawing may have when everything it repeats is counted each time. */
const MOST = 200_000

/** The outermost scope: what stands in no part with a name. */
const ROOT = ''

/**
 * Counts what would really be drawn: a few lines can repeat a part that repeats a part, and so on, without end. Told
 * about elements in the order they open and close.
 */
export function partCounter() {
  const own = new Map<string, number>([[ROOT, 0]])
  const uses = new Map<string, string[]>()
  const scopes: string[] = [ROOT]
  const use = (id: string) => {
    const scope = scopes.at(-1) ?? ROOT
    const list = uses.get(scope)
    if (list) list.push(id)
    else uses.set(scope, [id])
  }
  return {
    open(id: string | undefined, references: readonly string[]): void {
      if (id) use(id)
      scopes.push(id ?? scopes.at(-1) ?? ROOT)
      const scope = scopes.at(-1) ?? ROOT
      own.set(scope, (own.get(scope) ?? 0) + 1)
      for (const reference of references) use(reference)
    },
    close(): void {
      if (scopes.length > 1) scopes.pop()
    },
    isTooMuch: (): boolean => weigh(ROOT, own, uses, new Map()) > MOST,
  }
}

function weigh(
  id: string,
  own: ReadonlyMap<string, number>,
  uses: ReadonlyMap<string, readonly string[]>,
  known: Map<string, number>,
): number {
  const before = known.get(id)
  if (before !== undefined) return before
  // A part that repeats itself is not drawn by any renderer.
  known.set(id, 0)
  let sum = own.get(id) ?? 0
  for (const used of uses.get(id) ?? []) {
    sum += weigh(used, own, uses, known)
    if (sum > MOST) break
  }
  known.set(id, sum)
  return sum
}
