/** A name with `*`, each standing for any letters or none. */
export interface Glob {
  test(value: string): boolean
}

/**
 * Compares without a regular expression: many `*` in one word would make that try every way to share a long post out among
 * them. Here each piece is looked for behind the one before it, once; the time grows with the word alone.
 */
export function globOf(pattern: string): Glob {
  const pieces = pattern.split('*')
  const first = pieces.shift() ?? ''
  const last = pieces.pop()
  if (last === undefined) return { test: (value) => value === first }
  const inner = pieces.filter((piece) => piece !== '')
  return {
    test(value) {
      const end = value.length - last.length
      if (end < first.length || !value.startsWith(first) || !value.endsWith(last)) return false
      let from = first.length
      for (const piece of inner) {
        const at = value.indexOf(piece, from)
        if (at < 0 || at + piece.length > end) return false
        from = at + piece.length
      }
      return true
    },
  }
}
