import type { LiveProfile, ProfileChange, ProfileText } from '#networks/contract/profile.ts'
import { pictureDistance, samePicture } from './picture.ts'

/** Fields every profile may have, in the order they are shown. Named lines follow as `line:Name`. */
export const plainFields = ['displayName', 'bio', 'website', 'location', 'avatar'] as const

const linePrefix = 'line:'

/** What a field should say; null when the fact it comes from has no live wording in that language. */
export interface Expected {
  readonly field: string
  readonly text: string | null
}

export interface Compared {
  readonly field: string
  readonly found: ProfileText
  readonly expected: string | null
  readonly state: 'agrees' | 'drift' | 'not-compared' | 'unknown' | 'no-wording'
}

/** Compares a live profile with what the register says, field by field. `picture` is the live picture’s bits. */
export function compareProfile(
  profile: LiveProfile,
  picture: string | null,
  expected: readonly Expected[],
): Compared[] {
  const wanted = new Map(expected.map((one) => [one.field, one.text]))
  const lines = profile.lines.map((line) => linePrefix + line.name)
  const fields = [...new Set([...plainFields, ...lines, ...wanted.keys()])]
  return fields.map((field) => {
    const found = foundIn(profile, picture, field)
    const text = wanted.get(field)
    return { field, found, expected: text ?? null, state: stateOf(field, found, text) }
  })
}

function stateOf(field: string, found: ProfileText, expected: string | null | undefined): Compared['state'] {
  if (expected === undefined) return typeof found === 'string' ? 'not-compared' : 'unknown'
  if (typeof found !== 'string') return 'unknown'
  if (expected === null) return 'no-wording'
  return agrees(field, found, expected) ? 'agrees' : 'drift'
}

/** What the profile says in a field; the picture as its bits. */
export function foundIn(profile: LiveProfile, picture: string | null, field: string): ProfileText {
  if (field.startsWith(linePrefix))
    return profile.lines.find((line) => line.name === field.slice(linePrefix.length))?.value ?? ''
  switch (field) {
    case 'displayName':
      return profile.displayName
    case 'bio':
      return profile.bio
    case 'website':
      return profile.website
    case 'location':
      return profile.location
    case 'avatar':
      if (typeof profile.avatarUrl !== 'string' || profile.avatarUrl === '') return profile.avatarUrl
      return picture ?? { unknown: 'The picture could not be read.' }
    default:
      return { unknown: 'There is no such field.' }
  }
}

/** What networks change by themselves (line ends, spaces at the end, a slash after an address) is no difference. */
export function agrees(field: string, found: string, expected: string): boolean {
  if (field === 'avatar')
    return isBits(found) && isBits(expected) && pictureDistance(found, expected) <= samePicture
  if (looksLikeAddress(expected)) return plainAddress(found) === plainAddress(expected)
  return plainText(found) === plainText(expected)
}

const isBits = (text: string): boolean => /^[0-9a-f]{16}$/.test(text)

function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0]+(?=\n|$)/g, '')
    .trim()
}

const looksLikeAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text.trim())

function plainAddress(text: string): string {
  const typed = text.trim()
  const url = URL.parse(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`)
  return url ? `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}${url.hash}` : typed
}

/** The change that writes a text into a field; null for what is never written (pictures). */
export function changeOf(field: string, value: string): ProfileChange | null {
  if (field.startsWith(linePrefix)) return { field: 'line', name: field.slice(linePrefix.length), value }
  return field === 'displayName' || field === 'bio' || field === 'website' || field === 'location'
    ? { field, value }
    : null
}

const fieldNames: Readonly<Record<string, string>> = {
  displayName: 'Name',
  bio: 'Bio',
  website: 'Website',
  location: 'Location',
  avatar: 'Picture',
}

/** What a field is called. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? field.slice(linePrefix.length)
}
