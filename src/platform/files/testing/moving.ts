import {
  BufferTarget,
  EncodedAudioPacketSource,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
  type Rotation,
  WebMOutputFormat,
} from 'mediabunny'

interface Wanted {
  readonly container?: 'mp4' | 'mov' | 'webm'
  readonly seconds?: number
  /** Multiples of 16 pixels. */
  readonly width?: number
  readonly height?: number
  readonly rotation?: Rotation
  readonly video?: boolean
  readonly audio?: boolean
  /** The index before the data, as for the web. */
  readonly fastStart?: boolean | 'fragmented'
  readonly title?: string
}

const RATE = 10

/** A video as programs write it. Container and headers are real; the coded pictures have a header and no content. */
export async function makeMoving(wanted: Wanted = {}): Promise<Buffer> {
  const { container = 'mp4', seconds = 2, width = 320, height = 240, video = true, audio = false } = wanted
  const web = container === 'webm'
  const fastStart =
    wanted.fastStart === 'fragmented' ? 'fragmented' : wanted.fastStart === false ? false : 'in-memory'
  const format = web
    ? new WebMOutputFormat()
    : container === 'mov'
      ? new MovOutputFormat({ fastStart })
      : new Mp4OutputFormat({ fastStart })
  const target = new BufferTarget()
  const output = new Output({ format, target })
  const pictures = new EncodedVideoPacketSource(web ? 'vp8' : 'avc')
  const sound = new EncodedAudioPacketSource('opus')
  if (video) output.addVideoTrack(pictures, { rotation: wanted.rotation ?? 0, frameRate: RATE })
  if (audio) output.addAudioTrack(sound)
  if (wanted.title) output.setMetadataTags({ title: wanted.title })
  await output.start()
  for (let frame = 0; frame < seconds * RATE; frame += 1) {
    if (video)
      await pictures.add(picture(web, frame), {
        decoderConfig: {
          codec: web ? 'vp8' : 'avc1.42c01e',
          codedWidth: width,
          codedHeight: height,
          ...(web ? {} : { description: avcC(width, height) }),
        },
      })
    if (audio)
      await sound.add(new EncodedPacket(Buffer.from('fcfffe', 'hex'), 'key', frame / RATE, 1 / RATE), {
        decoderConfig: { codec: 'opus', numberOfChannels: 2, sampleRate: 48_000 },
      })
  }
  await output.finalize()
  return Buffer.from(target.buffer ?? new ArrayBuffer(0))
}

function picture(web: boolean, frame: number): EncodedPacket {
  const key = frame % RATE === 0
  const body = Buffer.alloc(400, frame + 1)
  const coded = web
    ? Buffer.concat([Buffer.from([key ? 0x10 : 0x11, 0, 0, 0x9d, 0x01, 0x2a]), body])
    : unit(Buffer.concat([Buffer.from([key ? 0x65 : 0x41, 0x88]), body]))
  return new EncodedPacket(coded, key ? 'key' : 'delta', frame / RATE, 1 / RATE)
}

function unit(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** The H.264 decoder configuration: one sequence and one picture parameter set. */
function avcC(width: number, height: number): Buffer {
  const sequence = Buffer.concat([Buffer.from([0x67, 66, 0xc0, 30]), parameters(width / 16, height / 16)])
  const pictures = Buffer.from([0x68, 0xce, 0x3c, 0x80])
  const short = (value: number) => Buffer.from([value >> 8, value & 0xff])
  return Buffer.concat([
    Buffer.from([1, 66, 0xc0, 30, 0xff, 0xe1]),
    short(sequence.length),
    sequence,
    Buffer.from([1]),
    short(pictures.length),
    pictures,
  ])
}

/** The rest of a baseline sequence parameter set, with sizes in blocks of 16 pixels. */
function parameters(wide: number, high: number): Buffer {
  const golomb = (value: number) => {
    const bits = (value + 1).toString(2)
    return '0'.repeat(bits.length - 1) + bits
  }
  // set 0, frame numbers of 4 bits, order type 2, one reference, no gaps; sizes; frames only, direct, no crop, no extras.
  const bits = [
    golomb(0),
    golomb(0),
    golomb(2),
    golomb(1),
    '0',
    golomb(wide - 1),
    golomb(high - 1),
    '1100',
    '1',
  ].join('')
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0')
  return Buffer.from(padded.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? [])
}
