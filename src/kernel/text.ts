const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

// Between any two of these signs a grapheme ends: none extends, none begins a cluster (Latin, Greek, Cyrillic, dashes and
// quotes, kana, Han; not the carriage return and line feed that are one together).
const plain =
  '\\t\\x20-\\x7e\\xa0-\\xac\\xae-\\u02ff\\u0370-\\u0482\\u048a-\\u058f\\u2010-\\u2027\\u2030-\\u205f\\u3041-\\u3096\\u4e00-\\u9fff'
/** Where clusters may be, with the plain signs beside that may belong to them. */
const clustered = new RegExp(`[${plain}]?(?:[^${plain}]+[${plain}]?)+`, 'g')

/** Number of user-perceived characters (extended grapheme clusters, UAX #29). */
export function graphemeLength(text: string): number {
  let count = text.length
  for (const [stretch] of text.matchAll(clustered)) {
    count -= stretch.length
    for (const _ of segmenter.segment(stretch)) count += 1
  }
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
