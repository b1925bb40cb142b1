let lastMs = -1
let counter = 0

/**
 * A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, a counter within the millisecond (method 1), then
 * randomness, so that keys this process makes later sort later and indexes grow at one end. PostgreSQL before 18 cannot
 * make them, therefore we do.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  counter = now === lastMs && counter < 0xfff ? counter + 1 : (bytes[7] ?? 0)
  lastMs = now
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) & 0xff
  bytes[6] = (counter >> 8) | 0x70
  bytes[7] = counter & 0xff
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for anything PostgreSQL's uuid type takes in its usual form. */
export function isId(text: string): boolean {
  return shape.test(text)
}
