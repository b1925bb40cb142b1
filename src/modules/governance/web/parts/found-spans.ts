/** Without case, accents and typographic variants: how the rules read a text. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, '')
    .toLowerCase()
}

/**
 * Where the words stand that rules found, as half-open spans in code points of the text as it was written. The rules
 * give words without case and accents; a word begins where letters begin.
 */
export function foundSpans(text: string, found: readonly string[]): [number, number][] {
  // One entry for each folded letter: the place of the code point it came from.
  const places: number[] = []
  let plain = ''
  for (const [at, point] of Array.from(text).entries()) {
    const letters = folded(point)
    plain += letters
    for (let each = 0; each < letters.length; each += 1) places.push(at)
  }
  const spans: [number, number][] = []
  for (const word of new Set(found.map(folded).filter((one) => one.trim() !== ''))) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length)) {
      const first = places[at]
      const last = places[at + word.length - 1]
      const begins = !/[\p{L}\p{N}]$/u.test(plain.slice(0, at)) || !/^[\p{L}\p{N}]/u.test(word)
      if (begins && first !== undefined && last !== undefined) spans.push([first, last + 1])
    }
  }
  return spans.sort((a, b) => a[0] - b[0])
}

/** The first place of a found word, in the spelling of the text; the rules' own spelling where it is not there. */
export function asWritten(text: string, found: string): string {
  const [span] = foundSpans(text, [found])
  return span ? Array.from(text).slice(span[0], span[1]).join('') : found
}
