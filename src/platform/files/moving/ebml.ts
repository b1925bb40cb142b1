import type { FileHandle } from 'node:fs/promises'
import { read } from './boxes.ts'
import { Damage, Foreign } from './damage.ts'
import type { Blank } from './mp4.ts'

interface Element {
  readonly id: number
  readonly start: number
  readonly body: number
  /** Null: its length was not known when it was written (a live recording). */
  readonly end: number | null
}

const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const VOID = 0xec
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const TAGS = 0x1254c367
const ATTACHMENTS = 0x1941a469
const inSegment = new Set([
  0x114d9b74,
  0x1549a966,
  TRACKS,
  CLUSTER,
  0x1c53bb6b,
  0x1043a770,
  TAGS,
  ATTACHMENTS,
  VOID,
  0xbf,
])

/**
 * Walks a WebM file and proves that it is whole; gives what of it (tags, attached files) is to be made empty. Throws
 * `Damage` for a file that is cut, `Foreign` for one with something else in it.
 */
export async function walkWebm(file: FileHandle, size: number): Promise<Blank[]> {
  const header = await elementAt(file, 0, size)
  if (header.id !== EBML || header.end === null) throw new Damage('its beginning is missing.')
  const segment = await elementAt(file, header.end, size)
  if (segment.id !== SEGMENT) throw new Damage('its parts do not fit together.')
  if (segment.end !== null && segment.end < size) throw new Foreign('something that is no part of a video')
  return walkSegment(file, segment.body, segment.end ?? size)
}

async function walkSegment(file: FileHandle, from: number, to: number): Promise<Blank[]> {
  const blanks: Blank[] = []
  const seen = new Set<number>()
  for (let at = from; at < to; ) {
    const { id, start, end } = await elementAt(file, at, to)
    if (!inSegment.has(id)) throw new Foreign('something that is no part of a video')
    seen.add(id)
    // The rest is clusters of unknown length, up to the end.
    if (end === null) break
    if ((id === TAGS || id === ATTACHMENTS || id === VOID) && end - start >= 9)
      blanks.push({ start, end, as: 'void' })
    at = end
  }
  if (!seen.has(TRACKS) || !seen.has(CLUSTER)) throw new Damage('it holds no pictures and no sound.')
  return blanks
}

async function elementAt(file: FileHandle, start: number, limit: number): Promise<Element> {
  const bytes = await read(file, start, Math.min(12, limit - start))
  const idLength = Math.clz32(bytes[0] ?? 0) - 23
  if (idLength > 4) throw new Damage('its parts do not fit together.')
  const sizeLength = Math.clz32(bytes[idLength] ?? 0) - 23
  if (sizeLength > 8 || bytes.length < idLength + sizeLength) throw new Damage('it breaks off in the middle.')
  const id = bytes.readUIntBE(0, idLength)
  const raw = [...bytes.subarray(idLength, idLength + sizeLength)]
  raw[0] = (raw[0] ?? 0) & (0xff >> sizeLength)
  const unknown = raw.every((byte, index) => byte === (index === 0 ? 0xff >> sizeLength : 0xff))
  const body = start + idLength + sizeLength
  if (unknown) return { id, start, body, end: null }
  const end = body + raw.reduce((sum, byte) => sum * 256 + byte, 0)
  if (end > limit) throw new Damage('it breaks off in the middle.')
  return { id, start, body, end }
}
