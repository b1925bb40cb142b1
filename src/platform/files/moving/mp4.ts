import type { FileHandle } from 'node:fs/promises'
import { type Box, boxAt, boxesIn, read } from './boxes.ts'
import { Damage, Foreign } from './damage.ts'
import { proveSamples } from './samples.ts'

/** A stretch of bytes to make empty, keeping its length so that nothing else moves. */
export interface Blank {
  readonly start: number
  readonly end: number
  readonly as: 'free' | 'void'
}

/** What may stand beside each other at the outermost level. */
const outermost = new Set(
  'ftyp moov mdat free skip wide udta meta uuid moof mfra sidx ssix styp emsg pdin prft pnot PICT'.split(' '),
)

/** Titles, owners, places, devices, editing histories: nothing a player needs. */
const personal = new Set(['udta', 'meta', 'uuid', 'free', 'skip', 'PICT', 'pnot'])

/**
 * Walks an MP4 or QuickTime file and proves that it is whole; gives what of it is to be made empty before it is kept.
 * Throws `Damage` for a file that is cut, `Foreign` for one with something else in it.
 */
export async function walkMp4(file: FileHandle, size: number): Promise<Blank[]> {
  const boxes = await outerBoxes(file, size)
  const moov = boxes.find(({ type }) => type === 'moov')
  const data = boxes.filter(({ type }) => type === 'mdat')
  if (!moov) throw new Damage('its index is missing, so no player could begin; it was cut or not finished.')
  if (data.length === 0) throw new Damage('it has an index but no pictures and no sound.')
  const inside = await boxesIn(file, moov.body, moov.end)
  const blanks = boxes.filter(({ type }) => personal.has(type)).map(free)
  for (const box of inside) {
    if (box.type === 'trak') blanks.push(...(await walkTrack(file, box, data)))
    else if (personal.has(box.type)) blanks.push(free(box))
  }
  return blanks
}

async function outerBoxes(file: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = []
  for (let start = 0; start < size; ) {
    const head = await read(file, start, Math.min(8, size - start))
    // Some cameras pad the end with zeros; whatever comes after them is made empty, too.
    if (size - start < 8 || head.every((byte) => byte === 0)) {
      boxes.push({ type: 'free', start, body: size, end: size })
      break
    }
    if (!outermost.has(head.toString('latin1', 4, 8)))
      throw new Foreign('something that is no part of a video')
    const box = await boxAt(file, start, size)
    boxes.push(box)
    start = box.end
  }
  return boxes
}

async function walkTrack(file: FileHandle, trak: Box, data: readonly Box[]): Promise<Blank[]> {
  const inside = await boxesIn(file, trak.body, trak.end)
  const mdia = inside.find(({ type }) => type === 'mdia')
  if (!mdia) throw new Damage('one of its tracks is empty.')
  const media = await boxesIn(file, mdia.body, mdia.end)
  const stbl = await descend(file, media, ['minf', 'stbl'])
  if (stbl) await proveSamples(file, stbl, data)
  const hdlr = media.find(({ type }) => type === 'hdlr')
  // A track of data runs beside the pictures; phones write where they were into it.
  const isData = hdlr && (await read(file, hdlr.body, 12)).toString('latin1', 8, 12) === 'meta'
  return isData ? [free(trak)] : inside.filter(({ type }) => personal.has(type)).map(free)
}

async function descend(
  file: FileHandle,
  boxes: readonly Box[],
  path: readonly string[],
): Promise<Box | null> {
  const [next, ...rest] = path
  const box = boxes.find(({ type }) => type === next)
  if (!box) return null
  return rest.length === 0 ? box : descend(file, await boxesIn(file, box.body, box.end), rest)
}

function free({ start, end }: Box): Blank {
  return { start, end, as: 'free' }
}
