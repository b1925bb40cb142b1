import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** The header that says how long each frame of a message is. */
export const LENGTHS = 'Weft-Lengths'

/** No message of ours holds more; what claims to is broken. */
const LARGEST = 64 * 1024 * 1024

/** Posts say the same names again and again; the quickest way of pressing already leaves half of their bytes. */
const quickest = { params: { [constants.ZSTD_c_compressionLevel]: -5 } }

/** Stands before the lengths of frames that were not pressed. */
const PLAIN = '='

/** Frames as one message, pressed (zstd) or as they are, and how long each was. */
export function packed(
  frames: readonly Uint8Array[],
  press: boolean,
): { bytes: Uint8Array; lengths: string } {
  const whole = inOnePiece(frames) ?? Buffer.concat(frames)
  const lengths = frames.map(({ length }) => length).join(',')
  return press
    ? { bytes: zstdCompressSync(whole, quickest), lengths }
    : { bytes: whole, lengths: `${PLAIN}${lengths}` }
}

/** Frames that were written one behind the other into the same memory, where they lie; null when they were not. */
function inOnePiece(frames: readonly Uint8Array[]): Uint8Array | null {
  const [first] = frames
  if (!first) return null
  let end = first.byteOffset
  for (const { buffer, byteOffset, length } of frames) {
    if (buffer !== first.buffer || byteOffset !== end) return null
    end += length
  }
  return new Uint8Array(first.buffer, first.byteOffset, end - first.byteOffset)
}

/**
 * The frames of a message, in order, where they lie; one without lengths is one frame as it is. Throws when a message
 * is not what it says.
 */
export function unpacked(bytes: Uint8Array, lengths: string | undefined): Uint8Array[] {
  if (!lengths) return [bytes]
  const plain = lengths.startsWith(PLAIN)
  const sizes = (plain ? lengths.slice(PLAIN.length) : lengths).split(',').map(Number)
  const size = sizes.reduce((sum, one) => sum + one, 0)
  const whole = plain ? bytes : size === 0 ? new Uint8Array(0) : unpressed(bytes, size)
  if (whole?.length !== size) throw new Error('A message does not hold the frames it says.')
  let at = 0
  return sizes.map((length) => {
    at += length
    return whole.subarray(at - length, at)
  })
}

function unpressed(bytes: Uint8Array, size: number): Uint8Array | null {
  if (!(size <= LARGEST)) return null
  try {
    return zstdDecompressSync(bytes, { maxOutputLength: size, chunkSize: Math.max(64, size) })
  } catch {
    return null
  }
}
