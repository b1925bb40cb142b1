import { afterAll, beforeAll, describe, it } from 'vitest'
import { changing } from './checks/changing.ts'
import { connecting } from './checks/connecting.ts'
import { exactlyOnce } from './checks/exactly-once.ts'
import { faults } from './checks/faults.ts'
import { handles } from './checks/handles.ts'
import { limits } from './checks/limits.ts'
import { listening } from './checks/listening.ts'
import { measuring } from './checks/measuring.ts'
import { mediaAndReplies } from './checks/media-and-replies.ts'
import { moderating } from './checks/moderating.ts'
import { privacy } from './checks/privacy.ts'
import { profiles } from './checks/profiles.ts'
import { publishing } from './checks/publishing.ts'
import { receiving } from './checks/receiving.ts'
import { recorded } from './checks/recorded.ts'
import { rich } from './checks/rich.ts'
import { standing } from './checks/standing.ts'
import { streaming } from './checks/streaming.ts'
import { threads } from './checks/threads.ts'
import { type Check, type KitRun, startRun } from './run.ts'
import type { KitSubject } from './subject.ts'

/** Everything a network must do, in the order a newcomer would try it. */
export const checks: readonly Check[] = [
  ...connecting,
  ...publishing,
  ...exactlyOnce,
  ...limits,
  ...mediaAndReplies,
  ...privacy,
  ...threads,
  ...rich,
  ...changing,
  ...moderating,
  ...handles,
  ...standing,
  ...receiving,
  ...streaming,
  ...listening,
  ...faults,
  ...recorded,
  ...measuring,
  ...profiles,
]

/** Why there is no server to try the network on; the whole kit is then skipped with this sentence. */
export interface Unavailable {
  readonly unavailable: string
}

/**
 * Registers the contract tests for one network. `make` starts what it needs and connects nothing; the kit closes it.
 * What a server cannot do is declared in `can` with a reason, which is checked and printed beside the test.
 */
export function contractKit(name: string, make: () => Promise<KitSubject | Unavailable>): void {
  describe(`network contract: ${name}`, () => {
    let subject: KitSubject | Unavailable = { unavailable: 'The server was not started.' }
    let kit: KitRun | undefined
    const declared = new Set<string>()

    beforeAll(async () => {
      subject = await make()
      // On a build machine everything has been installed, so that a skip would hide that nothing was tested.
      if ('unavailable' in subject && process.env.CI === 'true') throw new Error(subject.unavailable)
      if (!('unavailable' in subject)) kit = await startRun(subject)
    }, 200_000)

    afterAll(async () => {
      // Reporters show annotations only on request; what was not tried should not need asking for.
      for (const reason of declared) console.info(`${name}: declared missing: ${reason}`)
      if (!('unavailable' in subject)) await subject.close()
    })

    for (const check of checks) {
      it(check.title, async (context) => {
        if ('unavailable' in subject) return context.skip(subject.unavailable)
        if (!kit) throw new Error('The subject did not connect.')
        const outcome = await check.run(kit)
        if (!outcome) return
        declared.add(outcome.declared)
        await context.annotate(`Declared: ${outcome.declared}`)
      }, 60_000)
    }
  })
}
