import { tmpdir } from 'node:os'
import { listeningModule, startMatchers } from '#modules/listening/index.ts'
import { createLogger } from '#platform/log/index.ts'
import { openFrameStream } from '#platform/stream/open.ts'
import { servicesOf } from '../../src/compose.ts'
import { openEngine } from '../../src/engine.ts'
import { scriptedNetwork } from '../../src/modules/listening/testing/scripted-network.ts'
import { testConfig } from '../support/app.ts'

/** A process that matches what comes through the stream, made to be killed. Arguments: database, stream, name of the stream. */
const [url = '', nats = '', name = ''] = process.argv.slice(2)
const log = createLogger(process.env.WEFT_TEST_LOG ?? 'fatal')
const stream = await openFrameStream({ url: nats, log, name })
const house = { config: testConfig(url, tmpdir(), []), roles: [], log, networks: [scriptedNetwork()] }
const services = servicesOf(house, () => 'http://localhost')
const { engine } = await openEngine({ url, modules: [listeningModule], services, log, work: false })
startMatchers(engine, stream, new AbortController().signal)
console.log('ready')
