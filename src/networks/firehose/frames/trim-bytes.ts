/** Words of a post as they are read, in UTF-8. */
export interface Words {
  readonly text: Buffer
  readonly textFrom: number
  readonly textTo: number
}

const isSpace = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 32 || byte === 9 || byte === 10 ? 1 : 0,
)

/** The same text without the space around it; null where there is other space than that of ASCII. */
export function trimmed(text: Buffer, from: number, to: number): Words | null {
  let textFrom = from
  let textTo = to
  while (textFrom < textTo && isSpace[text[textFrom] ?? 0] === 1) textFrom += 1
  while (textTo > textFrom && isSpace[text[textTo - 1] ?? 0] === 1) textTo -= 1
  const wide =
    textFrom < textTo && (isWideSpace(text, textFrom) || isWideSpace(text, lastSign(text, textFrom, textTo)))
  return wide ? null : { text, textFrom, textTo }
}

function lastSign(text: Buffer, from: number, to: number): number {
  let at = to - 1
  while (at > from && ((text[at] ?? 0) & 0xc0) === 0x80) at -= 1
  return at
}

/** What `String.trim` takes for space beyond ASCII, in UTF-8. */
function isWideSpace(text: Buffer, at: number): boolean {
  const first = text[at] ?? 0
  if (first < 0xc2) return false
  const second = text[at + 1] ?? 0
  const third = text[at + 2] ?? 0
  if (first === 0xc2) return second === 0xa0
  if (first === 0xe1) return second === 0x9a && third === 0x80
  if (first === 0xe3) return second === 0x80 && third === 0x80
  if (first === 0xef) return second === 0xbb && third === 0xbf
  if (first !== 0xe2) return false
  if (second === 0x81) return third === 0x9f
  return second === 0x80 && (third <= 0x8a || third === 0xa8 || third === 0xa9 || third === 0xaf)
}
