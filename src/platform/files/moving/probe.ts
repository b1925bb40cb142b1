import {
  EncodedPacketSink,
  FilePathSource,
  FLAC,
  Input,
  type InputAudioTrack,
  type InputFormat,
  type InputVideoTrack,
  Logging,
  LogLevel,
  MP3,
  MP4,
  OGG,
  QTFF,
  WAVE,
  WEBM,
} from 'mediabunny'
import type { Format } from '../sniff.ts'
import { Damage } from './damage.ts'

// What is wrong with a file is said to the person who adds it, not to the console.
Logging.level = LogLevel.Silent

/** What a player would find out. Sizes in pixels as shown: after rotation and pixel shape. */
export interface Moving {
  readonly mimeType: string
  readonly seconds: number
  readonly video: { readonly width: number; readonly height: number } | null
  readonly hasAudio: boolean
}

/** Only formats of one file: a playlist would make us fetch what it names. */
const readers: Readonly<Partial<Record<Format, InputFormat[]>>> = {
  mp4: [MP4, QTFF],
  webm: [WEBM],
  mp3: [MP3],
  ogg: [OGG],
  wav: [WAVE],
  flac: [FLAC],
}

/**
 * Reads tracks, length and size of a video or sound file, and the first and last picture of it, without loading it
 * whole. Throws `Damage` when they cannot be had.
 */
export async function probeMoving(path: string, format: Format): Promise<Moving> {
  // Errors between reads belong to the read that follows.
  const source = new FilePathSource(path, { handleUnhandledError: () => undefined })
  const input = new Input({ source, formats: readers[format] ?? [] })
  try {
    const [video] = await input.getVideoTracks()
    const [audio] = await input.getAudioTracks()
    if (!video && !audio) throw new Damage('it holds no pictures and no sound.')
    const seconds = await input.computeDuration()
    if (!Number.isFinite(seconds) || seconds <= 0) throw new Damage('it has no length.')
    const picture = video ? await provePicture(video) : null
    if (audio && !video) await proveSound(audio)
    const mimeType = (await input.getMimeType()).split(';')[0] ?? ''
    return {
      mimeType: mimeType.trim(),
      seconds: Math.round(seconds * 1000) / 1000,
      video: picture,
      hasAudio: Boolean(audio),
    }
  } finally {
    input.dispose()
  }
}

async function provePicture(track: InputVideoTrack) {
  if (!(await track.getCodec())) throw new Damage(await unknownCodec(track))
  const width = await track.getDisplayWidth()
  const height = await track.getDisplayHeight()
  if (!(width > 0 && height > 0)) throw new Damage('its pictures have no size.')
  const packets = new EncodedPacketSink(track)
  const first = await packets.getFirstKeyPacket()
  const last = await packets.getPacket(Number.POSITIVE_INFINITY)
  if (!first || !last || first.data.byteLength === 0 || last.data.byteLength === 0)
    throw new Damage('its pictures are missing.')
  // Looks into the coded picture itself: what is no picture of this coding has no type.
  if ((await track.determinePacketType(first)) !== 'key')
    throw new Damage('its first picture cannot be read.')
  // A download that broke off may have been filled up with zeros.
  if (last.data.every((byte) => byte === 0)) throw new Damage('its last picture cannot be read.')
  return { width: Math.round(width), height: Math.round(height) }
}

async function proveSound(track: InputAudioTrack): Promise<void> {
  if (!(await track.getCodec())) throw new Damage(await unknownCodec(track))
  const first = await new EncodedPacketSink(track).getFirstPacket()
  if (!first || first.data.byteLength === 0) throw new Damage('its sound is missing.')
}

async function unknownCodec(track: InputVideoTrack | InputAudioTrack): Promise<string> {
  const id = await track.getInternalCodecId()
  const coding = typeof id === 'string' ? ` (${id.replace(/[^\w.-]/g, '')})` : ''
  return `its coding${coding} is none that networks play. Export it as MP4 with H.264 and AAC.`
}
