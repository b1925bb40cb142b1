const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Number of user-perceived characters (extended grapheme clusters, UAX #29). */
export function graphemeLength(text: string): number {
  if (isAscii(text)) return countAscii(text)
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** The text's graphemes in order. */
export function graphemes(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** Cuts to at most `max` graphemes; adds an ellipsis, inside the limit, when something was cut. */
export function clip(text: string, max: number): string {
  const parts = graphemes(text)
  return parts.length <= max
    ? text
    : `${parts
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}

/** Number of Unicode code points. */
export function codePointLength(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Turns UTF-16 offsets (what JavaScript's regular expressions give) into code point offsets. */
export function codePointOffsets(text: string): (utf16: number) => number {
  if (isAscii(text)) return (at) => at
  const at = new Uint32Array(text.length + 1)
  let points = 0
  for (let i = 0; i < text.length; i += 1) {
    at[i] = points
    const unit = text.charCodeAt(i)
    const pairs = unit >= 0xd800 && unit <= 0xdbff && i + 1 < text.length
    if (!pairs) points += 1
  }
  at[text.length] = points
  return (utf16) => at[utf16] ?? points
}

const nonAscii = /[^\x20-\x7e\n\t]/

function isAscii(text: string): boolean {
  return !nonAscii.test(text)
}

// Carriage return is excluded above, so every remaining character is one grapheme.
function countAscii(text: string): number {
  return text.length
}
