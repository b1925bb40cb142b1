import { execFile } from 'node:child_process'
import { access, constants, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import type { Settings } from '#platform/config.ts'
import { findBinaries, missingLinks } from '#platform/postgres/binaries.ts'
import { errorCode, StartupError } from '#platform/startup-error.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

const run = promisify(execFile)

/** What runs TypeScript without a build. @param version as in process.versions.node */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return ok(`Node ${version}`)
  return fail(
    `Node ${version} cannot run Weft by itself.`,
    'Start it with ./weft, which uses the Node 24 among its packages, or install Node 22.18 or newer.',
  )
}

export async function checkBinaries(): Promise<Finding> {
  try {
    const { root, postgres } = findBinaries()
    const missing = await missingLinks(root)
    if (missing.length > 0) {
      return warn(
        `The embedded PostgreSQL lacks ${missing.length} library links.`,
        'The next start makes them, if the user may write to node_modules.',
      )
    }
    const { stdout } = await run(postgres, ['--version'])
    return ok(`embedded ${stdout.trim().replace('postgres (PostgreSQL)', 'PostgreSQL')}`)
  } catch (error) {
    if (error instanceof StartupError) return fail(error.message, error.cure)
    return fail(`The embedded PostgreSQL does not run: ${errorCode(error) || error}`, 'Run "npm ci" again.')
  }
}

const megabyte = 1024 * 1024

/** The folder itself or, when it is still to be made, the nearest one that exists. */
async function nearestExisting(path: string): Promise<string> {
  for (let at = path; ; at = dirname(at)) {
    if (at === dirname(at) || (await stat(at).catch(() => null)) !== null) return at
  }
}

export async function checkDataDir(dataDir: string): Promise<Finding> {
  const existing = await nearestExisting(dataDir)
  try {
    await access(existing, constants.W_OK | constants.X_OK)
    if (!(await stat(existing)).isDirectory()) {
      return fail(
        `The data folder ${dataDir} cannot be made: ${existing} is a file.`,
        'Give another one with --data.',
      )
    }
  } catch (error) {
    return fail(
      `The data folder ${dataDir} cannot be written (${errorCode(error)}).`,
      'Start Weft as the user who owns it, or hand it over with chown.',
    )
  }
  const { bavail, bsize } = await statfs(existing)
  const free = Math.floor((bavail * bsize) / megabyte)
  const cure = 'Free some space, or move the data folder to a larger disk (WEFT_DATA).'
  if (free < 200) return fail(`Only ${free} MB are free for the data folder ${dataDir}.`, cure)
  if (free < 1024) return warn(`Only ${free} MB are free for the data folder ${dataDir}.`, cure)
  return ok(`data folder ${dataDir}, ${(free / 1024).toFixed(0)} GB free`)
}

/** Whether we could listen; a Weft that already answers there is as good. */
export async function checkPort({ host, port }: Pick<Settings, 'host' | 'port'>): Promise<Finding> {
  const code = await tryListen(host, port)
  if (code === '') return ok(`port ${port} on ${host} is free`)
  if (code === 'EADDRINUSE') {
    if (await weftAnswers(host, port)) return ok(`Weft answers on port ${port}`)
    return fail(
      `Port ${port} on ${host} is taken by another program.`,
      'Choose another with --port or WEFT_PORT.',
    )
  }
  if (code === 'EACCES') {
    return fail(
      `Port ${port} may not be used by this user.`,
      'Choose one above 1023 and put a proxy in front.',
    )
  }
  return fail(`This machine has no address ${host} (${code}).`, 'Correct --host or WEFT_HOST.')
}

function tryListen(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(errorCode(error)))
    server.listen({ host, port }, () => server.close(() => resolve('')))
  })
}

async function weftAnswers(host: string, port: number): Promise<boolean> {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const name = reachable.includes(':') ? `[${reachable}]` : reachable
  try {
    const answer = await fetch(`http://${name}:${port}/health`, { signal: AbortSignal.timeout(3000) })
    const body: unknown = await answer.json()
    return typeof body === 'object' && body !== null && 'parts' in body
  } catch {
    return false
  }
}

export async function checkBuild(indexPath: string): Promise<Finding> {
  const built = await stat(indexPath).catch(() => null)
  if (built !== null) return ok('the browser app is built')
  return warn('The browser app is not built; pages will be missing.', 'Run "./weft up", or "npm run build".')
}

export async function checkChromium(): Promise<Finding> {
  const there = await access('/usr/bin/chromium', constants.X_OK).then(
    () => true,
    () => false,
  )
  return ok(
    there ? 'Chromium, for the tests' : 'no Chromium; only the tests want it (apt-get install chromium)',
  )
}
