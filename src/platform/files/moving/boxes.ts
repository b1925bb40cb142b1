import type { FileHandle } from 'node:fs/promises'
import { Damage } from './damage.ts'

/** One box of an ISO base media file: `body` to `end` is its content. Offsets are bytes from the beginning. */
export interface Box {
  readonly type: string
  readonly start: number
  readonly body: number
  readonly end: number
}

/** No honest level of boxes has more (fragments are the many ones). */
const MAX_BOXES = 200_000

/** The boxes between two offsets, in order. Only headers are read. Throws `Damage` where sizes do not add up. */
export async function boxesIn(file: FileHandle, from: number, to: number): Promise<Box[]> {
  const boxes: Box[] = []
  for (let start = from; start < to; ) {
    // QuickTime ends some lists with four zero bytes.
    if (to - start < 8) break
    const box = await boxAt(file, start, to)
    if (boxes.push(box) > MAX_BOXES) throw new Damage('it is made of too many parts.')
    start = box.end
  }
  return boxes
}

/** The box that begins at `start`; it must end before `to`. */
export async function boxAt(file: FileHandle, start: number, to: number): Promise<Box> {
  const header = await read(file, start, Math.min(16, to - start))
  const type = header.toString('latin1', 4, 8)
  const short = header.readUInt32BE(0)
  if (short === 0) return { type, start, body: start + 8, end: to }
  if (short === 1 && header.length < 16) throw new Damage('it breaks off in the middle.')
  const size = short === 1 ? Number(header.readBigUInt64BE(8)) : short
  const body = start + (short === 1 ? 16 : 8)
  if (start + size < body) throw new Damage('its parts do not fit together.')
  if (start + size > to) throw new Damage('it breaks off in the middle.')
  return { type, start, body, end: start + size }
}

/** Exactly `length` bytes at an offset. */
export async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead < length) throw new Damage('it breaks off in the middle.')
  return bytes
}
