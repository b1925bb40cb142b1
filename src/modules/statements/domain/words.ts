/** What a holding statement has, in the order it is said (crisis definitions): each is one short text. */
export const partNames = ['acknowledgement', 'empathy', 'facts', 'action', 'nextUpdate'] as const
export type PartName = (typeof partNames)[number]
export type Parts = Readonly<Record<PartName, string>>

const blank = /\{([^{}\n]{1,60})\}/gu

/** The whole text: the parts that are there, each a paragraph. */
export function wordsOf(parts: Parts): string {
  return partNames
    .map((name) => parts[name].trim())
    .filter((text) => text !== '')
    .join('\n\n')
}

/** Parts that have no words yet. */
export function missingParts(parts: Parts): PartName[] {
  return partNames.filter((name) => parts[name].trim() === '')
}

/** The places to fill in, each once, in the order they are read. */
export function blanksIn(text: string): string[] {
  return [...new Set([...text.matchAll(blank)].map((match) => (match[1] ?? '').trim()))]
}

export interface Filled {
  readonly text: string
  /** Blanks that nothing was given for; a statement that has any cannot be said. */
  readonly open: readonly string[]
}

/** Puts words into the blanks. What is put in is never read again for blanks: its braces are taken out. */
export function fill(text: string, words: Readonly<Record<string, string>>): Filled {
  const open = new Set<string>()
  const filled = text.replace(blank, (whole, name: string) => {
    const key = name.trim()
    const given = Object.hasOwn(words, key) ? tidy(words[key] ?? '') : ''
    if (given === '') open.add(key)
    return given === '' ? whole : given
  })
  return { text: filled, open: [...open] }
}

function tidy(given: string): string {
  return given
    .replace(/[{}]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
}
