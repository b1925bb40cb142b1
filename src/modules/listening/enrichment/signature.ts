const bandCount = 6
const bandRows = 5
const shingle = 3
/** Below this a text is too common to be a copy of anything. */
const fewestWords = 5

/** The texts's signature: MinHash over runs of three words, 30 numbers. Null for a text too short to compare. */
export function signatureOf(text: string): Uint32Array | null {
  const plain = text
    .slice(0, 20_000)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|@[\w.-]+/gu, ' ')
  // Signs of scripts without spaces are words of their own.
  const words =
    plain.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu,
    ) ?? []
  if (words.length < fewestWords) return null
  const signature = new Uint32Array(bandCount * bandRows).fill(0xffffffff)
  for (let at = 0; at + shingle <= words.length; at += 1) {
    const hash = hashOf(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)
    for (let row = 0; row < signature.length; row += 1) {
      const mixed = mix(hash, row)
      if (mixed < (signature[row] as number)) signature[row] = mixed
    }
  }
  return signature
}

/**
 * Six keys of a text; two texts with a key in common are nearly the same (nine in ten at four fifths of the runs in
 * common, one in six at half). Empty for a text too short to compare. Each fits PostgreSQL's bigint.
 */
export function bandsOf(signature: Uint32Array | null): bigint[] {
  if (signature === null) return []
  return Array.from({ length: bandCount }, (_, band) => {
    const rows = signature.subarray(band * bandRows, (band + 1) * bandRows).join(',')
    const high = BigInt(hashOf(`${band}:${rows}`))
    return BigInt.asIntN(64, (high << 32n) | BigInt(mix(hashOf(rows), band + 100)))
  })
}

/** About the share of runs of words two texts have in common, from 0 to 1. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let row = 0; row < one.length; row += 1) if (one[row] === other[row]) same += 1
  return same / one.length
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

function mix(hash: number, row: number): number {
  let mixed = Math.imul(hash ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
