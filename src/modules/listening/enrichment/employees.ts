/** Where a post names people of the house, by full name or by handle; made once for many posts. */
export function employeeFinder(
  people: Iterable<{ readonly name: string; readonly handles: readonly string[] }>,
): (text: string) => boolean {
  const names = new Set<string>()
  const handles = new Set<string>()
  for (const { name, handles: own } of people) {
    const words = wordsOf(name)
    // One word is a first name or a word like any other.
    if (words.length >= 2) names.add(words.join(' '))
    for (const handle of own) handles.add(handle.toLowerCase().replace(/^@/, ''))
  }
  const longest = Math.max(2, ...Array.from(names, (name) => name.split(' ').length))
  return (text) => namesOne(wordsOf(text), names, longest) || mentionsOne(text, handles)
}

function namesOne(words: readonly string[], names: ReadonlySet<string>, longest: number): boolean {
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 2; length <= longest && from + length <= words.length; length += 1) {
      if (names.has(words.slice(from, from + length).join(' '))) return true
    }
  }
  return false
}

function mentionsOne(text: string, handles: ReadonlySet<string>): boolean {
  if (handles.size === 0) return false
  for (const found of text.matchAll(/@([\w.-]+(?:@[\w.-]+)?)/gu)) {
    if (handles.has((found[1] ?? '').toLowerCase().replace(/\.$/, ''))) return true
  }
  return false
}

/** Folded like a search: small letters, no accents. */
function wordsOf(text: string): string[] {
  const plain = text.slice(0, 20_000).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  // "Anna's jacket" is about Anna.
  return plain.replace(/['’]s\b/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
}
