/** One consistent renaming: each pair is replaced as written, capitalised and in capitals. */
export type Renaming = { pairs: [from: string, to: string][]; tables: [from: string, to: string][] }

/** What is wrong with a new folder name, or null when it is good. One lower-case word renames without doubt. */
export const wrongName = (name: string, taken: string[]): string | null => {
  if (!/^[a-z][a-z0-9]{1,29}$/.test(name))
    return `“${name}” is no good name: one lower-case English word, letters and digits, 2 to 30 long`
  if (taken.includes(name)) return `“${name}” is taken`
  return null
}

/** The word for one of them: the plural without its s, or null when that cannot be told. */
export const oneOf = (plural: string): string | null => (/[^s]s$/.test(plural) ? plural.slice(0, -1) : null)

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/**
 * Applies a renaming to a text or a path. Tables go first: their names may contain the words.
 * `keep` are names from elsewhere (imports) that stay as they are.
 */
export const renamed = (text: string, renaming: Renaming, keep: string[] = []): string => {
  const tables = renaming.tables.reduce(
    (all, [from, to]) => all.replace(new RegExp(`\\b${from}\\b`, 'g'), to),
    text,
  )
  const words = renaming.pairs.flatMap(([from, to]) => [
    [from, to],
    [capital(from), capital(to)],
    [from.toUpperCase(), to.toUpperCase()],
  ])
  // One pass, longest first, so that what was just written is never renamed again.
  const found = new Map(words as [string, string][])
  const longestFirst = [...found.keys()].sort((a, b) => b.length - a.length)
  const kept = keep.map((name) => `(?<![\\w$])${literally(name)}(?![\\w$])`)
  return tables.replace(
    new RegExp([...kept, ...longestFirst].join('|'), 'g'),
    (word) => found.get(word) ?? word,
  )
}
