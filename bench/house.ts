import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { bluesky } from '#networks/bluesky/index.ts'
import { fake } from '#networks/fake/index.ts'
import { feed } from '#networks/feed/index.ts'
import { mastodon } from '#networks/mastodon/index.ts'
import { loadConfig } from '#platform/config.ts'
import { createLogger } from '#platform/log/index.ts'
import { ownDatabase } from '../src/cli/database.ts'
import { prepareDatabase, prepareKeys } from '../src/cli/prepare.ts'
import { startWeft } from '../src/compose.ts'

/**
 * `weft up` with one network more: the fake one, whose server the bench holds in its hand. Everything else, the
 * embedded database included, is what people start.
 */
enableCompileCache(join(import.meta.dirname, '../node_modules/.weft-cache'))

const config = await loadConfig(process.env)
const database = await ownDatabase(config, () => undefined)
await prepareDatabase(database.url, config.demo, () => undefined)
await prepareKeys(database.url, config.secretKeys, console.error)
const weft = await startWeft({
  config: { ...config, databaseUrl: database.url },
  roles: config.roles,
  log: createLogger('warn'),
  networks: [bluesky, mastodon, feed, fake],
})
flushCompileCache()

const stop = async (): Promise<void> => {
  await weft.stop()
  await database.close()
  process.exit(0)
}
process.once('SIGTERM', () => void stop())
process.once('SIGINT', () => void stop())
