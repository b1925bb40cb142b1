import type { FileHandle } from 'node:fs/promises'
import { type Box, boxesIn, read } from './boxes.ts'
import { Damage } from './damage.ts'

/** A table of one box, in bytes, at the most: two hours at 240 pictures a second. */
const MAX_TABLE = 16 * 1024 * 1024

/**
 * Proves that every run of samples a track speaks of lies within the file's data. Throws `Damage` when one does not:
 * the file was cut after its index had been written, or its index is made up.
 */
export async function proveSamples(file: FileHandle, stbl: Box, data: readonly Box[]): Promise<void> {
  const tables = new Map((await boxesIn(file, stbl.body, stbl.end)).map((box) => [box.type, box]))
  const offsets = await chunkOffsets(file, tables)
  const runs = await chunkRuns(file, tables.get('stsc'))
  const sizes = await sampleSizes(file, tables.get('stsz'))
  if (!sizes) return
  let sample = 0
  let run = 0
  for (const [index, offset] of offsets.entries()) {
    while (run + 1 < runs.length && (runs[run + 1]?.first ?? 0) <= index + 1) run += 1
    const end = Math.min(sizes.count, sample + (runs[run]?.samples ?? 0))
    let bytes = 0
    for (; sample < end; sample += 1) bytes += sizes.at(sample)
    if (!data.some((box) => offset >= box.body && offset + bytes <= box.end))
      throw new Damage('parts of it are missing: its index speaks of data that is not there.')
  }
  if (sample < sizes.count) throw new Damage('its index is not complete.')
}

async function table(file: FileHandle, box: Box): Promise<Buffer> {
  if (box.end - box.body > MAX_TABLE) throw new Damage('its index is too long to be true.')
  return read(file, box.body, box.end - box.body)
}

/** The number of entries a table claims, proven against its length. */
function entries(bytes: Buffer, at: number, width: number): number {
  if (bytes.length < at + 4) throw new Damage('its index is not complete.')
  const count = bytes.readUInt32BE(at)
  if (at + 4 + count * width > bytes.length) throw new Damage('its index is not complete.')
  return count
}

async function chunkOffsets(file: FileHandle, tables: ReadonlyMap<string, Box>): Promise<number[]> {
  const wide = tables.get('co64')
  const box = wide ?? tables.get('stco')
  if (!box) return []
  const bytes = await table(file, box)
  const width = wide ? 8 : 4
  return Array.from({ length: entries(bytes, 4, width) }, (_, index) =>
    wide ? Number(bytes.readBigUInt64BE(8 + index * 8)) : bytes.readUInt32BE(8 + index * 4),
  )
}

async function chunkRuns(file: FileHandle, box: Box | undefined) {
  if (!box) return []
  const bytes = await table(file, box)
  return Array.from({ length: entries(bytes, 4, 12) }, (_, index) => ({
    first: bytes.readUInt32BE(8 + index * 12),
    samples: bytes.readUInt32BE(12 + index * 12),
  }))
}

async function sampleSizes(file: FileHandle, box: Box | undefined) {
  if (!box) return null
  const bytes = await table(file, box)
  if (bytes.length < 12) throw new Damage('its index is not complete.')
  const same = bytes.readUInt32BE(4)
  if (same > 0) return { count: bytes.readUInt32BE(8), at: () => same }
  return { count: entries(bytes, 8, 4), at: (index: number) => bytes.readUInt32BE(12 + index * 4) }
}
