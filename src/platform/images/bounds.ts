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

export interface FittedImage {
  readonly bytes: Uint8Array
  readonly mimeType: string
  readonly width: number
  readonly height: number
}
