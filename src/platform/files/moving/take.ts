import { open } from 'node:fs/promises'
import { ok, type Result } from '#kernel/result.ts'
import { damaged, twoInOne } from '../refusals.ts'
import type { Format } from '../sniff.ts'
import type { Taken } from '../taken.ts'
import { blankOut } from './blank.ts'
import { Damage, Foreign } from './damage.ts'
import { walkWebm } from './ebml.ts'
import { walkMp4 } from './mp4.ts'
import { type Moving, probeMoving } from './probe.ts'
import { walkWave } from './wave.ts'

const walkers: Readonly<Partial<Record<Format, typeof walkMp4>>> = {
  mp4: walkMp4,
  webm: walkWebm,
  wav: walkWave,
}

/**
 * A video or sound file that lies on disk as a draft: proven whole, and changed in place so that titles, owners and
 * places in it are gone. It is never loaded as a whole.
 */
export async function takeMoving(name: string, format: Format, path: string): Promise<Result<Taken>> {
  try {
    const file = await open(path, 'r+')
    try {
      const blanks = await walkers[format]?.(file, (await file.stat()).size)
      await blankOut(file, blanks ?? [])
    } finally {
      await file.close()
    }
    return ok(taken(name, format, await probeMoving(path, format)))
  } catch (error) {
    if (error instanceof Foreign) return twoInOne(name, error.message)
    if (error instanceof Damage) return damaged(name, error.message)
    if (fromDisk(error)) throw error
    return damaged(name, 'it cannot be played.')
  }
}

function taken(name: string, format: Format, { mimeType, seconds, video, hasAudio }: Moving): Taken {
  if (!video)
    return { name, mimeType: soundType[format] ?? mimeType, kind: 'audio', seconds, hasAudio, notes: [] }
  const type = format === 'webm' ? 'video/webm' : mimeType === 'video/quicktime' ? mimeType : 'video/mp4'
  return { name, mimeType: type, kind: 'video', ...video, seconds, hasAudio, notes: [] }
}

const soundType: Readonly<Partial<Record<Format, string>>> = {
  mp4: 'audio/mp4',
  webm: 'audio/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

/** The disk's trouble is ours, not the file's. */
function fromDisk(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOSPC' || code === 'EIO' || code === 'EMFILE' || code === 'EACCES'
}
