import { bluesky } from '#networks/bluesky/index.ts'
import type { Network } from '#networks/contract/network.ts'
import { createFirehose } from '#networks/firehose/index.ts'
import { createLogger } from '#platform/log/index.ts'
import { startWeft } from '../../src/compose.ts'
import { testConfig } from '../support/app.ts'
import { dieAt, type ListeningPoint, watchListening } from './listening-points.ts'

/**
 * A process that listens and reads what it heard, made to be killed: by us, or by its own hand when it comes by the named
 * point for the n-th time. Says `ready` on standard output. Arguments: database, data folder, point (or `none`), n.
 */
const [url = '', dataDir = '', point = 'none', times = '1'] = process.argv.slice(2)
const allowHosts = ['127.0.0.0/8', 'localhost']
const passBy = dieAt(point as ListeningPoint | 'none', Number(times))

/** The firehose, seen from inside: a batch that was read and that nobody was told of yet. */
function seen(network: Network): Network {
  const { receive } = network
  if (!receive?.stream) throw new Error('A firehose streams.')
  const { stream } = receive
  return {
    ...network,
    receive: {
      ...receive,
      stream: (session, deliver, signal, cursor) =>
        stream(
          session,
          (items, behind) => {
            if (items.length > 0) passBy('frame read')
            return deliver(items, behind)
          },
          signal,
          cursor,
        ),
    },
  }
}

watchListening(passBy)
const readPost = bluesky.receive?.normalise
if (!readPost) throw new Error('Bluesky reads posts.')
await startWeft({
  config: testConfig(url, dataDir, allowHosts),
  roles: ['ingest', 'worker'],
  log: createLogger(process.env.WEFT_TEST_LOG ?? 'fatal'),
  networks: [seen(createFirehose({ readPost, allowHosts, userAgent: 'Weft test' }))],
})
console.log('ready')
