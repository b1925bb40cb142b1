import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '#kernel/ids.ts'

export interface DiskCache {
  get(key: string): Promise<Buffer | null>
  /** Never throws: a full disk only means that nothing is kept. */
  put(key: string, bytes: Buffer): Promise<void>
}

/** Sweeping reads the whole folder, so it happens once for this share of the bound. */
const SWEEP_SHARE = 16

/** Files by key in one folder; what was not asked for longest goes when they become more than `maxBytes`. */
export function openDiskCache(directory: string, maxBytes: number): DiskCache {
  let written = maxBytes // the first write looks at what an earlier run left
  const path = (key: string) => join(directory, `${key}.webp`)
  return {
    async get(key) {
      try {
        const bytes = await readFile(path(key))
        const now = new Date()
        await utimes(path(key), now, now).catch(() => undefined)
        return bytes
      } catch {
        return null
      }
    },
    async put(key, bytes) {
      const draft = join(directory, `${newId()}.part`)
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 })
        await writeFile(draft, bytes)
        await rename(draft, path(key))
        written += bytes.length
        if (written < maxBytes / SWEEP_SHARE) return
        written = 0
        await sweep(directory, maxBytes)
      } catch {
        await rm(draft, { force: true }).catch(() => undefined)
      }
    },
  }
}

async function sweep(directory: string, maxBytes: number): Promise<void> {
  const names = await readdir(directory)
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(directory, name)
      const { size, mtimeMs } = await stat(path).catch(() => ({ size: 0, mtimeMs: 0 }))
      return { path, size, mtimeMs }
    }),
  )
  let total = files.reduce((sum, file) => sum + file.size, 0)
  for (const file of files.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
    if (total <= maxBytes) return
    await rm(file.path, { force: true })
    total -= file.size
  }
}
