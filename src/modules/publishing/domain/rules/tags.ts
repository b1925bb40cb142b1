import { codePointOffsets } from '#kernel/text.ts'
import { type Check, note, type PostRule, plural } from '../checks-shape.ts'

const lowerCaseTag = /(?:^|\s)#(\p{Ll}{12,})(?=\s|$|[.,;:!?])/gu

/** Joined words in a tag need capitals to be read out. */
export const camelTags: PostRule = ({ text }) => {
  if (!text.includes('#')) return []
  const offset = codePointOffsets(text)
  return [...text.matchAll(lowerCaseTag)].slice(0, 3).map((found): Check => {
    const end = found.index + found[0].length
    return note(
      'tags.camel-case',
      'good-to-know',
      `#${found[1]} is hard to read for screen readers.`,
      'Begin each word with a capital letter.',
      { span: [offset(end - (found[1] ?? '').length - 1), offset(end)] },
    )
  })
}

/** No more tags than the network takes. */
export const tagCount: PostRule = ({ measure, limits, networkName }) => {
  const most = limits.tags?.max
  const [start, end] = measure.tags[most ?? 0] ?? [0, 0]
  return most === undefined || measure.tags.length <= most
    ? []
    : [
        note(
          'tags.too-many',
          'must-fix',
          `${networkName} takes ${plural(most, 'tag')} at most, here are ${measure.tags.length}.`,
          'Keep the ones people really look for.',
          { span: [start, end] },
        ),
      ]
}

/** No more mentions than the network takes. */
export const mentionCount: PostRule = ({ measure, limits, networkName }) => {
  const most = limits.mentions?.max
  const [start, end] = measure.mentions[most ?? 0] ?? [0, 0]
  return most === undefined || measure.mentions.length <= most
    ? []
    : [
        note(
          'mentions.too-many',
          'must-fix',
          `${networkName} takes ${plural(most, 'mention')} at most, here are ${measure.mentions.length}.`,
          'Mention fewer people.',
          { span: [start, end] },
        ),
      ]
}
