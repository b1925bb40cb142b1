import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { keyRingValue } from './config-values.ts'
import type { KeyRing } from './secrets/index.ts'
import { errorCode, StartupError } from './startup-error.ts'

/**
 * The keys in this file, the current one first; makes the file with one new key when there is none. Same form as
 * WEFT_SECRET_KEYS. Whoever loses it must enter every channel's password again, so it is never overwritten.
 */
export async function readOrMakeKeyFile(path: string): Promise<KeyRing> {
  const found = await readKeyFile(path)
  if (found !== null) return found
  await makeKeyFile(path)
  const made = await readKeyFile(path)
  if (made === null) throw new Error(`${path} was removed while it was made`)
  return made
}

/** Null when there is no such file. Throws a StartupError when others may read it or it holds no keys. */
export async function readKeyFile(path: string): Promise<KeyRing | null> {
  let text: string
  try {
    const { mode } = await stat(path)
    if ((mode & 0o077) !== 0) {
      throw new StartupError(`The key file ${path} can be read by other users.`, `Run: chmod 600 ${path}`)
    }
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `The key file ${path} cannot be read (${errorCode(error)}).`,
      'Start Weft as the user who owns the data folder.',
      { cause: error },
    )
  }
  const parsed = keyRingValue.safeParse(text)
  if (parsed.success) return parsed.data
  const what = parsed.error.issues.map((issue) => issue.message).join('; ')
  throw new StartupError(
    `The key file ${path} is damaged (${what.replace(/^: /, '')}).`,
    'Put it back from your backup. A new key cannot open the channel passwords stored so far.',
  )
}

async function makeKeyFile(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomBytes(6).toString('hex')}`
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      const id = `k${randomBytes(3).toString('hex')}`
      await file.writeFile(`${id}:${randomBytes(32).toString('base64')}\n`)
      // Started once by root, the file still belongs to the user whose data folder it is.
      const { uid, gid } = await stat(dirname(path))
      if (process.getuid?.() === 0) await file.chown(uid, gid)
      await file.sync()
    } finally {
      await file.close()
    }
    // Unlike a rename, a link never replaces a file that another process made meanwhile.
    await link(temporary, path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    throw new StartupError(
      `The key file ${path} cannot be written (${errorCode(error)}).`,
      'Make the data folder writable for the user who starts Weft, and check that the disk is not full.',
      { cause: error },
    )
  } finally {
    await rm(temporary, { force: true })
  }
}
