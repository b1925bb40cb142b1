import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { bluesky } from '#networks/bluesky/index.ts'
import { fake } from '#networks/fake/index.ts'
import { feed } from '#networks/feed/index.ts'
import { mastodon } from '#networks/mastodon/index.ts'
import { loadConfig } from '#platform/config.ts'
import { createLogger } from '#platform/log/index.ts'
import { runningEmbedded } from '#platform/postgres/running.ts'
import { startWeft } from '../src/compose.ts'

/** One worker more on the database of a house that runs already, as a larger installation starts them. */
enableCompileCache(join(import.meta.dirname, '../node_modules/.weft-cache'))

const config = await loadConfig(process.env)
const database = runningEmbedded(config.dataDir)
if (!database) throw new Error('There is no house here whose database runs.')
const weft = await startWeft({
  config: { ...config, databaseUrl: database.url },
  roles: ['worker'],
  log: createLogger('warn'),
  networks: [bluesky, mastodon, feed, fake],
})
console.log('ready')

process.once('SIGTERM', () => void weft.stop().then(() => process.exit(0)))
