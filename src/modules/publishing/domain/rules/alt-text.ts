import { type Check, note, type PostRule } from '../checks-shape.ts'
import { kindOf, maxAlt, named } from './media-kind.ts'

const place = { place: 'media' } as const

/** Words for people who cannot see it, as long as the network takes them. */
export const altText: PostRule = ({ media, limits, networkName }) =>
  media.flatMap((item, index): Check[] => {
    const most = item.file ? maxAlt(item.file, limits) : limits.media.image.maxAltLength
    const used = Array.from(item.alt.trim()).length
    const lower = named(item, index).replace(/^[A-Z](?=[a-z])/u, (first) => first.toLowerCase())
    if (most === null || most === 0) return []
    if (used === 0)
      return item.file && kindOf(item.file) === 'video'
        ? [
            note(
              'media.alt-missing',
              'good-to-know',
              `${named(item, index)} has no description.`,
              'Say in a sentence what it shows, for people who cannot see it.',
              place,
            ),
          ]
        : [
            note(
              'media.alt-missing',
              'must-fix',
              `${named(item, index)} has no alt text.`,
              'Say in a sentence what it shows, for people who cannot see it.',
              place,
            ),
          ]
    return used > most
      ? [
          note(
            'media.alt-too-long',
            'must-fix',
            `The alt text of ${lower} is longer than the ${most} characters ${networkName} takes.`,
            'Shorten it.',
            place,
          ),
        ]
      : []
  })

/** A video that is heard needs its words to be read, where the network shows them. */
export const captions: PostRule = ({ media, limits }) =>
  media.flatMap((item, index): Check[] =>
    item.file &&
    kindOf(item.file) === 'video' &&
    limits.media.video?.captions &&
    item.file.hasAudio !== false &&
    (item.captions ?? 0) === 0
      ? [
          note(
            'media.captions-missing',
            'good-to-know',
            `${named(item, index)} has no captions.`,
            'Add a captions file for people who cannot hear it, or have the sound off.',
            place,
          ),
        ]
      : [],
  )

/** From this share on a picture is mostly text. */
const MOSTLY_TEXT = 0.12

/** Letters of alt text that the words of a picture may need: a page of it is told in about 400. */
function needed(share: number): number {
  return Math.min(300, Math.max(60, Math.round(share * 600)))
}

/** Words in a picture are lost to people who cannot see it, to translation and to search. */
export const textInPicture: PostRule = ({ media }) =>
  media.flatMap((item, index): Check[] => {
    const used = Array.from(item.alt.trim()).length
    const share = item.textShare ?? 0
    return share >= MOSTLY_TEXT && used > 0 && used < needed(share)
      ? [
          note(
            'media.text-in-picture',
            'good-to-know',
            `${named(item, index)} is mostly text, and its alt text is short.`,
            'Say the words in the alt text, or write them into the post.',
            place,
          ),
        ]
      : []
  })
