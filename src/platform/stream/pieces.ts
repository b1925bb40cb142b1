/** What is smaller is copied about as quickly by whoever reads the protocol. */
const LEAST = 32_768
const LF = 10
/** No line of the protocol that announces a message is longer. */
const LONGEST_LINE = 8192

/**
 * The same bytes of the NATS protocol in other pieces: the content of each large message in one. The client reads such a piece with one copy;
 * of the pieces a socket brings it walks through the first one byte by byte and copies the others again and again as they grow. What lay
 * in memory that nobody looks at any more is given back at once, not left to the collector. A piece is good until the next is asked for.
 */
export async function* inLargePieces(socket: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new Reader()
  for await (const chunk of socket) {
    let shared = false
    for (const piece of reader.pieces(chunk)) {
      shared ||= piece.buffer === chunk.buffer
      yield piece
    }
    if (!shared) giveBackChunk(chunk)
  }
}

/** Where a stream of bytes stands in the protocol. */
class Reader {
  /** What was read of a line. */
  #line = ''
  /** So many bytes are no lines: the rest of a small message. */
  #skip = 0
  /** Of a large message: its bytes, so many of which are there. */
  #memory = new Uint8Array(0)
  #wanted = 0
  #there = 0

  #gather(chunk: Uint8Array, at: number): number {
    const more = chunk.subarray(at, at + this.#wanted - this.#there)
    this.#memory.set(more, this.#there)
    this.#there += more.length
    return more.length
  }

  *pieces(chunk: Uint8Array): Generator<Uint8Array> {
    let [from, at] = [0, 0]
    while (at < chunk.length) {
      if (this.#wanted > 0) {
        at += this.#gather(chunk, at)
        from = at
        if (this.#there < this.#wanted) continue
        yield this.#memory.subarray(0, this.#wanted)
        this.#wanted = 0
      } else if (this.#skip > 0) {
        const skipped = Math.min(this.#skip, chunk.length - at)
        this.#skip -= skipped
        at += skipped
      } else {
        at = this.#readLine(chunk, at)
        if (this.#wanted > 0) {
          yield chunk.subarray(from, at)
          from = at
        }
      }
    }
    if (from < chunk.length) yield chunk.subarray(from)
  }

  /** Reads to the end of a line, or of the chunk. @returns where it stands then */
  #readLine(chunk: Uint8Array, at: number): number {
    const found = chunk.indexOf(LF, at)
    const end = found < 0 ? chunk.length : found + 1
    // Long is only what a server says of itself, and it announces no message.
    if (this.#line.length < LONGEST_LINE) this.#line += latin1(chunk, at, Math.min(end, at + LONGEST_LINE))
    if (found < 0) return end
    const bytes = announced(this.#line)
    this.#line = ''
    if (bytes < LEAST) this.#skip = bytes
    else {
      if (this.#memory.length < bytes) this.#memory = new Uint8Array(bytes)
      this.#wanted = bytes
      this.#there = 0
    }
    return end
  }
}

/** How many bytes follow a line: of `MSG subject sid [reply] size` or `HMSG subject sid [reply] head size`; 0 behind any other. */
function announced(line: string): number {
  if (!/^H?MSG[ \t]/i.test(line)) return 0
  const size = Number(/(\d+)[ \t]*\r?\n$/.exec(line)?.[1] ?? 0)
  return Number.isSafeInteger(size) ? size : 0
}

const latin1 = ({ buffer, byteOffset }: Uint8Array, from: number, to: number): string =>
  Buffer.from(buffer, byteOffset + from, to - from).toString('latin1')

/** Only where a chunk is all of its memory. */
function giveBackChunk({ buffer, byteOffset, length }: Uint8Array): void {
  if (byteOffset === 0 && length === buffer.byteLength && buffer instanceof ArrayBuffer) buffer.transfer(0)
}
