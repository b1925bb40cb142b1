import { createLogger } from '#platform/log/index.ts'
import { startWeft } from '../../src/compose.ts'
import { testConfig } from '../support/app.ts'
import { poorNetwork } from './poor-network.ts'

/** A worker process of its own, so that a test can kill it. Says `ready` on standard output. */
const [url = '', dataDir = ''] = process.argv.slice(2)
const config = testConfig(url, dataDir, ['127.0.0.1'])
await startWeft({ config, roles: ['worker'], log: createLogger('error'), networks: [poorNetwork] })
console.log('ready')
