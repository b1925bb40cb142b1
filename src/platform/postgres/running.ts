import { realpathSync } from 'node:fs'
import { liveOwner, placesIn, probeLock } from './lock.ts'
import { socketUrl } from './ready.ts'

/** The embedded database that a live Weft runs on this data folder right now; null when there is none. */
export function runningEmbedded(dataDir: string): { url: string; superuserUrl: string; who: string } | null {
  let real: string
  try {
    real = realpathSync(dataDir)
  } catch {
    return null
  }
  const places = placesIn(real)
  const owner = liveOwner(places.ownerPath)
  // The note outlives a clean stop; the kernel's lock does not.
  if (owner === null || probeLock(places.lockPath) === 'free') return null
  return {
    url: socketUrl(owner.socketDir, 'weft', 'weft'),
    superuserUrl: socketUrl(owner.socketDir, 'postgres', 'postgres'),
    who: owner.who,
  }
}
