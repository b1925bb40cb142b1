let lastMs = -1
/** Of `lastMs`, as it is written. */
let written = ''
let counter = 0

/** Randomness for some hundred ids at once: asked for one by one it costs more than all the rest. */
const pool = new Uint8Array(4096)
let used = pool.length
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A UUID version 7 (RFC 9562): 48 bits of Unix milliseconds, a counter within the millisecond (method 1), then
 * randomness, so that keys this process makes later sort later and indexes grow at one end. PostgreSQL before 18 cannot
 * make them, therefore we do.
 */
export function newId(now: number = Date.now()): string {
  if (used + 9 > pool.length) {
    crypto.getRandomValues(pool)
    used = 0
  }
  const random = (): number => pool[used++] ?? 0
  const first = random()
  counter = now === lastMs && counter < 0xfff ? counter + 1 : first
  if (now !== lastMs) written = now.toString(16).padStart(12, '0').replace(/^.{8}/, '$&-')
  lastMs = now
  const count = (0x7000 | counter).toString(16)
  const [a, b] = [byte((random() & 0x3f) | 0x80) + byte(random()), byte(random()) + byte(random())]
  const rest = byte(random()) + byte(random()) + byte(random()) + byte(random())
  return `${written}-${count}-${a}-${b}${rest}`
}

const byte = (value: number): string => hex[value] ?? '00'

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for anything PostgreSQL's uuid type takes in its usual form. */
export function isId(text: string): boolean {
  return shape.test(text)
}
