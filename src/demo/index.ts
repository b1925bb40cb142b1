import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '#platform/log/index.ts'
import { StartupError } from '#platform/startup-error.ts'
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
  // No organisation is known yet; the lock only has to be the same for every process on this database.
  const nobody = options.running.systemCtx('00000000-0000-0000-0000-000000000000', 'demo')
  const opened = await nobody.exclusively('demo.open', () => open(options))
  if (opened !== 'busy') return opened
  throw new StartupError(
    'Another process is opening the demonstration company at this moment.',
    'Start this one again when the other one is ready.',
  )
}

async function open(options: DemoOptions): Promise<RunningDemo> {
  const { running, log, say, now = new Date(), scale = 1 } = options
  const folder = join(options.dataDir, 'network')
  const standing = await standingCompany(running)
  if (standing === null) forgetNetwork(folder)
  else warnOfLostMemory(folder, say)
  const { network, url, movedFrom } = await openNetworkAgain(folder, options.openNetwork)
  if (network === null) return { seeded: leaveAsItIs(standing), networkUrl: url, stop: async () => undefined }
  try {
    const seeded = await seedDemo({ running, network, now, log, say, scale })
    const ctx = running.systemCtx(seeded.organisationId, 'demo')
    if (movedFrom !== null && !seeded.fresh) await moveAddresses(ctx, movedFrom, url)
    const ours = brandAccounts.map(({ handle }) => handle)
    const stops = [startBackground({ network, folder, log }), startReactions({ network, ours })]
    return {
      seeded,
      networkUrl: url,
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

function leaveAsItIs(standing: string | null): Seeded {
  if (standing === null) throw new Error('a network that answers belongs to a company that stands')
  return { fresh: false, organisationId: standing, conversations: 0, events: 0 }
}

function warnOfLostMemory(folder: string, say: DemoOptions['say']): void {
  if (existsSync(join(folder, 'journal.jsonl'))) return
  say('The make-believe network has lost its memory, so answers to older messages will not arrive.')
  say('Remove the demonstration’s database and data folder to tell the story afresh.')
}
