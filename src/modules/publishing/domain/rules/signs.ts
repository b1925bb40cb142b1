import { codePointOffsets } from '#kernel/text.ts'
import { type Check, note, type PostRule, plural } from '../checks-shape.ts'

/** Anything that has to be looked at: nearly every text has none of it. */
const odd = /(?![\n\r\t])\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0/gu
/** Marks of direction, and signs of Arabic, Syriac and Kaithi numbers, which are seen. */
const meant = /\u061c|\u200e|\u200f|[\u0600-\u0605]|\u06dd|\u070f|[\u0890-\u0891]|\u08e2|\u{110bd}|\u{110cd}/u
/** Scripts that need joiners to be written right. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/u
/** A flag of a region: its letters are tags that cannot be seen. */
const flag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu

type Kind = 'turned' | 'open' | 'hidden' | 'broken' | 'unseen' | 'private'

/** Signs that cannot be seen, turn the text around or are broken. Joiners stay where emoji and scripts need them. */
export const signs: PostRule = ({ text }) => {
  const found = [...text.matchAll(odd)]
  if (found.length === 0) return []
  const flags = [...text.matchAll(flag)].map((one) => [one.index, one.index + one[0].length] as const)
  const offset = codePointOffsets(text)
  const places = new Map<Kind, number[]>()
  for (const { 0: sign, index } of found) {
    if (flags.some(([from, to]) => index >= from && index < to)) continue
    const kind = kindOf(sign, text, index)
    if (kind) places.set(kind, [...(places.get(kind) ?? []), index])
  }
  return [...places].map(([kind, at]) => said(kind, at, offset))
}

function kindOf(sign: string, text: string, index: number): Kind | null {
  const code = sign.codePointAt(0) ?? 0
  if (code === 0x202d || code === 0x202e) return 'turned'
  if (code === 0x202a || code === 0x202b || (code >= 0x2066 && code <= 0x2068))
    return closed(text, index) ? null : 'open'
  if (code === 0x202c || code === 0x2069) return null
  if (code >= 0xe0000 && code <= 0xe007f) return 'hidden'
  if (meant.test(sign)) return null
  if ((code >= 0xd800 && code <= 0xdfff) || code < 0x20 || (code >= 0x7f && code < 0xa0)) return 'broken'
  if (code === 0x200c || code === 0x200d) return joins(text, index, code === 0x200d) ? null : 'unseen'
  return (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 ? 'private' : 'unseen'
}

/** A turn that is ended before the line is. */
function closed(text: string, index: number): boolean {
  const line = text.slice(index + 1).split('\n', 1)[0] ?? ''
  return /[\u202c\u2069]/u.test(line)
}

/** A joiner between parts of an emoji, or beside a letter of a script that needs it. */
function joins(text: string, index: number, emoji: boolean): boolean {
  const before = Array.from(text.slice(Math.max(0, index - 3), index)).at(-1) ?? ''
  const after = Array.from(text.slice(index + 1, index + 3))[0] ?? ''
  if (joining.test(before) || (before === '' && joining.test(after))) return true
  return emoji && picture.test(before) && picture.test(after)
}

function said(kind: Kind, at: readonly number[], offset: (utf16: number) => number): Check {
  const start = offset(at[0] ?? 0)
  const span: [number, number] = [start, start + 1]
  const count = plural(at.length, 'sign')
  switch (kind) {
    case 'turned':
      return note(
        'text.turned-around',
        'must-fix',
        'A sign that cannot be seen turns part of the text around, so that people read something else.',
        'Delete the marked place and type it anew.',
        { span },
      )
    case 'open':
      return note(
        'text.direction-open',
        'good-to-know',
        'The direction of writing is changed and not changed back.',
        'Type the marked place anew.',
        { span },
      )
    case 'hidden':
      return note(
        'text.hidden',
        'must-fix',
        `${count} for hidden words cannot be seen and would be sent.`,
        'Delete the marked place and type it anew.',
        { span },
      )
    case 'broken':
      return note(
        'text.broken-signs',
        'must-fix',
        `${count} cannot be shown: ${at.length === 1 ? 'it is' : 'they are'} broken or meant for machines.`,
        'Delete the marked place.',
        { span },
      )
    case 'private':
      return note(
        'text.private-signs',
        'good-to-know',
        `${count} only exist in one font; most people see a box.`,
        'Use an emoji or a word.',
        { span },
      )
    default:
      return note(
        'text.unseen-signs',
        'good-to-know',
        `${count} in the text cannot be seen.`,
        'Delete the marked place if you did not mean it: searching and screen readers stumble over it.',
        { span },
      )
  }
}

/** Letters of mathematics dressed up as bold or italic words. */
const dressed = /[\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f149}\u{1f170}-\u{1f189}]{3,}/u

/** Letters that look like another font are not letters to a screen reader. */
export const dressedLetters: PostRule = ({ text }) => {
  const found = dressed.exec(text)
  if (!found) return []
  const offset = codePointOffsets(text)
  return [
    note(
      'text.dressed-letters',
      'good-to-know',
      'Screen readers spell these letters as mathematics or skip them.',
      'Write plain letters.',
      { span: [offset(found.index), offset(found.index + found[0].length)] },
    ),
  ]
}
