import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { readdir, rename, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** One visit, or several of the same kind at the same moment, as a line of the journal. */
export interface Line {
  readonly organisationId: string
  readonly placementId: string
  /** Milliseconds since 1970. */
  readonly at: number
  readonly sort: string
  readonly origin: string
  readonly n: number
  readonly firsts: number
}

export interface Journal {
  /** Hands a line to the operating system before it comes back: a killed process loses none. @throws when the disk is full. */
  write(line: Line): void
  /** Closes the piece that is open, if anything was written, so that it can be counted. */
  turn(): Promise<void>
  /** Closed pieces, the oldest first; those of processes that are gone are closed with them. */
  pieces(): Promise<{ readonly name: string; readonly path: string }[]>
}

/** A living process turns its piece every few seconds; one that is so old belongs to nobody. */
const ORPHAN_MS = 60_000
const machine = hostname().replace(/[^a-zA-Z0-9.]/g, '')

/**
 * Visits on disk until the database has counted them: one open piece a process, named by machine, process and a name of
 * its own; closed by renaming, and from then on never written again.
 */
export function openJournal(directory: string): Journal {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const own = new Set<string>()
  let open: { readonly fd: number; readonly file: string } | null = null
  const begin = () => {
    const file = `${machine}_${process.pid}_${randomUUID()}.open`
    own.add(file)
    open = { fd: openSync(join(directory, file), 'a', 0o600), file }
    return open
  }
  const closed = (file: string): string => `${file.slice(0, -'.open'.length).split('_')[2]}.piece`
  const close = (file: string) => rename(join(directory, file), join(directory, closed(file)))
  return {
    write(line) {
      const { fd } = open ?? begin()
      writeSync(fd, textOf(line))
    },
    async turn() {
      if (!open) return
      const { fd, file } = open
      open = null
      closeSync(fd)
      await close(file)
      own.delete(file)
    },
    async pieces() {
      for (const file of await readdir(directory))
        if (file.endsWith('.open') && !own.has(file) && (await orphaned(directory, file)))
          // Another process may have been faster.
          await close(file).catch(() => undefined)
      const files = (await readdir(directory)).filter((file) => file.endsWith('.piece'))
      const aged = await Promise.all(
        files.map(async (file) => {
          const path = join(directory, file)
          return { name: file.slice(0, -'.piece'.length), path, at: await ageOf(path) }
        }),
      )
      return aged.sort((a, b) => a.at - b.at).map(({ name, path }) => ({ name, path }))
    },
  }
}

async function ageOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}

async function orphaned(directory: string, file: string): Promise<boolean> {
  const [where, pid] = file.split('_')
  // A container's first process has the same number in every life.
  if (where === machine && (Number(pid) === process.pid || !lives(Number(pid)))) return true
  const at = await ageOf(join(directory, file))
  return at > 0 && Date.now() - at > ORPHAN_MS
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function textOf({ organisationId, placementId, at, sort, origin, n, firsts }: Line): string {
  return `${JSON.stringify([organisationId, placementId, at, sort, origin, n, firsts])}\n`
}

/** The lines of a piece. One that was cut in the middle of writing is left out. */
export function linesOf(text: string): Line[] {
  return text.split('\n').flatMap((line) => {
    const read = parsed(line)
    if (!Array.isArray(read) || read.length !== 7) return []
    const [organisationId, placementId, at, sort, origin, n, firsts] = read
    return [{ organisationId, placementId, at, sort, origin, n, firsts }]
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
