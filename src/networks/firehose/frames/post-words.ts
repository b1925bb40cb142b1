/** Words of a post as they are read, in UTF-8. */
export interface Words {
  readonly text: Buffer
  readonly textFrom: number
  readonly textTo: number
}

/** Longer ones are cut by whoever reads them. */
const longest = 90_000
/** Line ends of two signs, marks of the byte order and control characters are for readers to clean. */
const unclean = /(?![\t\n])[\p{Cc}\ufeff]/u
const backslash = 92

/**
 * The words of a string of JSON that is known to be one, from behind its opening quote to its closing one: where they lie,
 * or written anew where they have escapes or space around them. Null where a reader has something to clean.
 */
export function wordsIn(bytes: Buffer, from: number, to: number): Words | null {
  if (to - from > longest) return null
  const plain = plainSpan(bytes, from, to)
  if (plain) return plain
  const text = read(bytes, from, to)
  if (text === null || unclean.test(text) || !text.isWellFormed()) return null
  const written = Buffer.from(text.trim())
  return { text: written, textFrom: 0, textTo: written.length }
}

/** Words of plain ASCII stay where they are. */
function plainSpan(text: Buffer, from: number, to: number): Words | null {
  for (let at = from; at < to; at += 1) {
    const byte = text[at] ?? 0
    if (byte > 126 || byte === backslash) return null
  }
  let textFrom = from
  let textTo = to
  while (textFrom < textTo && text[textFrom] === 32) textFrom += 1
  while (textTo > textFrom && text[textTo - 1] === 32) textTo -= 1
  return { text, textFrom, textTo }
}

function read(bytes: Buffer, from: number, to: number): string | null {
  try {
    return JSON.parse(bytes.toString('utf8', from - 1, to + 1)) as string
  } catch {
    return null
  }
}
