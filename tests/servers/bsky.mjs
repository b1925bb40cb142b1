// The whole of Bluesky: data server, directory, AppView (notifications, threads, feeds, search) and moderation.
//   DB_POSTGRES_URL=… REDIS_HOST=host:port node bsky.mjs
// prints {"pdsUrl","plcUrl","appviewUrl","ozoneUrl","adminPassword"} on one line once all answer. It wants an empty database;
// the caller sees to it that Redis answers, because the servers start without noticing that it does not.
import { announce, devEnv } from './peer.mjs'

const { TestNetwork } = devEnv()
const network = await TestNetwork.create({ dbPostgresSchema: 'weft' })
await announce(network, {
  pdsUrl: network.pds.url,
  plcUrl: network.plc.url,
  appviewUrl: network.bsky.url,
  ozoneUrl: network.ozone.url,
  adminPassword: 'admin-pass',
})
