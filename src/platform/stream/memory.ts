const HEAD = Buffer.from('NATS/1.0')
const END = Buffer.from('\r\n\r\n')
/** Headers of ours are far shorter. */
const LONGEST_HEAD = 4096
/** What is smaller is not worth it. */
const LEAST = 65_536

/**
 * Gives the memory of a message back, whose bytes nobody looks at any more. Left to the collector, it would call for one every hundred
 * messages, each of which goes through the whole heap. Only where the memory holds nothing else: what a socket brought in one piece is
 * shared by the messages in it.
 */
export function giveBack(data: Uint8Array, frames: readonly Uint8Array[]): void {
  if (data.length >= LEAST && isAlone(data)) free(data)
  // What was pressed lies unpressed in memory of its own.
  const [first] = frames
  const size = frames.reduce((sum, { length }) => sum + length, 0)
  if (first && first.buffer !== data.buffer && first.byteOffset === 0 && size >= LEAST) free(first)
}

function free({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0)
}

/**
 * Whether a message with headers has its memory for itself. One that came in several pieces was put together in memory of its own, which
 * begins with its headers; in a piece of a socket a line of the protocol stands before them.
 */
export function isAlone({ buffer, byteOffset }: Uint8Array): boolean {
  if (byteOffset > LONGEST_HEAD) return false
  const before = Buffer.from(buffer, 0, byteOffset)
  return before.subarray(0, HEAD.length).equals(HEAD) && before.indexOf(END) === byteOffset - END.length
}
