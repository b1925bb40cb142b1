/** Width and height to which a picture is shrunk, grey, before its bits are taken. */
export const bitsWidth = 9
export const bitsHeight = 8

/**
 * A picture in 64 bits: one for each pixel that is brighter than its right neighbour. Survives scaling and another
 * compression, which networks do to every picture. Takes 9 × 8 grey pixels; gives 16 hexadecimal digits.
 */
export function pictureBits(grey: Uint8Array): string {
  let bits = ''
  for (let y = 0; y < bitsHeight; y += 1)
    for (let x = 0; x < bitsWidth - 1; x += 1) {
      const at = y * bitsWidth + x
      bits += (grey[at] ?? 0) > (grey[at + 1] ?? 0) ? '1' : '0'
    }
  return BigInt(`0b${bits}`).toString(16).padStart(16, '0')
}

/** How many of the 64 bits differ. */
export function pictureDistance(a: string, b: string): number {
  let differing = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; differing > 0n; differing &= differing - 1n) count += 1
  return count
}

/** What scaling and compression change of a picture stays within this. */
export const samePicture = 6
