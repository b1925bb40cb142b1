import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

/**
 * A process of its own that draws one SVG from its input and writes PNG to its output: drawing cannot be stopped from
 * inside, a process can.
 */

/** A drawing has no pixels of its own; this many along its longest side serve every network. */
const SIDE = 2400
const LARGEST = 4096

const source = await buffer(process.stdin)
const { width = 0, height = 0, density = 72 } = await sharp(source).metadata()
const natural = Math.max(1, width, height)
const side = Math.min(LARGEST, Math.max(SIDE, natural))
const drawing = sharp(source, {
  density: Math.min(10_000, Math.max(1, (density * side) / natural)),
  limitInputPixels: 4 * LARGEST * LARGEST,
})
process.stdout.write(
  await drawing
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer(),
)
