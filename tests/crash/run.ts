import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** `node tests/crash/run.ts --posts 5000`: the crash suite with as many posts as one likes; prints the same table. */
const { values } = parseArgs({ options: { posts: { type: 'string', default: '500' } } })
const posts = Number(values.posts)
if (!Number.isInteger(posts) || posts < 1) {
  console.error('--posts takes a whole number of posts, at least 1.')
  process.exit(2)
}
const vitest = resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [
    vitest,
    'run',
    'tests/crash/suite.long.ts',
    '--config',
    'vitest.crash.config.ts',
    '--disable-console-intercept',
  ],
  {
    cwd: resolve(import.meta.dirname, '../..'),
    env: { ...process.env, WEFT_CRASH_POSTS: String(posts) },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
