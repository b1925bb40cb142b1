import type { Sharp } from 'sharp'

/** What is known about a picture before it is encoded. */
export interface Traits {
  readonly moves: boolean
  readonly mimeType: string
  /** Parts of it are transparent. */
  readonly alpha: boolean
}

/** One kind of file a picture can be written as. */
export interface Way {
  readonly mimeType: string
  readonly encode: (picture: Sharp, quality: number) => Sharp
  /** Qualities to choose from; the same where quality is no choice. */
  readonly best: number
  readonly least: number
}

/** Better than this nobody sees; worse than this everybody does, and fewer pixels look better. */
const eye = { best: 95, least: 72 }
const exact = { best: 100, least: 100 }

const jpeg: Way = {
  mimeType: 'image/jpeg',
  ...eye,
  // Fine colour edges are kept while there is room for them.
  encode: (picture, quality) =>
    picture.jpeg({
      quality,
      progressive: true,
      chromaSubsampling: quality >= 90 ? '4:4:4' : '4:2:0',
      mozjpeg: quality < 90,
    }),
}
const webp: Way = {
  mimeType: 'image/webp',
  ...eye,
  encode: (picture, quality) => picture.webp({ quality, smartSubsample: true }),
}
const avif: Way = {
  mimeType: 'image/avif',
  best: 80,
  least: 50,
  encode: (picture, quality) => picture.avif({ quality, effort: 3 }),
}
const png: Way = {
  mimeType: 'image/png',
  ...exact,
  encode: (picture) => picture.png({ compressionLevel: 9 }),
}
const exactWebp: Way = {
  mimeType: 'image/webp',
  ...exact,
  encode: (picture) => picture.webp({ lossless: true }),
}
const gif: Way = {
  mimeType: 'image/gif',
  ...exact,
  encode: (picture) => picture.gif({ effort: 4, interFrameMaxError: 4 }),
}

/** Side up to which WebP without loss is worth the wait: it is small but slow to make. */
const exactWebpSide = 2500

/**
 * Ways to try for a picture this long, the most faithful first; of those that lose something only one, the picture's
 * own kind if it may be. Empty: the network takes no kind we write.
 */
export function waysOf(traits: Traits, side: number, known: readonly string[]): readonly Way[] {
  const taken = (ways: readonly Way[]) => ways.filter(({ mimeType }) => known.includes(mimeType))
  if (traits.moves) return taken([gif, webp]).slice(0, 1)
  const drawn = traits.alpha || traits.mimeType === 'image/png' || traits.mimeType === 'image/gif'
  const keepsAll = taken(side > exactWebpSide ? [png] : [png, exactWebp])
  const losing = taken(traits.alpha ? [webp, avif, jpeg] : [jpeg, webp, avif])
  const one = losing.find(({ mimeType }) => mimeType === traits.mimeType) ?? losing[0]
  // Where nothing may lose, what keeps all is all there is.
  return [...(drawn || !one ? keepsAll : []), ...(one ? [one] : [])]
}
