import { note, plural, type Rule } from '../checks-shape.ts'

/** A thread where the network has none, or longer than it takes. */
export const thread: Rule = ({ thread: further = [], limits, networkName }) => {
  const count = further.length + 1
  if (further.length === 0) return []
  if (!limits.thread)
    return [
      note(
        'thread.not-here',
        'must-fix',
        `${networkName} has no threads; this one has ${plural(count, 'post')}.`,
        'Make it one post or leave the network out.',
        { place: 'thread' },
      ),
    ]
  return count > limits.thread.maxParts
    ? [
        note(
          'thread.too-long',
          'must-fix',
          `${networkName} takes ${plural(limits.thread.maxParts, 'post')} in a thread, here are ${count}.`,
          'Join or drop some.',
          { place: 'thread' },
        ),
      ]
    : []
}

/** More posts in a day than the network allows the account. */
export const perDay: Rule = ({ postsThatDay, limits, networkName, thread: further = [] }) => {
  if (limits.perDay === undefined || postsThatDay === undefined) return []
  return postsThatDay + 1 + further.length > limits.perDay
    ? [
        note(
          'channel.too-many-a-day',
          'good-to-know',
          `${networkName} takes ${plural(limits.perDay, 'post')} a day from one account; ${postsThatDay.toLocaleString('en-GB')} are out or planned around now.`,
          'Plan it for a quieter day.',
        ),
      ]
    : []
}
