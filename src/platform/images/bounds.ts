/** What a picture has to keep to; a network's limits of images are such bounds. */
export interface ImageBounds {
  readonly maxBytes: number
  /** Longest side in pixels. */
  readonly maxSide: number
  readonly mimeTypes: readonly string[]
}

/** A part of a picture as people see it (turned the right way up), in shares of its width and height. */
export interface Crop {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface FittedImage extends Size {
  readonly bytes: Uint8Array
  readonly mimeType: string
  /** What was transparent is white now. */
  readonly flattened: boolean
  /** It has fewer pixels than the bounds allow, because with more it would have had too many bytes. */
  readonly shrunk: boolean
}

/**
 * Why there is no fitting picture: the bytes are none we read, the bounds name no kind we write, or it cannot be made
 * small enough and still show something.
 */
export interface Unfit {
  readonly unfit: 'unreadable' | 'no-kind' | 'too-large'
}

export function isUnfit(made: FittedImage | Unfit): made is Unfit {
  return 'unfit' in made
}

/** The part of a picture in whole pixels, inside the picture and at least one pixel. */
export function pixelsOf({ x, y, width, height }: Crop, full: Size) {
  const left = clamp(Math.round(x * full.width), 0, full.width - 1)
  const top = clamp(Math.round(y * full.height), 0, full.height - 1)
  return {
    left,
    top,
    width: clamp(Math.round(width * full.width), 1, full.width - left),
    height: clamp(Math.round(height * full.height), 1, full.height - top),
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
