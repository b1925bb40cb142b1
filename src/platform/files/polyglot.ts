import { open } from 'node:fs/promises'
import { HEAD } from './sniff.ts'

/** A ZIP's last record is 22 bytes and a comment of at most 65,535. */
const ZIP_END = 22 + 65_535

/**
 * What else a video, sound file or document could be read as; null when nothing. (Pictures are taken apart and put
 * together anew, so for them the question does not arise.)
 */
export async function otherSelf(path: string, isPdf: boolean): Promise<string | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const head = Buffer.alloc(Math.min(HEAD, size))
    await file.read(head, 0, head.length, 0)
    const start = head.toString('latin1')
    if (/<script|<!doctype\s+html|<html|<\?php|<svg[\s>]/i.test(start)) return 'a web page or a script'
    if (!isPdf && start.slice(0, 1100).includes('%PDF-')) return 'a PDF document'
    const tail = Buffer.alloc(Math.min(ZIP_END, size))
    await file.read(tail, 0, tail.length, size - tail.length)
    return endsAsZip(tail) ? 'a ZIP archive' : null
  } finally {
    await file.close()
  }
}

/** Whether the last record of a ZIP stands there and its comment reaches to the very end, or nearly so. */
function endsAsZip(tail: Buffer): boolean {
  const sign = Buffer.from('PK\x05\x06', 'latin1')
  for (let at = tail.indexOf(sign); at >= 0 && at + 22 <= tail.length; at = tail.indexOf(sign, at + 1)) {
    const entries = tail.readUInt16LE(at + 10)
    const end = at + 22 + tail.readUInt16LE(at + 20)
    if (entries > 0 && end <= tail.length) return true
  }
  return false
}
