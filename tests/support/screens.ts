import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '../..')

/**
 * Builds the screens when a file they are made of is newer than the build. A journey that walks through yesterday's
 * screens proves nothing about today's. Takes about 20 s when it builds. Throws with what the build said.
 */
export async function freshScreens(): Promise<void> {
  const built = await stat(join(root, 'dist/web/index.html')).catch(() => null)
  if (built && (await newest(join(root, 'src'))) <= built.mtimeMs) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root })
}

/** When any file below a `web` folder, or a contract, was last written, in ms. */
async function newest(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true })
  const ours = files.filter(
    (file) => /(^|\/)(web\/|contract\.ts$|kernel\/)/.test(file) && /\.\w+$/.test(file),
  )
  const times = await Promise.all(ours.map(async (file) => (await stat(join(folder, file))).mtimeMs))
  return Math.max(0, ...times)
}
