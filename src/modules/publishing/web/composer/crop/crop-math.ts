import type { Crop } from '../content.ts'

/** Sides are never dragged below this share of the picture. */
const LEAST = 0.05

const between = (low: number, value: number, high: number): number => Math.min(high, Math.max(low, value))

/** Width by height of what is left, for a picture whose own is `own`. */
export function ratioOf({ width, height }: Crop, own: number): number {
  return (own * width) / height
}

/** The largest part with this ratio, around the middle of `around`, as near as the edges allow. */
export function largest(ratio: number, own: number, around?: Crop): Crop {
  const width = own > ratio ? ratio / own : 1
  const height = own > ratio ? 1 : own / ratio
  return sized(width, height, around)
}

function sized(width: number, height: number, around: Crop = { x: 0, y: 0, width: 1, height: 1 }): Crop {
  const x = between(0, around.x + around.width / 2 - width / 2, 1 - width)
  const y = between(0, around.y + around.height / 2 - height / 2, 1 - height)
  return { x, y, width, height }
}

/** The same part somewhere else, inside the picture. */
export function moved(crop: Crop, dx: number, dy: number): Crop {
  return {
    ...crop,
    x: between(0, crop.x + dx, 1 - crop.width),
    y: between(0, crop.y + dy, 1 - crop.height),
  }
}

/** A larger or smaller part around the same middle; its ratio stays. */
export function scaled(crop: Crop, factor: number): Crop {
  const most = Math.min(1 / crop.width, 1 / crop.height)
  const least = LEAST / Math.min(crop.width, crop.height)
  const by = between(Math.min(1, least), factor, most)
  return sized(crop.width * by, crop.height * by, crop)
}

export type Corner = 'nw' | 'ne' | 'sw' | 'se'

/**
 * The part with one corner dragged; the opposite one stays where it is.
 * @param kept width by height in shares, when the ratio must stay.
 */
export function dragged(crop: Crop, corner: Corner, dx: number, dy: number, kept: number | null): Crop {
  const [left, top] = [corner.endsWith('w'), corner.startsWith('n')]
  const right = crop.x + crop.width
  const bottom = crop.y + crop.height
  const room = { width: left ? right : 1 - crop.x, height: top ? bottom : 1 - crop.y }
  let width = between(LEAST, crop.width + (left ? -dx : dx), room.width)
  let height = between(LEAST, crop.height + (top ? -dy : dy), room.height)
  if (kept !== null) {
    width = Math.min(Math.max(width, height * kept), room.width, room.height * kept)
    height = width / kept
  }
  return { x: left ? right - width : crop.x, y: top ? bottom - height : crop.y, width, height }
}

/** Whether it is the whole picture, but for what nobody sees. */
export function isWhole({ width, height }: Crop): boolean {
  return width > 0.995 && height > 0.995
}

/** As it is saved: inside the picture, with as many places as anybody sees. */
export function tidy(crop: Crop): Crop {
  const round = (value: number): number => Math.round(value * 10_000) / 10_000
  const [x, y] = [round(between(0, crop.x, 1)), round(between(0, crop.y, 1))]
  return { x, y, width: round(Math.min(crop.width, 1 - x)), height: round(Math.min(crop.height, 1 - y)) }
}

/** `4:5`, `16:9`, `1.91:1`: a ratio as people say it. */
export function ratioWords(ratio: number): string {
  for (const [a, b] of [
    [1, 1],
    [4, 5],
    [5, 4],
    [3, 4],
    [4, 3],
    [2, 3],
    [3, 2],
    [9, 16],
    [16, 9],
  ] as const) {
    if (Math.abs(ratio / (a / b) - 1) < 0.01) return `${a}:${b}`
  }
  const said = (value: number): string => String(Number(value.toFixed(2)))
  return ratio >= 1 ? `${said(ratio)}:1` : `1:${said(1 / ratio)}`
}

/** How far a ratio may be off before a network refuses it. */
const SLACK = 0.01

/** What a network takes; what is absent is free. */
export type Bounds = { readonly minRatio?: number | undefined; readonly maxRatio?: number | undefined }

/** The ratio next to this one that a network takes; the same when it takes it. */
export function nearest(ratio: number, { minRatio = 0, maxRatio = Number.POSITIVE_INFINITY }: Bounds) {
  if (ratio < minRatio * (1 - SLACK)) return minRatio
  return ratio > maxRatio * (1 + SLACK) ? maxRatio : ratio
}
