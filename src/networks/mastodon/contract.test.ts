import { contractKit } from '#networks/contract/kit/index.ts'
import { describeReal, withSnac } from '#tests/support/real.ts'
import { snacSubject } from './testing/kit-subject.ts'
import { realChecks } from './testing/real-checks.ts'

// One file, so that one thing at a time is asked of these small servers.
const snac = await withSnac()

contractKit('mastodon on two real servers', async () =>
  snac.available ? snacSubject(snac) : { unavailable: snac.reason },
)

// Also says loudly that there is no server, or fails where there has to be one.
describeReal('mastodon beyond the contract', snac, realChecks)
