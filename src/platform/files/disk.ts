import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sweep } from './sweep.ts'

/** Bytes by content hash. A local folder today; an S3-compatible store has the same verbs behind a local cache. */
export interface ByteStore {
  put(organisationId: string, bytes: Uint8Array): Promise<string>
  get(organisationId: string, sha256: string): Promise<Uint8Array | null>
  /** Begins a file that nobody sees until it is kept. */
  begin(organisationId: string): Promise<Draft>
  /** Where the bytes lie on this machine; null when they are gone. */
  locate(organisationId: string, sha256: string): Promise<Located | null>
  /** What can be made again from a file (a preview, a copy for one network), made once and then kept for a while. */
  derived(
    organisationId: string,
    sha256: string,
    label: string,
    make: () => Promise<Uint8Array>,
  ): Promise<Uint8Array>
  /** Bytes the disk could still take. */
  free(): Promise<number>
  /** Bytes one organisation may keep. */
  readonly quota: number
}

export interface Located {
  readonly path: string
  readonly size: number
}

export interface Draft {
  readonly path: string
  append(chunk: Uint8Array): Promise<void>
  /** Flushes it and gives it its name by content; afterwards the draft is gone. */
  keep(): Promise<string>
  drop(): Promise<void>
}

export interface DiskOptions {
  readonly quota?: number | undefined
}

const GB = 1024 ** 3

/** Written beside its place, flushed, then renamed: a crash or a full disk never leaves half a file under its name. */
export function diskStore(folder: string, options: DiskOptions = {}): ByteStore {
  const place = (organisationId: string, sha256: string) =>
    join(folder, organisationId, sha256.slice(0, 2), sha256)
  const begin = async (organisationId: string): Promise<Draft> => {
    const incoming = join(folder, organisationId, 'incoming')
    await mkdir(incoming, { recursive: true, mode: 0o700 })
    await sweep(incoming, { olderThan: 60 * 60_000, every: 10 * 60_000 })
    return draftAt(join(incoming, randomBytes(12).toString('hex')), (sha256) => place(organisationId, sha256))
  }
  const put = async (organisationId: string, bytes: Uint8Array): Promise<string> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    if (await sizeOf(place(organisationId, sha256))) return sha256
    const draft = await begin(organisationId)
    try {
      await draft.append(bytes)
      return await draft.keep()
    } finally {
      await draft.drop()
    }
  }
  return {
    put,
    begin,
    get: (organisationId, sha256) => readIfThere(place(organisationId, sha256)),
    async locate(organisationId, sha256) {
      const path = place(organisationId, sha256)
      const size = await sizeOf(path)
      return size === null ? null : { path, size }
    },
    async derived(organisationId, sha256, label, make) {
      const made = join(folder, organisationId, 'derived')
      const path = join(made, `${sha256}-${createHash('sha256').update(label).digest('hex').slice(0, 24)}`)
      const there = await readIfThere(path)
      if (there) return there
      const bytes = await make()
      await mkdir(made, { recursive: true, mode: 0o700 })
      await sweep(made, { olderThan: 60 * 24 * 60 * 60_000, every: 24 * 60 * 60_000 })
      // Losing it costs making it again; so a full disk is no reason to fail.
      await writeBeside(path, bytes).catch(() => undefined)
      return bytes
    },
    async free() {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const { bavail, bsize } = await statfs(folder)
      return bavail * bsize
    },
    quota: options.quota ?? 200 * GB,
  }
}

async function draftAt(path: string, place: (sha256: string) => string): Promise<Draft> {
  const file = await open(path, 'wx', 0o600)
  let closed = false
  const close = async () => {
    if (!closed) await file.close()
    closed = true
  }
  return {
    path,
    append: async (chunk) => {
      for (let done = 0; done < chunk.byteLength; )
        done += (await file.write(chunk, done, chunk.byteLength - done)).bytesWritten
    },
    async keep() {
      await file.sync()
      await close()
      const sha256 = await hashOf(path)
      const target = place(sha256)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      if ((await sizeOf(target)) === null) await rename(path, target)
      return sha256
    },
    async drop() {
      await close()
      await rm(path, { force: true })
    },
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk)
  return hash.digest('hex')
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
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
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Null when there is nothing. */
async function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}
