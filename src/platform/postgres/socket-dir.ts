import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode, StartupError } from '#platform/startup-error.ts'

/** Linux gives a Unix socket's path 107 bytes; PostgreSQL adds this file name to the folder. */
const socketName = '/.s.PGSQL.5432'
const longest = 107 - Buffer.byteLength(socketName)

/** The folder for the socket: beside the data, or under the temporary folder when that path is too long. */
export function socketDirFor(dataDir: string, user: number): string {
  const beside = join(dataDir, 'run')
  if (Buffer.byteLength(beside) <= longest) return beside
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const short = join(tmpdir(), `weft-${user}-${key}`)
  return Buffer.byteLength(short) <= longest ? short : `/tmp/weft-${user}-${key}`
}

/**
 * Makes the folder private to `owner`. The name under the temporary folder can be guessed, so somebody else may
 * have made it first: anything that is not a real folder of ours is refused.
 */
export async function prepareSocketDir(path: string, owner: { uid: number; gid: number }): Promise<void> {
  await mkdir(path, { mode: 0o700, recursive: true }).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error
  })
  const found = await lstat(path)
  const ours = [process.getuid?.() ?? owner.uid, owner.uid]
  if (!found.isDirectory() || !ours.includes(found.uid)) {
    throw new StartupError(
      `The folder for the database socket (${path}) belongs to somebody else.`,
      'Remove it, or choose a shorter data folder with --data so that the socket fits beside the data.',
    )
  }
  if (found.uid !== owner.uid) await chown(path, owner.uid, owner.gid)
  await chmod(path, 0o700)
}
