import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** Files as a zip archive (APPNOTE 6.3.10): names in UTF-8, deflated, no encryption. */
export function zip(files: readonly { readonly name: string; readonly text: string }[]): Buffer {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text } of files) {
    const raw = Buffer.from(text, 'utf8')
    const data = deflateRawSync(raw)
    const title = Buffer.from(name, 'utf8')
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x0800, 2)
    head.writeUInt16LE(8, 4)
    // 1 January 1980: the same rows give the same file.
    head.writeUInt16LE(0x21, 8)
    head.writeUInt32LE(crc32(raw), 10)
    head.writeUInt32LE(data.length, 14)
    head.writeUInt32LE(raw.length, 18)
    head.writeUInt16LE(title.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), head, title, data])
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(offset, 12)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail.subarray(2), title]))
    parts.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, directory, end])
}

/** Thrown for archives that are broken, encrypted, or unpack to more than is allowed. */
export class BadZip extends Error {}

const MOST_FILES = 500

/**
 * Opens a zip archive; `read` unpacks one file, undefined when it is not there. All that is unpacked together stays below
 * `most` bytes, whatever the archive says of itself: that is what a bomb lies about.
 */
export function unzip(bytes: Buffer, most: number): { read(name: string): Buffer | undefined } {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > bytes.length) throw new BadZip('no directory')
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > MOST_FILES) throw new BadZip('too many files')
  const entries = new Map<string, { method: number; size: number; offset: number }>()
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || bytes.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw new BadZip('broken directory')
    if (bytes.readUInt16LE(at + 8) & 1) throw new BadZip('encrypted')
    const [name, extra, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    entries.set(bytes.toString('utf8', at + 46, at + 46 + name), {
      method: bytes.readUInt16LE(at + 10),
      size: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + note
  }
  let left = most
  return {
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const { method, size, offset } = entry
      if (offset + 30 > bytes.length) throw new BadZip('broken file')
      const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
      const raw = unpacked(bytes.subarray(from, from + size), method, left)
      left -= raw.length
      return raw
    },
  }
}

function unpacked(data: Buffer, method: number, left: number): Buffer {
  if (method === 0) {
    if (data.length > left) throw new BadZip('too large')
    return data
  }
  if (method !== 8) throw new BadZip('unknown compression')
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) })
  } catch {
    throw new BadZip('broken, or too large')
  }
}
