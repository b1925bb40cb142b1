import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { keyFilePath, type Settings } from '#platform/config.ts'
import { checkKeys, wrongKeys } from '#platform/key-canary.ts'
import { readKeyFile } from '#platform/key-file.ts'
import type { KeyRing } from '#platform/secrets/index.ts'
import { StartupError } from '#platform/startup-error.ts'
import { checkServer, openDatabase } from '../database.ts'
import { type Finding, fail, ok, warn } from './finding.ts'

/** What hangs on the database and the keys. Starts the embedded server if need be, makes nothing new. */
export async function checkStored(settings: Settings): Promise<Finding[]> {
  const keys = await findKeys(settings)
  const findings = keys.finding === null ? [] : [keys.finding]
  try {
    if (settings.databaseUrl === null && !(await exists(join(settings.dataDir, 'pg', 'PG_VERSION')))) {
      return [...findings, warn('There is no database yet.', 'Run "weft up": it makes one.')]
    }
    const database = await openDatabase(settings, () => undefined)
    try {
      const version = await checkServer(database.url)
      findings.push(ok(`database answers (PostgreSQL ${version}, ${database.kind})`))
      findings.push(await checkMigrated(database.url), ...(await checkServerState(database.url)))
      if (keys.ring !== null) findings.push(await checkCanary(database.url, keys.ring))
    } finally {
      await database.close()
    }
  } catch (error) {
    findings.push(asFinding(error))
  }
  return findings
}

function asFinding(error: unknown): Finding {
  if (error instanceof StartupError) return fail(error.message, error.cure)
  return fail(`The database could not be checked: ${error}`, 'Read the message; "weft up" may say more.')
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}

async function findKeys(settings: Settings): Promise<{ ring: KeyRing | null; finding: Finding | null }> {
  if (settings.secretKeys !== null) {
    const count = settings.secretKeys.length
    return {
      ring: settings.secretKeys,
      finding: ok(`${count} key${count === 1 ? '' : 's'} in WEFT_SECRET_KEYS`),
    }
  }
  const path = keyFilePath(settings)
  try {
    const ring = await readKeyFile(path)
    if (ring === null)
      return { ring, finding: warn(`There is no key file ${path} yet.`, 'Run "weft up": it makes one.') }
    return { ring, finding: ok(`key file ${path}, private`) }
  } catch (error) {
    return { ring: null, finding: asFinding(error) }
  }
}

async function checkMigrated(url: string): Promise<Finding> {
  const { pendingAll } = await import('../../compose.ts')
  const waiting = await pendingAll(url)
  if (waiting.length === 0) return ok('database is up to date')
  return fail(
    `${waiting.length} migrations have not run on the database.`,
    'Run "weft migrate" or "weft up".',
  )
}

const largestSkewMs = 2000

async function checkServerState(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const asked = Date.now()
    const { rows } = await client.query<{ now: number; fsync: string }>(
      "SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now, current_setting('fsync') AS fsync",
    )
    const middle = (asked + Date.now()) / 2
    const [state] = rows
    return [clockFinding((state?.now ?? middle) - middle), syncFinding(state?.fsync ?? 'on')]
  } finally {
    await client.end()
  }
}

/** @param skewMs the database's clock less ours. */
export function clockFinding(skewMs: number): Finding {
  const seconds = (Math.abs(skewMs) / 1000).toFixed(1)
  if (Math.abs(skewMs) <= largestSkewMs) return ok('clocks of this machine and the database agree')
  return warn(
    `The database's clock is ${seconds} s ${skewMs > 0 ? 'ahead of' : 'behind'} this machine's; waiting times will be wrong.`,
    'Keep both on network time (timedatectl set-ntp true).',
  )
}

function syncFinding(fsync: string): Finding {
  if (fsync === 'on') return ok('the database writes through to the disk')
  return fail('The database runs with fsync off: a power cut may lose it.', 'Set fsync = on and restart it.')
}

async function checkCanary(url: string, ring: KeyRing): Promise<Finding> {
  const fit = await checkKeys(url, ring)
  if (fit.missing.length === 0) return ok('the keys open what is stored')
  const { message, cure } = wrongKeys(fit)
  return fail(message, cure)
}
