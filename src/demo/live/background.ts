import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '#platform/log/index.ts'
import type { StoryNetwork } from '../network.ts'
import { ARRIVALS, arrival } from './script.ts'

export interface BackgroundOptions {
  readonly network: StoryNetwork
  /** Where it is remembered how many have arrived. */
  readonly folder: string
  readonly log: Logger
  /** Milliseconds until the next arrival after so many; drawn anew each time. */
  readonly pause?: (arrived: number) => number
}

const FIRST_MS = 20_000
/** As many come quickly, so that there is something to see; more would be a storm of a house of this size. */
const QUICKLY = 5
const usualPause = (arrived: number): number =>
  arrived < QUICKLY ? 40_000 + Math.random() * 50_000 : (7 + 4 * Math.random()) * 60_000

/** Lets somebody write now and then while the demonstration runs. Returns how to stop it. */
export function startBackground({ network, folder, log, pause = usualPause }: BackgroundOptions): () => void {
  const file = join(folder, 'arrivals')
  let timer: NodeJS.Timeout | undefined
  const next = (wait: number): void => {
    if (arrived(file) >= ARRIVALS) return
    timer = setTimeout(() => {
      try {
        arrive(network, file)
      } catch (error) {
        log.warn({ err: error }, 'nobody could write to the demonstration company just now')
      }
      next(pause(arrived(file)))
    }, wait)
    timer.unref()
  }
  next(Math.min(FIRST_MS, pause(arrived(file))))
  return () => clearTimeout(timer)
}

function arrive({ service }: StoryNetwork, file: string): void {
  const number = arrived(file)
  const { person, text } = arrival(number, new Date())
  const known = service.state.byHandle.get(person.handle)
  const account = known ?? service.createAccount({ handle: person.handle, displayName: person.name })
  // The key makes a mention that was counted badly arrive once all the same.
  service.publish(account.id, { text, lang: person.lang, key: `arrival-${number}` })
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, String(number + 1))
}

function arrived(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0
  } catch {
    return 0
  }
}
