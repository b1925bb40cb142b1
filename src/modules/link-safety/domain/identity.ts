import { readAddress } from './address.ts'

const unseen = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

/** True when an address is written with characters that nobody can see. */
export function hidesCharacters(raw: string): boolean {
  return unseen.test(raw)
}

/**
 * What two spellings share when they are the same link to us. A disguise is part of it: “fjell.example@evil.example” is
 * not the same link as “evil.example”, though a browser ends at the same place.
 */
export function linkIdentity(raw: string): string {
  const address = readAddress(raw)
  if (!address) return raw
  const user = address.user === null ? '' : `${address.user}@`
  return `${hidesCharacters(raw) ? 'hidden ' : ''}${user}${address.key}`
}
