import type { FileHandle } from 'node:fs/promises'
import type { Blank } from './mp4.ts'

const STRETCH = 1024 * 1024

/** Overwrites stretches with emptiness that players skip; nothing moves, so no index has to change. */
export async function blankOut(file: FileHandle, blanks: readonly Blank[]): Promise<void> {
  for (const blank of blanks) {
    const whole = blank.as === 'free' ? freeBox(blank) : voidElement(blank)
    // Less than a header at the very end can only become zeros.
    const header = blank.end - blank.start < whole.length ? Buffer.alloc(blank.end - blank.start) : whole
    await file.write(header, 0, header.length, blank.start)
    for (let at = blank.start + header.length; at < blank.end; at += STRETCH) {
      const zeros = Buffer.alloc(Math.min(STRETCH, blank.end - at))
      await file.write(zeros, 0, zeros.length, at)
    }
  }
}

function freeBox({ start, end }: Blank): Buffer {
  const wide = end - start >= 2 ** 32
  const header = Buffer.alloc(wide ? 16 : 8)
  header.writeUInt32BE(wide ? 1 : end - start, 0)
  header.write('free', 4, 'latin1')
  if (wide) header.writeBigUInt64BE(BigInt(end - start), 8)
  return header
}

/** An EBML Void whose size is written in eight bytes. */
function voidElement({ start, end }: Blank): Buffer {
  const header = Buffer.alloc(9)
  header[0] = 0xec
  header.writeBigUInt64BE(0x0100000000000000n | BigInt(end - start - 9), 1)
  return header
}
