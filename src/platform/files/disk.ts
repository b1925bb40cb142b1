import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Bytes by content hash. A local folder today; an S3-compatible store has the same two verbs. */
export interface ByteStore {
  put(organisationId: string, bytes: Uint8Array): Promise<string>
  get(organisationId: string, sha256: string): Promise<Uint8Array | null>
}

/** Written beside its place, flushed, then renamed: a crash or a full disk never leaves half a file under its name. */
export function diskStore(folder: string): ByteStore {
  const place = (organisationId: string, sha256: string) =>
    join(folder, organisationId, sha256.slice(0, 2), sha256)
  return {
    async put(organisationId, bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const path = place(organisationId, sha256)
      if (await exists(path)) return sha256
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const draft = `${path}.${randomBytes(6).toString('hex')}`
      try {
        const file = await open(draft, 'wx', 0o600)
        try {
          await file.writeFile(bytes)
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      return sha256
    },
    async get(organisationId, sha256) {
      try {
        return await readFile(place(organisationId, sha256))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
