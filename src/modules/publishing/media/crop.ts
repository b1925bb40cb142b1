import type { Crop } from '#platform/images/index.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Focus {
  /** Where the picture matters, in shares; the middle is 0.5. */
  readonly x: number
  readonly y: number
}

/**
 * The largest part of a picture with this ratio (width divided by height) that lies around a focus, as near as the
 * edges allow. Pure.
 */
export function cropFor(ratio: number, size: Size, focus: Focus = { x: 0.5, y: 0.5 }): Crop {
  const own = size.width / size.height
  const width = own > ratio ? ratio / own : 1
  const height = own > ratio ? 1 : own / ratio
  const within = (middle: number, extent: number) => Math.min(1 - extent, Math.max(0, middle - extent / 2))
  return { x: within(focus.x, width), y: within(focus.y, height), width, height }
}

/** How far a ratio may be off before it counts: networks round, and so do pixels. */
const SLACK = 0.01

/** The ratio next to the picture's own that lies within limits; null when its own does. */
export function neededRatio(
  size: Size,
  limits: { readonly minRatio?: number | undefined; readonly maxRatio?: number | undefined },
): number | null {
  const own = size.width / size.height
  const { minRatio, maxRatio } = limits
  if (minRatio !== undefined && own < minRatio * (1 - SLACK)) return minRatio
  if (maxRatio !== undefined && own > maxRatio * (1 + SLACK)) return maxRatio
  return null
}

/** A ratio as people say it: `4:5`, `1.91:1`. */
export function ratioWords(ratio: number): string {
  for (const high of [1, 4, 5, 9, 16, 3, 2]) {
    const wide = ratio * high
    if (Math.abs(wide - Math.round(wide)) < 0.005) return `${Math.round(wide)}:${high}`
  }
  return `${Number(ratio.toFixed(2))}:1`
}
