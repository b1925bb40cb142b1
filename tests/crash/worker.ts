import { readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { createLogger } from '#platform/log/index.ts'
import { startWeft } from '../../src/compose.ts'
import { testConfig } from '../support/app.ts'
import { stepClock } from './clock.ts'
import { openLedger } from './ledger.ts'
import { crashNetworks } from './networks.ts'
import { watchCommits } from './points.ts'
import { type Die, roughNetwork } from './rough.ts'

/**
 * A worker process of its own that kills itself wherever the run's ledger says so. Says `ready` on standard output.
 * Arguments: database, data folder, ledger, and by how many milliseconds its clock is wrong.
 */
const [url = '', dataDir = '', folder = '', offset = '0'] = process.argv.slice(2)
stepClock(Number(offset))
const ledger = openLedger(folder)
const networkOf = JSON.parse(readFileSync(join(folder, 'channels.json'), 'utf8')) as Record<string, string>

let dying = false
/**
 * Stops this post where it is, for good. The process dies a moment later, so that others it has in hand may come to the
 * points where they are to be killed: starting a worker costs seconds.
 */
const die: Die = (network, point) => {
  if (!ledger.take(network, `kill ${point}`)) return undefined
  if (!dying) setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500)
  dying = true
  return new Promise(() => undefined)
}
watchCommits((channelId, state) => die(networkOf[channelId] ?? '', state))
await startWeft({
  config: testConfig(url, dataDir, ['127.0.0.0/8', 'localhost']),
  roles: ['worker'],
  log: createLogger(process.env.WEFT_TEST_LOG ?? 'fatal'),
  networks: crashNetworks.map((network) => roughNetwork(network, ledger, die)),
})
flushCompileCache()
console.log('ready')
