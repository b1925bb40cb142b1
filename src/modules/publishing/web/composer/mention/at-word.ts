/** A mention as it is being written; offsets are of UTF-16, as a field counts. */
export type AtWord = {
  /** Where its @ stands. */
  readonly start: number
  readonly end: number
  /** What is looked for: the letters after the @. */
  readonly query: string
}

const letter = String.raw`[\p{L}\p{N}_]`
/** `@ruth`, `@fjell.example`, `@ruth@social.example`; an address of a mail begins with no @. */
const atWords = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@./])@(${letter}(?:[\p{L}\p{N}_.-]*${letter})?(?:@${letter}(?:[\p{L}\p{N}_.-]*${letter})?)?)`,
  'gu',
)
const beingWritten = /(?<![\p{L}\p{N}_@./])@([\p{L}\p{N}_][\p{L}\p{N}_.@-]{0,199})$/u
const goesOn = /^[\p{L}\p{N}_.@-]*[\p{L}\p{N}_]/u

/**
 * The mention under the cursor, while it is written: the cursor stands behind its first letter or further. With
 * something selected only when that is a whole mention: then the person is looked for by the name alone.
 */
export function atWordAt(text: string, from: number, to: number): AtWord | null {
  if (from !== to) return selectedWord(text, from, to)
  const found = beingWritten.exec(text.slice(0, from))
  if (!found?.[1]) return null
  const rest = goesOn.exec(text.slice(from))?.[0].length ?? 0
  return { start: found.index, end: from + rest, query: found[1] }
}

function selectedWord(text: string, from: number, to: number): AtWord | null {
  const word = [...text.matchAll(atWords)].find(
    (one) => one.index === from && one.index + one[0].length === to,
  )
  const name = word?.[1]?.split(/[@.]/u)[0]
  return name ? { start: from, end: to, query: name } : null
}

/** Every mention of a text, whatever the network: its handle without the @, and where it stands in code points. */
export function mentionsIn(text: string): { handle: string; span: readonly [number, number] }[] {
  return Array.from(text.matchAll(atWords), (found) => {
    const start = Array.from(text.slice(0, found.index)).length
    return { handle: found[1] ?? '', span: [start, start + Array.from(found[0]).length] as const }
  })
}

/** The text with the handle in place of the word, and where the cursor stands then. */
export function withHandle(
  text: string,
  { start, end }: AtWord,
  handle: string,
): { put: string; end: number } {
  // A space to go on writing after, unless something stands there already.
  const put = `@${handle}${/^[\s.,;:!?)\]”"’]/u.test(text.slice(end)) ? '' : ' '}`
  return { put, end: start + put.length }
}
