import { graphemeLength } from '#kernel/text.ts'
import type { PollLimits } from '#networks/contract/limits.ts'
import { type Check, type CheckSubject, note, type PollSubject, plural, type Rule } from '../checks-shape.ts'

const place = { place: 'poll' } as const
const mustFix = (id: string, message: string, cure: string): Check =>
  note(`poll.${id}`, 'must-fix', message, cure, place)

/** A poll as the network takes it: answers, how long it runs, what stands beside it. */
export const poll: Rule = (subject) => {
  if (!subject.poll) return []
  const { limits, networkName } = subject
  if (!limits.poll)
    return [
      mustFix(
        'not-here',
        `${networkName} has no polls.`,
        'Ask the question in the text or leave the network out.',
      ),
    ]
  return [...answers(subject.poll, limits.poll, networkName), ...around(subject, subject.poll, limits.poll)]
}

function answers({ options }: PollSubject, limits: PollLimits, network: string): Check[] {
  const found: Check[] = []
  const { minOptions, maxOptions, maxOptionLength } = limits
  if (options.length < minOptions || options.length > maxOptions)
    found.push(
      mustFix(
        'options',
        `A poll on ${network} has ${minOptions} to ${maxOptions} answers, here are ${options.length}.`,
        options.length < minOptions ? 'Add an answer.' : 'Leave some out.',
      ),
    )
  options.forEach((option, at) => {
    const over = graphemeLength(option) - maxOptionLength
    if (option.trim() === '')
      found.push(mustFix('empty', `Answer ${at + 1} is empty.`, 'Write it or remove it.'))
    if (over > 0)
      found.push(
        mustFix(
          'too-long',
          `Answer ${at + 1} is ${plural(over, 'character')} too long for ${network}.`,
          'Shorten it.',
        ),
      )
  })
  const written = options.map((option) => option.trim().toLowerCase()).filter(Boolean)
  if (new Set(written).size < written.length)
    found.push(mustFix('twice', 'Two answers say the same.', 'Change one of them.'))
  return found
}

function around({ media, networkName }: CheckSubject, asked: PollSubject, limits: PollLimits): Check[] {
  const found: Check[] = []
  const { minMinutes, maxMinutes } = limits
  if (asked.minutes < minMinutes || asked.minutes > maxMinutes)
    found.push(
      mustFix(
        'minutes',
        `A poll on ${networkName} runs from ${lasting(minMinutes)} to ${lasting(maxMinutes)}.`,
        'Choose another end.',
      ),
    )
  if (asked.multiple && !limits.multiple)
    found.push(
      mustFix('one-answer', `${networkName} lets people choose one answer only.`, 'Ask for one answer.'),
    )
  if (media.length > 0 && !limits.withMedia)
    found.push(
      mustFix(
        'with-media',
        `${networkName} takes a poll or media, not both.`,
        'Remove the media or the poll.',
      ),
    )
  return found
}

/** Minutes as people say them. */
function lasting(minutes: number): string {
  if (minutes % 1440 === 0) return plural(minutes / 1440, 'day')
  return minutes % 60 === 0 ? plural(minutes / 60, 'hour') : plural(minutes, 'minute')
}
