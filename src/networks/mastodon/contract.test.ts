import { contractKit } from '#networks/contract/kit/index.ts'
import { withSnac } from '#tests/support/real.ts'
import { snacSubject } from './kit-subject.ts'

contractKit('mastodon on two real servers', async () => {
  const snac = await withSnac()
  if (!snac.available) {
    // Where the install script has run, a silent skip would hide that nothing was tested.
    if (process.env.CI === 'true') throw new Error(snac.reason)
    return { unavailable: snac.reason }
  }
  return snacSubject(snac)
})
