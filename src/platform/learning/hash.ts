/** FNV-1a over UTF-16 units from `start` to `end`, mixed at the end so that all 32 bits can be used. */
export function hashOf(text: string, start = 0, end = text.length, seed = 0): number {
  let hash = (0x811c9dc5 ^ seed) | 0
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** One hash for two that stand in this order. */
export function pair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15))
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
