import { note, type PostRule, plural } from '../checks-shape.ts'

/** Something has to be there: words or media. */
export const notEmpty: PostRule = ({ text, media }) =>
  text.trim() === '' && media.length === 0
    ? [note('text.empty', 'must-fix', 'There is nothing to publish yet.', 'Write a text or add an image.')]
    : []

/** The length as the network counts it, and what it does not take for other reasons. */
export const length: PostRule = ({ networkName, measure, text, limits }) => {
  const over = measure.length - measure.limit
  const points = Array.from(text).length
  if (over > 0) {
    const start = Math.max(0, points - over)
    return [
      note(
        'text.too-long',
        'must-fix',
        `${networkName} is ${plural(over, 'character')} too long.`,
        'Cut the marked words.',
        { span: [start, points] },
      ),
    ]
  }
  const { maxBytes } = limits.text
  const bytes = maxBytes && text.length * 3 > maxBytes ? new TextEncoder().encode(text).length : 0
  if (maxBytes && bytes > maxBytes)
    return [
      note(
        'text.too-many-bytes',
        'must-fix',
        `${networkName} takes ${plural(maxBytes, 'byte')} at most, these signs need ${bytes.toLocaleString('en-GB')}.`,
        'Cut some: emoji and many scripts need several bytes a sign.',
      ),
    ]
  return measure.valid || text.trim() === ''
    ? []
    : [
        note(
          'text.not-accepted',
          'must-fix',
          `${networkName} would not accept this text.`,
          'Shorten it, or remove unusual characters.',
        ),
      ]
}
