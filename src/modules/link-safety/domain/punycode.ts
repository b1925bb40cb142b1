const BASE = 36
const T_MIN = 1
const T_MAX = 26

function adapted(delta: number, points: number, first: boolean): number {
  let left = first ? Math.floor(delta / 700) : delta >> 1
  left += Math.floor(left / points)
  let k = 0
  for (; left > 455; k += BASE) left = Math.floor(left / (BASE - T_MIN))
  return k + Math.floor((36 * left) / (left + 38))
}

/** One label from its `xn--` spelling to the letters people see (RFC 3492); as it is when it cannot be read. */
export function unicodeLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  const coded = label.slice(4)
  const basic = coded.lastIndexOf('-')
  const letters = basic > 0 ? Array.from(coded.slice(0, basic), (one) => one.codePointAt(0) ?? 0) : []
  let [point, insertAt, bias] = [128, 0, 72]
  for (let at = basic > 0 ? basic + 1 : 0; at < coded.length; ) {
    const before = insertAt
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(coded.charAt(at), 36)
      at += 1
      if (Number.isNaN(digit)) return label
      // Punycode counts a–z before 0–9; base 36 the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10
      insertAt += value * weight
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX)
      if (value < threshold) break
      weight *= BASE - threshold
    }
    const size = letters.length + 1
    bias = adapted(insertAt - before, size, before === 0)
    point += Math.floor(insertAt / size)
    if (point > 0x10ffff) return label
    insertAt %= size
    letters.splice(insertAt, 0, point)
    insertAt += 1
  }
  return String.fromCodePoint(...letters)
}

/** A host as people see it. */
export function unicodeHost(host: string): string {
  return host.split('.').map(unicodeLabel).join('.')
}
