/** A line or a quadratic curve of an outline, in units of the font. */
export interface Step {
  readonly command: string
  readonly args: readonly number[]
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly on: boolean
}

/**
 * An outline as a simple glyph of a TrueType `glyf` table (OpenType, “glyf”): without instructions, every point with its
 * own flag and two-byte steps. fontkit writes it shorter, but with a stream that its own library no longer takes.
 */
export function glyphBytes(steps: readonly Step[]): Uint8Array {
  const contours = contoursOf(steps).filter((spots) => spots.length > 0)
  const spots = contours.flat()
  if (spots.length === 0) return new Uint8Array(0)
  const length = 10 + contours.length * 2 + 2 + spots.length * 5
  const bytes = Buffer.alloc(length + ((4 - (length % 4)) % 4))
  let at = bytes.writeInt16BE(contours.length, 0)
  for (const edge of boxOf(spots)) at = bytes.writeInt16BE(edge, at)
  let last = -1
  for (const { length: count } of contours) {
    last += count
    at = bytes.writeUInt16BE(last, at)
  }
  at = bytes.writeUInt16BE(0, at)
  for (const { on } of spots) at = bytes.writeUInt8(on ? 1 : 0, at)
  for (const axis of ['x', 'y'] as const) {
    let before = 0
    for (const spot of spots) {
      at = bytes.writeInt16BE(spot[axis] - before, at)
      before = spot[axis]
    }
  }
  return bytes
}

function contoursOf(steps: readonly Step[]): Spot[][] {
  const contours: Spot[][] = []
  for (const { command, args } of steps) {
    if (command === 'moveTo') contours.push([])
    const current = contours.at(-1)
    if (command === 'closePath') dropReturn(current ?? [])
    else
      for (let index = 0; index < args.length; index += 2) {
        const on = !(command === 'quadraticCurveTo' && index === 0)
        current?.push({ x: Math.round(args[index] ?? 0), y: Math.round(args[index + 1] ?? 0), on })
      }
  }
  return contours
}

/** A contour closes by itself: the way back to its first point is not written. */
function dropReturn(spots: Spot[]): void {
  const [first, last] = [spots[0], spots.at(-1)]
  if (spots.length > 1 && first && last?.on && first.x === last.x && first.y === last.y) spots.pop()
}

function boxOf(spots: readonly Spot[]): [number, number, number, number] {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
