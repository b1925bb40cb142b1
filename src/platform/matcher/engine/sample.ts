import type { Fields } from './fields.ts'
import { asciiFold } from './fold.ts'
import type { Frequencies } from './frequencies.ts'
import { finish, pairHash, seedOf, spaces, step } from './hash.ts'
import { type Reader, sign, signSize } from './reader.ts'

const prefixSeed = seedOf(spaces.prefix)
const mostTokens = 200
const mostPrefix = 12

/** Counts what the post that a reader holds is made of. Of a very long post only the beginning. */
export function sample(reader: Reader, fields: Fields, frequencies: Frequencies): void {
  frequencies.begin()
  const { hashes } = reader
  const count = Math.min(mostTokens, reader.count)
  for (let token = 0; token < count; token++) {
    const hash = hashes[token] ?? 0
    if (!repeated(hashes, token)) frequencies.add(hash)
    if (token > 0) frequencies.add(pairHash(hashes[token - 1] ?? 0, hash))
    samplePrefixes(reader, token, frequencies)
  }
  for (let number = 0; number < Math.min(mostTokens, reader.signCount); number++) {
    frequencies.add(reader.signs[number * signSize + sign.hash] ?? 0)
  }
  for (let row = 0; row < fields.count; row++) frequencies.add(fields.rows[row * 4 + 1] ?? 0)
}

function repeated(hashes: Int32Array, token: number): boolean {
  for (let at = 0; at < token; at++) if (hashes[at] === hashes[token]) return true
  return false
}

function samplePrefixes(reader: Reader, token: number, frequencies: Frequencies): void {
  const from = reader.offsets[token] ?? 0
  const bytes = reader.isFolded(token) ? reader.names.bytes : reader.bytes
  const length = Math.min(mostPrefix, reader.lengthOf(token))
  let state = prefixSeed
  for (let at = 0; at < length; at++) {
    const byte = bytes[from + at] ?? 0
    state = step(state, byte < 128 ? (asciiFold[byte] ?? 0) : byte)
    frequencies.add(finish(state))
  }
}
