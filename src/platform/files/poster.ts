import sharp from 'sharp'
import type { FileCard } from './card.ts'

/** A quiet sheet for what has no picture of its own, in the shape of the file where that is known. */
export async function drawPoster(card: FileCard, width: number): Promise<Uint8Array> {
  const { kind = 'image' } = card
  const ratio = kind === 'document' ? 3 / 4 : card.width && card.height ? card.width / card.height : 16 / 9
  const height = Math.round(width / Math.min(3, Math.max(0.4, ratio)))
  const side = Math.round(Math.min(width, height) * 0.34)
  const x = Math.round((width - side) / 2)
  const y = Math.round((height - side) / 2)
  // A path of 24 × 24 units in the middle; the greys stand on light and dark pages alike.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#5b6470"/>
    <g transform="translate(${x} ${y}) scale(${side / 24})" fill="#eef1f4"><path d="${signs[kind] ?? signs.document}"/></g></svg>`
  return sharp(Buffer.from(svg)).webp({ quality: 80 }).toBuffer()
}

const signs: Readonly<Record<string, string>> = {
  video: 'M7 4v16l13-8z',
  audio: 'M9 3v10.6A4 4 0 1 0 11 17V7h6V3z',
  document: 'M5 2h9l5 5v15H5zM8 11v1.6h8V11zm0 4v1.6h8V15zm0 4v1.2h5V19z',
  captions: 'M2 5h20v14H2zM5 13v2h6v-2zm8 0v2h6v-2z',
}
