import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { errorCode, StartupError } from '#platform/startup-error.ts'
import type { Binaries } from './binaries.ts'
import type { RunAs } from './isolation.ts'
import { startTicks } from './process-table.ts'
import { explain } from './words.ts'

const majorVersion = '18'
const halfMade = /^pg\.new-(\d+)-(\d+)-/

/** PostgreSQL reads many PG* variables; none of the operator's may leak into the embedded one. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' }
}

/** 'absent' also for an empty folder, which a mount or an impatient operator may have made. */
export async function clusterState(clusterDir: string): Promise<'absent' | 'present'> {
  try {
    const version = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim()
    if (version === majorVersion) return 'present'
    throw explain('', `initialized by PostgreSQL version ${version}`)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
  const entries = await readdir(clusterDir).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  if (entries.length === 0) return 'absent'
  throw new StartupError(
    `The folder ${clusterDir} holds files, but no PostgreSQL database.`,
    'Move it away if you do not need it, or give another data folder with --data.',
  )
}

/**
 * Makes the database files in a folder beside their place and renames it there: killed at any moment, nothing
 * half-made is ever taken for a database. Two starters at once: the first rename wins, the other is dropped.
 */
export async function initialise(
  clusterDir: string,
  binaries: Binaries,
  runAs: RunAs,
  durable: boolean,
): Promise<void> {
  const parent = dirname(clusterDir)
  await removeHalfMade(parent)
  const fresh = join(parent, freshName())
  try {
    await mkdir(fresh, { mode: 0o700 })
    if (runAs.isolation === 'switch-user') await chown(fresh, runAs.owner.uid, runAs.owner.gid)
    await runInitdb(fresh, binaries, runAs, durable)
    await rename(fresh, clusterDir)
    const folder = await open(parent)
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await rm(fresh, whole)
    const overtaken = errorCode(error) === 'ENOTEMPTY' || errorCode(error) === 'EEXIST'
    if (!overtaken) throw error
  }
}

/** Says which process makes it; in a container the same pid comes back at every start, so its start time too. */
function freshName(): string {
  return `pg.new-${process.pid}-${startTicks(process.pid) ?? 0}-${randomBytes(3).toString('hex')}`
}

/** For some five seconds: what whoever was killed had begun may still be writing there for a moment. */
const whole = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const

async function removeHalfMade(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, pid, started] = halfMade.exec(name) ?? []
    if (pid !== undefined && startTicks(Number(pid)) !== started) {
      await rm(join(parent, name), whole)
    }
  }
}

async function runInitdb(dir: string, binaries: Binaries, runAs: RunAs, durable: boolean): Promise<void> {
  const choices = ['-U', 'postgres', '-E', 'UTF8', '--locale-provider=builtin', '--locale=C.UTF-8']
  const rest = ['--auth-local=trust', '--auth-host=reject', '--no-instructions']
  const command = [binaries.initdb, '-D', dir, ...choices, ...rest, ...(durable ? [] : ['--no-sync'])]
  const { argv, ...who } = runAs.wrap(command, 'KILL')
  const [program = '', ...args] = argv
  const child = spawn(program, args, {
    ...who,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let said = ''
  const hear = (chunk: Buffer): void => {
    said += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw explain('The database could not be prepared', said)
}
