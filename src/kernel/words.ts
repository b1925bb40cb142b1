/** Words of expertise as they are kept: lower case, joined by hyphens, each once. “Battery Safety” is “battery-safety”. */
export function tidyTopics(words: readonly string[]): string[] {
  const slugs = words.map((word) =>
    word
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, ''),
  )
  return [...new Set(slugs.filter(Boolean))]
}

/** Words as they were written, trimmed, each once. */
export function tidyWords(words: readonly string[]): string[] {
  return [...new Set(words.map((word) => word.trim().replace(/\s+/g, ' ')).filter(Boolean))]
}
