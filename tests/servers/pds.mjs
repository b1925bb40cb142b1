// A Bluesky personal data server with its directory of identities, alone: no feeds, no notifications.
//   node pds.mjs [--rate-limits]
// prints {"pdsUrl","plcUrl","adminPassword"} on one line once both answer. Its data lives in temporary folders.
import { announce, devEnv } from './peer.mjs'

const { TestNetworkNoAppView } = devEnv()
const network = await TestNetworkNoAppView.create({
  pds: { rateLimitsEnabled: process.argv.includes('--rate-limits') },
})
await announce(network, { pdsUrl: network.pds.url, plcUrl: network.plc.url, adminPassword: 'admin-pass' })
