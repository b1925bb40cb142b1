import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { isAlive } from '#platform/postgres/process-table.ts'

export interface Bundle {
  /** The worker's entry, ready to run. */
  readonly entry: string
  remove(): Promise<void>
}

/** What is worth packing: many small files, or a description of itself that Node reads again for each of them. */
const packed = [
  'drizzle-orm',
  'zod',
  'mediabunny',
  'htmlparser2',
  'cborg',
  'marked',
  'eld',
  /^@orpc/,
  /^@lingui/,
]

/**
 * A worker of this folder with the whole house, from the same sources, in a few files: it is started again and again in a
 * run, and so that takes a quarter of the time and a third of the memory.
 */
export async function bundleWorker(name = 'worker'): Promise<Bundle> {
  const root = resolve(import.meta.dirname, '../..')
  const cache = join(root, 'node_modules/.weft-cache')
  await mkdir(cache, { recursive: true })
  await removeLeftovers(cache)
  const outDir = await mkdtemp(join(cache, `crash-${process.pid}-`))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: packed },
    build: {
      ssr: `tests/crash/${name}.ts`,
      outDir,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  return {
    entry: join(outDir, `${name}.mjs`),
    remove: () => rm(outDir, { recursive: true, force: true }),
  }
}

/** A run that was killed leaves its files behind. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const pid = Number(/^crash-(\d+)-/.exec(name)?.[1])
    if (pid > 0 && !isAlive(pid)) await rm(join(cache, name), { recursive: true, force: true })
  }
}
