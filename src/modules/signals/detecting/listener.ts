import { createDetector, type Detector, type KeptDetector, THRESHOLD } from '#platform/anomaly/index.ts'
import { GRAIN } from '../domain/grain.ts'
import type { Ear } from '../domain/volume.ts'

/** A detector and how far it has come. It goes on from what was kept exactly as if it had never stopped. */
export interface Listener extends Ear {
  keep(): { readonly detector: KeptDetector; readonly at: number; readonly rangAt: number | null }
}

/** `from`: the first bucket, or the one after the last that was taken before it was kept. */
export function listenFrom(
  from: number,
  kept: KeptDetector | null,
  rang: number | null,
  grain = GRAIN,
): Listener {
  const detect: Detector = createDetector(kept ?? undefined)
  let at = from
  let rangAt = rang
  return {
    hear: (until, countAt) => {
      for (; at < until; at += grain) if (detect(countAt(at)) >= THRESHOLD) rangAt = at + grain
    },
    get rangAt() {
      return rangAt
    },
    keep: () => ({ detector: detect.keep(), at, rangAt }),
  }
}
