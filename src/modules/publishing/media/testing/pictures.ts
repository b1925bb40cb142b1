import sharp, { type Sharp } from 'sharp'

/** Something like a photograph: soft slopes, edges and grain, the same every time. */
export function photograph(width: number, height: number): Sharp {
  const raw = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3
      const grain = ((x * 374761393 + y * 668265263) >>> 13) % 24
      const edge = (Math.floor(x / 60) + Math.floor(y / 45)) % 2 === 0 ? 40 : 0
      raw[at] = (x / width) * 160 + edge + grain
      raw[at + 1] = (y / height) * 160 + edge + grain
      raw[at + 2] = 90 + 60 * Math.sin(x / 37) + grain
    }
  return sharp(raw, { raw: { width, height, channels: 3 } })
}

/**
 * How alike two pictures of one size are, from 0 to 1: the mean structural similarity (SSIM) of their grey values over
 * squares of 8 pixels.
 */
export async function likeness(one: Buffer, other: Buffer): Promise<number> {
  const grey = (bytes: Buffer) => sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const [{ data: a, info }, { data: b }] = await Promise.all([grey(one), grey(other)])
  let sum = 0
  let squares = 0
  for (let y = 0; y + 8 <= info.height; y += 8)
    for (let x = 0; x + 8 <= info.width; x += 8) {
      sum += square(a, b, y * info.width + x, info.width)
      squares += 1
    }
  return sum / squares
}

function square(a: Buffer, b: Buffer, from: number, width: number): number {
  let [sa, sb, saa, sbb, sab] = [0, 0, 0, 0, 0]
  for (let at = 0; at < 64; at += 1) {
    const place = from + Math.floor(at / 8) * width + (at % 8)
    const [p, q] = [a[place] ?? 0, b[place] ?? 0]
    sa += p
    sb += q
    saa += p * p
    sbb += q * q
    sab += p * q
  }
  const [ma, mb] = [sa / 64, sb / 64]
  const [va, vb, cov] = [saa / 64 - ma * ma, sbb / 64 - mb * mb, sab / 64 - ma * mb]
  // The constants of the published measure, for values up to 255.
  const [c1, c2] = [6.5025, 58.5225]
  return ((2 * ma * mb + c1) * (2 * cov + c2)) / ((ma * ma + mb * mb + c1) * (va + vb + c2))
}
