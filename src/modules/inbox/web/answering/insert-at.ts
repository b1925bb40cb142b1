/**
 * Puts words into a text at a place. As a paragraph of its own (`own`) it is set apart by an empty line from what stands
 * before and after; else by a space. `end` is where the cursor stands then.
 */
export function insertAt(
  text: string,
  words: string,
  at: number,
  own: boolean,
): { text: string; end: number } {
  const before = text.slice(0, at).trimEnd()
  const after = text.slice(at).trimStart()
  const gap = own ? '\n\n' : ' '
  const head = before === '' ? '' : `${before}${gap}`
  const tail = after === '' ? '' : `${gap}${after}`
  return { text: `${head}${words}${tail}`, end: head.length + words.length }
}

/** Whether a stroke of `/` at this place asks for a saved reply: at the start of a line. */
export function asksForReply(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === '\n'
}
