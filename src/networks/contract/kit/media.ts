import type { OutgoingMedia } from '../publish.ts'

/** Files for the checks, made here so that none has to be kept. */

const square = { width: 32, height: 24 } as const

/** A real PNG; `blue` (0 to 255) makes one that differs from the others. */
export async function redSquare(alt: string, blue = 30): Promise<OutgoingMedia> {
  const { default: sharp } = await import('sharp')
  const create = { ...square, channels: 3, background: { r: 200, g: 30, b: blue } } as const
  const bytes = await sharp({ create }).png().toBuffer()
  return { bytes, mimeType: 'image/png', alt, ...square }
}

/** What a telephone writes into a photograph. */
export const photographer = 'Photographed by Ida Nordby'

/** A JPEG that says who took it and where. */
export async function photograph(alt: string): Promise<OutgoingMedia> {
  const { default: sharp } = await import('sharp')
  const create = { ...square, channels: 3, background: { r: 30, g: 90, b: 200 } } as const
  const exif = { IFD0: { Artist: photographer }, IFD3: { GPSLatitude: '59/1 54/1 0/1' } }
  const bytes = await sharp({ create }).jpeg().withExif(exif).toBuffer()
  return { kind: 'image', bytes, mimeType: 'image/jpeg', alt, ...square }
}

/**
 * The frame of an MP4 without a picture in it: enough for servers that store what they are given and look at its
 * first bytes. Servers that encode again need a film of their own.
 */
export function film(alt: string): OutgoingMedia {
  const brand = Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1')
  const bytes = Buffer.concat([
    box('ftyp', brand),
    box('free', Buffer.alloc(0)),
    box('mdat', Buffer.alloc(64, 7)),
  ])
  return {
    kind: 'video',
    name: 'film.mp4',
    bytes,
    mimeType: 'video/mp4',
    alt,
    width: 320,
    height: 180,
    seconds: 2,
  }
}

function box(kind: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + content.length)
  head.write(kind, 4, 'latin1')
  return Buffer.concat([head, content])
}

export const captions = [
  { lang: 'en', vtt: 'WEBVTT\n\n00:00.000 --> 00:02.000\nBoots for every hill.\n' },
  { lang: 'nb', vtt: 'WEBVTT\n\n00:00.000 --> 00:02.000\nStøvler for alle fjell.\n' },
] as const

/** One page with nothing on it. */
export function leaflet(alt: string): OutgoingMedia {
  const body =
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'
  const bytes = Buffer.from(body, 'latin1')
  return {
    kind: 'document',
    name: 'leaflet.pdf',
    bytes,
    mimeType: 'application/pdf',
    alt,
    width: 0,
    height: 0,
  }
}
