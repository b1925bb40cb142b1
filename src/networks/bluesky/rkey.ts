import { createHash } from 'node:crypto'

const alphabet = '234567abcdefghijklmnopqrstuvwxyz'
const hasTime = /([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i

/**
 * The record key of a dispatch: the same key always gives the same record, so the repository itself keeps a post from
 * being made twice. Posts must have a TID as key: 53 bits of microseconds and 10 of anything, in base 32.
 *
 * A key with a UUID version 7 in it lends its time, rounded down to about an hour and an hour back, so that records
 * sort about as they were made and never lie in the future; the other 42 bits are a hash. Any other key is hashed
 * into times long past.
 */
export function recordKey(key: string): string {
  const hash = createHash('sha256').update(key).digest().readBigUInt64BE()
  const uuid = hasTime.exec(key)
  if (!uuid) return base32(hash & ((1n << 60n) - 1n))
  const microseconds = BigInt(`0x${uuid[1]}${uuid[2]}`) * 1000n
  const hour = (microseconds >> 32n) - 1n
  return base32((hour << 42n) | (hash & ((1n << 42n) - 1n)))
}

function base32(value: bigint): string {
  let text = ''
  for (let shift = 60n; shift >= 0n; shift -= 5n) text += alphabet[Number((value >> shift) & 31n)]
  return text
}
