import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const last = new Map<string, number>()

/**
 * Removes the files of a folder that nobody has written to for a while: uploads that a crash cut off, copies that can
 * be made again. Looks at a folder no more often than `every` milliseconds; never fails.
 */
export async function sweep(
  folder: string,
  { olderThan, every }: { readonly olderThan: number; readonly every: number },
): Promise<void> {
  const now = Date.now()
  if (now - (last.get(folder) ?? 0) < every) return
  last.set(folder, now)
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const touched = await stat(path).catch(() => null)
    if (touched?.isFile() && now - touched.mtimeMs > olderThan)
      await rm(path, { force: true }).catch(() => {})
  }
}
