import type { ByteView } from './byte-view.ts'

const longestName = 512
const longestDid = 260
const colon = 58

export const digit = tableOf(/[0-9]/)
export const small = tableOf(/[a-z]/)
export const ofTag = tableOf(/[A-Za-z0-9-]/)
/** What ids and keys of records are made of. */
export const ofName = tableOf(/[A-Za-z0-9._:~-]/)

export function isName(bytes: ByteView, from: number, to: number): boolean {
  return to > from && to - from <= longestName && bytes.wordEnd(from, ofName) === to
}

/** `did:method:id`. */
export function isDid(bytes: ByteView, from: number, to: number): boolean {
  if (!isName(bytes, from, to) || !bytes.is(from, from + 4, 'did:')) return false
  const method = bytes.wordEnd(from + 4, small)
  return method > from + 4 && bytes.at(method) === colon && method + 1 < to && to - from <= longestDid
}

function tableOf(sign: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && sign.test(String.fromCharCode(byte)) ? 1 : 0,
  )
}
