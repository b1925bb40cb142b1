import { readFileSync } from 'node:fs'
import { createRequire, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { createLogger } from '#platform/log/index.ts'
import { modules, startWeft } from '../../src/compose.ts'
import { testConfig } from '../support/app.ts'
import { stepClock } from './clock.ts'
import { openLedger } from './ledger.ts'
import { crashNetworks } from './networks.ts'
import { watchCommits } from './points.ts'
import { type Die, roughNetwork } from './rough.ts'

/**
 * A worker process of its own that kills itself wherever the run's ledger says so. It loads everything, says `loaded` and
 * waits for its turn, which comes with the number of milliseconds by which its clock shall jump; at work it says `working`.
 * Arguments: database, data folder, ledger, and the address of a bad line.
 */
const [url = '', dataDir = '', folder = '', line = ''] = process.argv.slice(2)
const STEP_AFTER_MS = 2000
const DIE_AFTER_MS = 1000
const WORK_FIRST = 8
const STARTS = 60

const ledger = openLedger(folder)
const networkOf = JSON.parse(readFileSync(join(folder, 'channels.json'), 'utf8')) as Record<string, string>

let [dying, done] = [false, 0]
/** What comes by seldom is taken where it comes; else a worker does some work first, or nothing would ever get done. */
const isTimeTo = (point: string) => done >= WORK_FIRST || point === 'unknown' || point === 'read back'

/**
 * Stops this post where it is, for good. The process dies a moment later, so that others it has in hand may come to the
 * points where they are to be killed.
 */
const die: Die = (network, point) => {
  if (point === 'live') done += 1
  if (!isTimeTo(point) || !ledger.take(network, `kill ${point}`)) return undefined
  if (!dying) setTimeout(() => process.kill(process.pid, 'SIGKILL'), DIE_AFTER_MS)
  dying = true
  return new Promise(() => undefined)
}

/** Tries again while the database is away, as whatever keeps a process running does. */
async function startWork(): Promise<void> {
  for (let left = STARTS; ; left -= 1) {
    try {
      await startWeft({
        config: testConfig(url, dataDir, ['127.0.0.0/8', 'localhost']),
        roles: ['worker'],
        log: createLogger(process.env.WEFT_TEST_LOG ?? 'fatal'),
        networks: crashNetworks.map((network) => roughNetwork(network, { ledger, die, line })),
      })
      return
    } catch (error) {
      if (left === 0) throw error
      await new Promise((done) => setTimeout(done, 250))
    }
  }
}

process.once('disconnect', () => process.exit(0))
watchCommits((channelId, state) => die(networkOf[channelId] ?? '', state))
const all = modules.flatMap((module) => [...(module.jobs ?? []), ...(module.reactions ?? [])])
await Promise.all(all.map((one) => one.load()))
// The Bluesky adapter asks for it with its first post, which takes a second.
createRequire(import.meta.url)('@atproto/api')
flushCompileCache()
process.once('message', (offset) => {
  setTimeout(() => stepClock(Number(offset)), STEP_AFTER_MS)
  startWork().then(
    () => process.send?.('working'),
    (error: unknown) => {
      console.error(error)
      process.exit(1)
    },
  )
})
process.send?.('loaded')
