import { contractKit } from '#networks/contract/kit/index.ts'
import { withBsky, withPds } from '#tests/support/real.ts'
import { blueskySubject } from './kit-subject.ts'

contractKit('Bluesky, whole', async () => {
  const server = await withBsky()
  return server.available ? blueskySubject(server, true) : { unavailable: server.reason }
})

contractKit('Bluesky, data server alone', async () => {
  const server = await withPds()
  return server.available ? blueskySubject(server, false) : { unavailable: server.reason }
})
