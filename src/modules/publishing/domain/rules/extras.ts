import { graphemeLength } from '#kernel/text.ts'
import { type Check, note, plural, type Rule } from '../checks-shape.ts'

/** The headline: where there is one, where there must be one, and how long. */
export const title: Rule = ({ title: written, limits, networkName }) => {
  const place = { place: 'title' } as const
  const text = written?.text.trim() ?? ''
  if (!limits.title)
    return text === ''
      ? []
      : [
          note(
            'title.not-here',
            'must-fix',
            `${networkName} has no headlines.`,
            'Put it into the text or leave the network out.',
            place,
          ),
        ]
  if (text === '')
    return limits.title.required
      ? [note('title.missing', 'must-fix', `${networkName} needs a headline.`, 'Write one.', place)]
      : []
  const over = (written?.length ?? 0) - limits.title.max
  return over > 0
    ? [
        note(
          'title.too-long',
          'must-fix',
          `The headline is ${plural(over, 'character')} too long for ${networkName}.`,
          'Shorten it.',
          place,
        ),
      ]
    : []
}

/** The first comment of ours under the post. */
export const firstComment: Rule = ({ firstComment: written, limits, networkName }) => {
  if (!written || written.text.trim() === '') return []
  const place = { place: 'first-comment' } as const
  if (!limits.firstComment)
    return [
      note(
        'first-comment.not-here',
        'must-fix',
        `A first comment cannot be sent on ${networkName}.`,
        'Put it into the text or leave the network out.',
        place,
      ),
    ]
  const over = written.length - limits.firstComment.max
  return over > 0
    ? [
        note(
          'first-comment.too-long',
          'must-fix',
          `The first comment is ${plural(over, 'character')} too long for ${networkName}.`,
          'Shorten it.',
          place,
        ),
      ]
    : []
}

/** The card of a link that we make ourselves. */
export const card: Rule = ({ card: made, limits, media, networkName }) => {
  if (!made) return []
  const place = { place: 'card' } as const
  if (!limits.card)
    return [
      note(
        'card.not-here',
        'must-fix',
        `${networkName} does not take a card of ours for a link.`,
        'Remove the card or leave the network out.',
        place,
      ),
    ]
  const found: Check[] = []
  if (media.length > 0 && !limits.card.withMedia)
    found.push(
      note(
        'card.with-media',
        'must-fix',
        `${networkName} takes a card for a link or media, not both.`,
        'Remove the media or the card.',
        place,
      ),
    )
  if (!URL.canParse(made.url) || !/^https?:/iu.test(made.url))
    found.push(
      note(
        'card.address',
        'must-fix',
        'The card has no whole address.',
        'Write it with https:// in front.',
        place,
      ),
    )
  if (made.title.trim() === '')
    found.push(note('card.title-missing', 'must-fix', 'The card has no title.', 'Write one.', place))
  const long = (what: string, text: string, most: number) => {
    const over = graphemeLength(text) - most
    if (over > 0)
      found.push(
        note(
          `card.${what}-too-long`,
          'must-fix',
          `The ${what} of the card is ${plural(over, 'character')} too long for ${networkName}.`,
          'Shorten it.',
          place,
        ),
      )
  }
  long('title', made.title, limits.card.maxTitle)
  long('description', made.description, limits.card.maxDescription)
  return found
}
