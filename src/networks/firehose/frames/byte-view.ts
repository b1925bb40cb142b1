const quote = 34
const backslash = 92
const ones = 0x01010101
const highs = 0x80808080
const spaces = 0x20202020
const quotes = quote * ones
const backslashes = backslash * ones

/** A piece of text that is looked for, four bytes at a time: the last four overlap those before. */
export interface Piece {
  readonly length: number
  readonly fours: Int32Array
}

/** ASCII, four signs at least. */
export function pieceOf(text: string): Piece {
  const bytes = Buffer.from(text)
  const whole = bytes.length >> 2
  const starts = Array.from({ length: whole }, (_, at) => at * 4)
  return {
    length: text.length,
    fours: Int32Array.from([...starts, text.length - 4], (at) => bytes.readInt32LE(at)),
  }
}

/** What a hexadecimal digit is worth; 16 for what is none. */
const hexes = Uint8Array.from({ length: 256 }, (_, byte) => {
  const worth = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
  return worth < 0 ? 16 : worth
})

/** Bytes that are looked at where they lie, four at a time where many are. Used again, so that looking makes nothing. */
export class ByteView {
  #bytes: Buffer = Buffer.alloc(0)
  #view: DataView = new DataView(new ArrayBuffer(0))
  #base = 0
  /** Whether a byte above 126 was walked over since it was last set. */
  beyondAscii = false
  length = 0

  look(bytes: Buffer): void {
    // Messages lie many to a buffer.
    if (bytes.buffer !== this.#view.buffer) this.#view = new DataView(bytes.buffer)
    this.#bytes = bytes
    this.#base = bytes.byteOffset
    this.length = bytes.length
  }

  at(place: number): number {
    return place >= 0 && place < this.length ? this.#view.getUint8(this.#base + place) : 0
  }

  text(from: number, to: number): string {
    return this.#bytes.toString('latin1', from, to)
  }

  /** What four hexadecimal digits say; -1 where others stand. */
  hex(from: number): number {
    const high = hexes[this.at(from)] ?? 16
    const next = hexes[this.at(from + 1)] ?? 16
    const third = hexes[this.at(from + 2)] ?? 16
    const low = hexes[this.at(from + 3)] ?? 16
    return high < 16 && next < 16 && third < 16 && low < 16
      ? (high << 12) | (next << 8) | (third << 4) | low
      : -1
  }

  /** Whether exactly this text of ASCII stands there. */
  is(from: number, to: number, text: string): boolean {
    if (to - from !== text.length) return false
    for (let at = 0; at < text.length; at += 1) if (this.at(from + at) !== text.charCodeAt(at)) return false
    return true
  }

  /** Behind a piece that stands here; -1 where another does. */
  behind(place: number, { fours, length }: Piece): number {
    if (place < 0 || place + length > this.length) return -1
    const view = this.#view
    const at = this.#base + place
    const last = fours.length - 1
    for (let next = 0; next < last; next += 1)
      if (view.getInt32(at + next * 4, true) !== fours[next]) return -1
    return view.getInt32(at + length - 4, true) === fours[last] ? place + length : -1
  }

  /** Where what consists of such bytes ends. */
  wordEnd(from: number, table: Uint8Array): number {
    const view = this.#view
    const end = this.#base + this.length
    let to = this.#base + from
    while (to < end && table[view.getUint8(to)] === 1) to += 1
    return to - this.#base
  }

  /** The first byte that a string of JSON must not simply be read over: its end, an escape, a control sign; the end of all. */
  stop(from: number): number {
    const view = this.#view
    const base = this.#base
    const end = base + this.length
    let seen = 0
    let to = base + from
    for (; to + 4 <= end; to += 4) {
      const four = view.getInt32(to, true)
      const ends = four ^ quotes
      const escapes = four ^ backslashes
      const stops =
        (((four - spaces) & ~four) | ((ends - ones) & ~ends) | ((escapes - ones) & ~escapes)) & highs
      if (stops !== 0) {
        // The lowest byte that is marked is one for certain, and the first.
        const before = 31 - Math.clz32(stops & -stops) - 7
        if (before > 0) seen |= (four & ((1 << before) - 1)) + (ones & ((1 << before) - 1))
        this.beyondAscii ||= (seen & highs) !== 0
        return to + (before >> 3) - base
      }
      seen |= four + ones
    }
    this.beyondAscii ||= (seen & highs) !== 0
    return this.#tail(to - base)
  }

  #tail(from: number): number {
    let to = from
    for (; to < this.length; to += 1) {
      const byte = this.at(to)
      if (byte < 32 || byte === quote || byte === backslash) return to
      if (byte > 126) this.beyondAscii = true
    }
    return to
  }
}
