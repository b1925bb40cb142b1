import type { FileKind } from './kinds.ts'

/** The formats we know, by their own bytes. `web-page`, `zip`, `mkv` and `heic` are known in order to be refused by name. */
export type Format =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'tiff'
  | 'heic'
  | 'svg'
  | 'mp4'
  | 'webm'
  | 'mkv'
  | 'mp3'
  | 'ogg'
  | 'wav'
  | 'flac'
  | 'pdf'
  | 'vtt'
  | 'srt'
  | 'web-page'
  | 'zip'

/** As many bytes of the beginning as `sniff` wants to see. */
export const HEAD = 4096

/** What the beginning of a file says it is; undefined when it is nothing we know. Its name plays no part. */
export function sniff(head: Uint8Array): Format | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD))
  return byMagic(bytes) ?? byBox(bytes) ?? bySound(bytes) ?? byText(bytes)
}

const magic: readonly (readonly [Format, number, string])[] = [
  ['jpeg', 0, '\xff\xd8\xff'],
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['wav', 8, 'WAVE'],
  ['tiff', 0, 'II*\0'],
  ['tiff', 0, 'MM\0*'],
  ['ogg', 0, 'OggS'],
  ['flac', 0, 'fLaC'],
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\x03\x04'],
]

function byMagic(bytes: Buffer): Format | undefined {
  const at = (from: number, text: string) => bytes.toString('latin1', from, from + text.length) === text
  const found = magic.find(([, from, text]) => at(from, text) && (from === 0 || at(0, 'RIFF')))
  if (found) return found[0]
  // EBML; the DocType stands within its first bytes.
  if (at(0, '\x1a\x45\xdf\xa3')) return bytes.toString('latin1', 0, 64).includes('webm') ? 'webm' : 'mkv'
  return undefined
}

function byBox(bytes: Buffer): Format | undefined {
  const type = bytes.toString('latin1', 4, 8)
  if (type === 'ftyp') {
    const brand = bytes.toString('latin1', 8, 12)
    const others = bytes.toString('latin1', 16, Math.min(bytes.readUInt32BE(0), 128))
    if (/^avi[fs]$/.test(brand) || (/^mi[fa]1$|^msf1$/.test(brand) && /avi[fs]/.test(others))) return 'avif'
    if (/^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(brand)) return 'heic'
    return 'mp4'
  }
  // QuickTime from before there was a brand.
  return ['moov', 'mdat', 'wide'].includes(type) && bytes.length >= 16 ? 'mp4' : undefined
}

function bySound(bytes: Buffer): Format | undefined {
  if (bytes.toString('latin1', 0, 3) === 'ID3') return 'mp3'
  const [first = 0, second = 0, third = 0] = bytes
  const sync = first === 0xff && (second & 0xe0) === 0xe0
  const layer3 = (second & 0x06) === 0x02 && (second & 0x18) !== 0x08
  return sync && layer3 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c ? 'mp3' : undefined
}

function byText(bytes: Buffer): Format | undefined {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt'
  if (/^\s*\d+\s*\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text)) return 'srt'
  const start = text.trimStart()
  if (!start.startsWith('<')) return undefined
  if (/^<(?:!doctype\s+html|html|head|body|script)\b/i.test(start)) return 'web-page'
  return /<(?:\w+:)?svg[\s>]/.test(text) ? 'svg' : 'web-page'
}

const kinds: Readonly<Partial<Record<Format, FileKind>>> = {
  jpeg: 'image',
  png: 'image',
  gif: 'gif',
  webp: 'image',
  avif: 'image',
  tiff: 'image',
  svg: 'image',
  mp4: 'video',
  webm: 'video',
  mp3: 'audio',
  ogg: 'audio',
  wav: 'audio',
  flac: 'audio',
  pdf: 'document',
  vtt: 'captions',
}

/** What a format is kept as, as far as its beginning tells; undefined for those that are refused. */
export function kindOf(format: Format): FileKind | undefined {
  return kinds[format]
}
