export const pictureSizes = ['avatar', 'picture'] as const
export type PictureSize = (typeof pictureSizes)[number]

const side: Record<PictureSize, number> = { avatar: 128, picture: 1280 }
const MAX_PIXELS = 50_000_000

/**
 * Makes a small WebP of a picture: first frame only, upright, without its metadata. Throws for anything that is not
 * JPEG, PNG, GIF, WebP or AVIF by its own bytes, whatever its sender calls it: vector formats never reach the decoder.
 */
export async function shrinkPicture(bytes: Buffer, size: PictureSize): Promise<Buffer> {
  if (!isPicture(bytes)) throw new Error('no picture of a kind we show')
  const { default: sharp } = await import('sharp')
  const fit = size === 'avatar' ? 'cover' : 'inside'
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width: side[size], height: side[size], fit, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer()
}

function isPicture(bytes: Buffer): boolean {
  const at = (from: number, text: string) => bytes.toString('latin1', from, from + text.length) === text
  const jpeg = at(0, '\xff\xd8\xff')
  const png = at(0, '\x89PNG\r\n\x1a\n')
  const gif = at(0, 'GIF87a') || at(0, 'GIF89a')
  const webp = at(0, 'RIFF') && at(8, 'WEBP')
  const avif = at(4, 'ftypavif') || at(4, 'ftypavis') || at(4, 'ftypmif1')
  return jpeg || png || gif || webp || avif
}
