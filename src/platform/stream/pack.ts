/** The header that says how long each frame of a message is; a message without it is one frame. */
export const LENGTHS = 'Weft-Lengths'

/** Frames as one message, and how long each is; null for one alone. */
export function packed(frames: readonly Uint8Array[]): { bytes: Uint8Array; lengths: string | null } {
  const [first] = frames
  if (first && frames.length === 1) return { bytes: first, lengths: null }
  return { bytes: Buffer.concat(frames), lengths: frames.map(({ length }) => length).join(',') }
}

/** The frames of a message, in order, where they lie. Throws when its lengths do not add up to it. */
export function unpacked(bytes: Uint8Array, lengths: string | undefined): Uint8Array[] {
  if (!lengths) return [bytes]
  let at = 0
  const frames = lengths.split(',').map((length) => {
    const from = at
    at += Number(length)
    return bytes.subarray(from, at)
  })
  if (at !== bytes.length) throw new Error('A message does not hold the frames it says.')
  return frames
}
