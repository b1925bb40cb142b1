/** An Int32Array at least so long, with what the old one held. */
export function grown(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(Math.max(length, old.length * 2))
  made.set(old)
  return made
}

/** A Uint8Array at least so long, with what the old one held. */
export function grownBytes(old: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(Math.max(length, old.length * 2))
  made.set(old)
  return made
}
