import type { FileHandle } from 'node:fs/promises'
import { read } from './boxes.ts'
import { Damage, Foreign } from './damage.ts'
import type { Blank } from './mp4.ts'

/** Proves that a WAV file is as long as it says. Streamed recordings say 0 or the largest number; they pass. */
export async function walkWave(file: FileHandle, size: number): Promise<Blank[]> {
  const declared = (await read(file, 0, 8)).readUInt32LE(4)
  if (declared === 0 || declared === 0xffffffff) return []
  if (declared + 8 > size) throw new Damage('it breaks off in the middle.')
  if (declared + 8 + 1 < size) throw new Foreign('something that is no part of a sound')
  return []
}
