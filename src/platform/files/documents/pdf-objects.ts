import { constants, inflateSync } from 'node:zlib'

/** Text of all objects together, at the most; documents have a few per cent of that. */
const MAX_TEXT = 64 * 1024 * 1024

/**
 * Everything a PDF says outside its streams (pages, actions, trailers), and what its object streams hold, as one text
 * with strings emptied and names unescaped. Pictures, fonts and page contents are left out. Null when an object stream
 * cannot be unpacked or unpacks beyond measure: what cannot be read cannot be judged.
 */
export function objectsOf(bytes: Buffer): string | null {
  const parts: string[] = []
  let size = 0
  const add = (text: string): boolean => {
    size += text.length
    parts.push(text)
    return size <= MAX_TEXT
  }
  for (let at = 0; at < bytes.length; ) {
    const start = streamStart(bytes, at)
    const before = bytes.toString('latin1', at, start?.keyword ?? bytes.length)
    if (!add(before)) return null
    if (!start) break
    const end = bytes.indexOf('endstream', start.data, 'latin1')
    if (end < 0) return null
    const dictionary = unescaped(before.slice(before.lastIndexOf(' obj')))
    if (/\/ObjStm\b/.test(dictionary)) {
      const inside = unpacked(bytes.subarray(start.data, end), dictionary)
      if (inside === null || !add(inside)) return null
    }
    at = end + 'endstream'.length
  }
  return unescaped(withoutStrings(parts.join('')))
}

/** The next keyword `stream` that begins data: behind a dictionary, followed by a line end. */
function streamStart(bytes: Buffer, from: number): { keyword: number; data: number } | null {
  for (
    let at = bytes.indexOf('stream', from, 'latin1');
    at >= 0;
    at = bytes.indexOf('stream', at + 6, 'latin1')
  ) {
    const next = bytes[at + 6]
    const isEnd = bytes.toString('latin1', Math.max(0, at - 3), at) === 'end'
    if (!isEnd && (next === 0x0a || next === 0x0d))
      return { keyword: at, data: at + (next === 0x0d && bytes[at + 7] === 0x0a ? 8 : 7) }
  }
  return null
}

/** The objects of an object stream, written out as if each stood in the file by itself. */
function unpacked(data: Buffer, dictionary: string): string | null {
  if (/\/Predictor\b/.test(dictionary)) return null
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1])
  try {
    const packed = /\/Filter\b/.test(dictionary)
    const text = (packed ? inflated(data) : data).toString('latin1')
    const index = text.slice(0, first).trim().split(/\s+/).map(Number)
    const objects: string[] = []
    for (let at = 0; at + 1 < index.length; at += 2) {
      const end = index[at + 3] === undefined ? undefined : first + (index[at + 3] ?? 0)
      objects.push(` ${index[at]} 0 obj ${text.slice(first + (index[at + 1] ?? 0), end)} endobj`)
    }
    return objects.join('\n')
  } catch {
    return null
  }
}

/** Line ends may stand between the data and its end, therefore it need not be used up. */
function inflated(data: Buffer): Buffer {
  return inflateSync(data, { maxOutputLength: MAX_TEXT, finishFlush: constants.Z_SYNC_FLUSH })
}

/** Names may be written with escapes: `/J#61vaScript`. */
function unescaped(text: string): string {
  return text.replace(/\/[^\s/<>[\](){}%]*#[^\s/<>[\](){}%]*/g, (name) =>
    name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
}

/** Titles and texts may say anything without meaning it. */
function withoutStrings(text: string): string {
  let out = ''
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\' && depth > 0) at += 1
    else if (sign === '(') {
      if (depth === 0) out += text.slice(from, at)
      depth += 1
    } else if (sign === ')' && depth > 0) {
      depth -= 1
      if (depth === 0) {
        out += '()'
        from = at + 1
      }
    }
  }
  // A bracket that never closes hides nothing: all of the rest is looked at.
  return out + text.slice(from)
}
