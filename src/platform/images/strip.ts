/**
 * Takes out of a picture's file what is not the picture: where and when it was taken, by whom and with what, comments,
 * previews, and anything that hangs behind its end. Nothing is decoded, so not one pixel changes. Undefined when the
 * file is not built as its format says; then it has to be encoded again.
 */
export function stripped(bytes: Uint8Array, format: string): Uint8Array | undefined {
  const strip = strippers[format]
  if (!strip) return undefined
  try {
    const kept = strip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return kept && new Uint8Array(Buffer.concat(kept))
  } catch (error) {
    // Reading past the end: the file is cut short.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Kept = Buffer[] | undefined

const strippers: Readonly<Record<string, (file: Buffer) => Kept>> = { jpeg, png, webp, gif }

/** Segments of tables and pixels, the colour profile (2) and how colours are stored (0, 14) stay. */
const jpegKeeps = new Set([0xe0, 0xe2, 0xee])

function jpeg(file: Buffer): Kept {
  if (file.readUInt16BE(0) !== 0xffd8) return undefined
  const kept: Buffer[] = [file.subarray(0, 2)]
  let at = 2
  while (file.readUInt8(at) === 0xff) {
    const marker = file.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return [...kept, file.subarray(at, at + 2)]
    const end = marker === 0xda ? endOfScan(file, at + 2 + file.readUInt16BE(at + 2)) : after(file, at)
    if (end === undefined || end > file.length) return undefined
    const isAbout = (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe
    const keeps = !isAbout || (jpegKeeps.has(marker) && !isPreview(file, at, marker))
    if (keeps) kept.push(file.subarray(at, end))
    at = end
  }
  return undefined
}

function after(file: Buffer, at: number): number {
  return at + 2 + file.readUInt16BE(at + 2)
}

/** Of segment 2 only colour profiles stay (others hold previews), of segment 0 only the plain header. */
function isPreview(file: Buffer, at: number, marker: number): boolean {
  const name = file.toString('latin1', at + 4, at + 15)
  if (marker === 0xe2) return name !== 'ICC_PROFILE'
  return marker === 0xe0 && !name.startsWith('JFIF\0')
}

/** Pixels end at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(file: Buffer, from: number): number | undefined {
  for (let at = file.indexOf(0xff, from); at >= 0 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1)
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return undefined
}

const pngDrops = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function png(file: Buffer): Kept {
  if (file.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined
  const kept: Buffer[] = [file.subarray(0, 8)]
  for (let at = 8; ; ) {
    const end = at + 12 + file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    if (end > file.length) return undefined
    // Chunks of somebody's own (lower-case second letter) may hold anything.
    const isOwn = /^[a-z][a-z]/.test(name)
    if (!pngDrops.has(name) && !isOwn) kept.push(file.subarray(at, end))
    if (name === 'IEND') return kept
    at = end
  }
}

const webpKeeps = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

function webp(file: Buffer): Kept {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const end = 8 + file.readUInt32LE(4)
  if (end > file.length) return undefined
  const chunks: Buffer[] = []
  for (let at = 12; at < end; ) {
    const size = file.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    const name = file.toString('latin1', at, at + 4)
    const chunk = Buffer.from(file.subarray(at, next))
    // Bits 2 and 3 announce what is taken out.
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~0b1100, 8)
    if (webpKeeps.has(name)) chunks.push(chunk)
    at = next
  }
  const head = Buffer.from(file.subarray(0, 12))
  head.writeUInt32LE(4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0), 4)
  return [head, ...chunks]
}

/** Of the extensions of a GIF only timing and how often it plays stay. */
function gif(file: Buffer): Kept {
  if (!/^GIF8[79]a$/.test(file.toString('latin1', 0, 6))) return undefined
  let at = 13 + tableSize(file.readUInt8(10))
  const kept: Buffer[] = [file.subarray(0, at)]
  for (;;) {
    const kind = file.readUInt8(at)
    if (kind === 0x3b) return [...kept, file.subarray(at, at + 1)]
    if (kind !== 0x21 && kind !== 0x2c) return undefined
    const image = kind === 0x2c
    const data = image ? at + 11 + tableSize(file.readUInt8(at + 9)) : at + 2
    const end = endOfBlocks(file, data)
    if (image || isPlayback(file, at)) kept.push(file.subarray(at, end))
    at = end
  }
}

function tableSize(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

function endOfBlocks(file: Buffer, from: number): number {
  let at = from
  for (let size = file.readUInt8(at); size > 0; size = file.readUInt8(at)) at += size + 1
  return at + 1
}

function isPlayback(file: Buffer, at: number): boolean {
  const label = file.readUInt8(at + 1)
  const owner = file.toString('latin1', at + 3, at + 14)
  return label === 0xf9 || (label === 0xff && (owner === 'NETSCAPE2.0' || owner === 'ANIMEXTS1.0'))
}
