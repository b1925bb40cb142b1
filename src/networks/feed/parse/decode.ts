/**
 * Bytes to text. The order of belief: byte order mark, HTTP charset, what the first bytes look like, XML declaration,
 * UTF-8, windows-1252. A charset that the bytes contradict is passed over, and so is a Latin one that many servers name for
 * whatever they hand out, where the document says UTF-8 and its bytes are nothing else.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const marked = byMark(bytes)
  if (marked !== null) return marked
  const wide = byShape(bytes)
  const declared = wide ? null : xmlDeclaredEncoding(bytes)
  const told = httpCharset(contentType)
  const usual = told !== null && latin.test(told) && utf8.test(declared ?? '')
  for (const label of [usual ? declared : told, told, wide, declared, 'utf-8']) {
    const text = label === null ? null : strictly(bytes, label)
    if (text !== null) return text
  }
  if (declared && !utf8.test(declared) && supported(declared)) return new TextDecoder(declared).decode(bytes)
  return mostlyUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes)
}

const utf8 = /^utf-?8$/i
const latin = /^(?:iso-?8859-?1|latin-?1|windows-1252)$/i

/** UTF-8 with a few broken places; null when it never was UTF-8. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  for (const [run] of text.matchAll(/\P{ASCII}/gu)) {
    if (run === '\ufffd') broken += 1
    else whole += 1
  }
  return broken * 4 < whole ? text : null
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes.subarray(4), false)
  if (a === 0xef && b === 0xbb && c === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return null
}

// Without a mark, `<` and the zero bytes around it tell the width and order of the units.
function byShape(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return 'utf-32le'
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return 'utf-32be'
  if (a === 0x3c && b === 0 && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0) return 'utf-16be'
  return null
}

function xmlDeclaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 400))
  const label = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(head)?.[1]
  // The declaration could be read byte by byte, so it is not in a wide encoding whatever it says.
  return label && !/^(utf-?16|utf-?32|ucs-?[24]|iso-10646)/i.test(label) ? label : null
}

function httpCharset(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null
}

/** The text when every byte fits the encoding, else null. */
function strictly(bytes: Uint8Array, label: string): string | null {
  const name = label.toLowerCase()
  if (name === 'us-ascii' || name === 'ascii') {
    return bytes.every((byte) => byte < 0x80) ? new TextDecoder('latin1').decode(bytes) : null
  }
  if (/^utf-?32/.test(name)) return utf32(bytes, !name.endsWith('be'))
  try {
    return new TextDecoder(name === 'gb2312' || name === 'gbk' ? 'gb18030' : name, { fatal: true }).decode(
      bytes,
    )
  } catch {
    return null
  }
}

function supported(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

function utf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    parts.push(valid ? String.fromCodePoint(point) : '\ufffd')
  }
  return parts.join('')
}
