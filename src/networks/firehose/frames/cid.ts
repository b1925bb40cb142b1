const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** A link's bytes from `start` to `end` as people write it: `b` and base 32 (`bafyrei…`). */
export function cidText(bytes: Uint8Array, start: number, end: number): string {
  let text = 'b'
  let held = 0
  let bits = 0
  for (let at = start; at < end; at += 1) {
    held = (held << 8) | (bytes[at] ?? 0)
    bits += 8
    for (; bits >= 5; bits -= 5) text += alphabet[(held >> (bits - 5)) & 31]
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text
}
