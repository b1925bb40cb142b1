import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '#platform/log/index.ts'
import type { RunningEngine } from '../engine.ts'
import { brandAccounts } from './company/channels.ts'
import { startBackground } from './live/background.ts'
import { startReactions } from './live/reactions.ts'
import type { OpenNetwork } from './network.ts'
import { forgetNetwork, moveAddresses, openNetworkAgain } from './places.ts'
import { type Seeded, seedDemo, standingCompany } from './seed.ts'

export type { Seeded } from './seed.ts'

export interface DemoOptions {
  /** The demonstration's own folder. */
  readonly dataDir: string
  readonly running: Pick<RunningEngine, 'engine' | 'systemCtx'>
  readonly log: Logger
  /** One line of progress for whoever waits. */
  readonly say: (line: string) => void
  /** Starts the make-believe network on this machine; compose.ts hands it in. */
  readonly openNetwork: OpenNetwork
  readonly now?: Date
  /** Share of the conversations that is told; tests tell a part. */
  readonly scale?: number
}

export interface RunningDemo {
  readonly seeded: Seeded
  /** Where the make-believe network listens. */
  readonly networkUrl: string
  stop(): Promise<void>
}

/**
 * Opens the demonstration company before anything else runs: starts its network, tells its story when the database is
 * empty, and lets people write and react while it runs. Throws a StartupError when the database belongs to a real
 * organisation.
 */
export async function startDemo(options: DemoOptions): Promise<RunningDemo> {
  const { running, log, say } = options
  const folder = join(options.dataDir, 'network')
  const standing = await standingCompany(running)
  if (standing === null) forgetNetwork(folder)
  else if (!existsSync(join(folder, 'journal.jsonl'))) {
    say('The make-believe network has lost its memory, so answers to older messages will not arrive.')
    say('Remove the demonstration’s database and data folder to tell the story afresh.')
  }
  const { network, movedFrom } = await openNetworkAgain(folder, options.openNetwork)
  try {
    const now = options.now ?? new Date()
    const { scale } = options
    const seeded = await seedDemo({
      running,
      network,
      now,
      log,
      say,
      ...(scale === undefined ? {} : { scale }),
    })
    const ctx = running.systemCtx(seeded.organisationId, 'demo')
    if (movedFrom !== null && !seeded.fresh) await moveAddresses(ctx, movedFrom, network.url)
    const ours = brandAccounts.map(({ handle }) => handle)
    const stops = [startBackground({ network, folder, log }), startReactions({ network, ours })]
    return {
      seeded,
      networkUrl: network.url,
      stop: async () => {
        for (const stop of stops) stop()
        await network.stop()
      },
    }
  } catch (error) {
    await network.stop()
    throw error
  }
}
