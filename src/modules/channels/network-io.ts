import type { NetworkIo } from '#networks/contract/account.ts'
import type { Ctx } from '#platform/ctx.ts'
import { SAFE_FETCH } from '#platform/safe-fetch/index.ts'

/** What an adapter may use of the world: the guarded fetch, the clock, the log. */
export function networkIo(ctx: Ctx): NetworkIo {
  return {
    fetch: ctx.use(SAFE_FETCH),
    now: ctx.now,
    log: {
      warn: (data, message) => ctx.log.warn(data, message),
      debug: (data, message) => ctx.log.debug(data, message),
    },
  }
}
