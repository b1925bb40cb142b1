import type { Limits, TextMeasure } from '#networks/contract/limits.ts'

export const severities = ['must-fix', 'needs-consent', 'good-to-know'] as const

/** One rule's verdict; `span` is where in the text, half-open, in code points. */
export interface Check {
  /** Stable id of the rule, e.g. `text.too-long`. */
  readonly id: string
  readonly severity: (typeof severities)[number]
  readonly message: string
  readonly cure: string | null
  readonly span: [number, number] | null
}

export interface MediaFacts {
  readonly alt: string
  /** Null: the file is not there. */
  readonly file: { readonly mimeType: string; readonly size: number; readonly name: string } | null
}

export interface CheckSubject {
  readonly channelName: string
  readonly networkName: string
  readonly canPublish: boolean
  readonly text: string
  readonly measure: TextMeasure
  readonly limits: Limits
  readonly media: readonly MediaFacts[]
  /** What other rooms know against it: company facts, links. */
  readonly findings: readonly Check[]
}

type Rule = (subject: CheckSubject) => Check[]

const note = (
  id: string,
  severity: Check['severity'],
  message: string,
  cure: string | null = null,
  span: Check['span'] = null,
): Check => ({ id, severity, message, cure, span })

const canPublish: Rule = ({ canPublish: can, channelName }) =>
  can
    ? []
    : [
        note(
          'channel.cannot-publish',
          'must-fix',
          `${channelName} cannot publish at the moment.`,
          'Reconnect it under Settings, Channels, or leave it out.',
        ),
      ]

const notEmpty: Rule = ({ text, media }) =>
  text.trim() === '' && media.length === 0
    ? [note('text.empty', 'must-fix', 'There is nothing to publish yet.', 'Write a text or add an image.')]
    : []

const length: Rule = ({ networkName, measure, text }) => {
  const over = measure.length - measure.limit
  const points = Array.from(text).length
  if (over > 0) {
    const start = Math.max(0, points - over)
    return [
      note(
        'text.too-long',
        'must-fix',
        `${networkName} is ${over} ${over === 1 ? 'character' : 'characters'} too long.`,
        'Cut the marked words.',
        [start, points],
      ),
    ]
  }
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

const mediaCount: Rule = ({ media, limits, networkName }) =>
  media.length > limits.media.maxCount
    ? [
        note(
          'media.too-many',
          'must-fix',
          `${networkName} takes ${limits.media.maxCount} images at most, here are ${media.length}.`,
          'Remove some.',
        ),
      ]
    : []

const mediaThere: Rule = ({ media }) =>
  media.flatMap((item, index) =>
    item.file
      ? []
      : [note('media.missing', 'must-fix', `Image ${index + 1} is not there any more.`, 'Add it again.')],
  )

const mediaType: Rule = ({ media, limits, networkName }) =>
  media.flatMap((item) =>
    item.file &&
    !limits.media.image.mimeTypes.includes(item.file.mimeType) &&
    !convertible.has(item.file.mimeType)
      ? [
          note(
            'media.type',
            'must-fix',
            `${networkName} does not take ${item.file.mimeType} (${item.file.name}).`,
            'Use a JPEG, PNG or WebP image.',
          ),
        ]
      : [],
  )

/** What we turn into a format the network takes before it is uploaded. */
const convertible = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff'])

const altText: Rule = ({ media, limits, networkName }) =>
  media.flatMap((item, index) => {
    const used = Array.from(item.alt.trim()).length
    if (used === 0)
      return [
        note(
          'media.alt-missing',
          'must-fix',
          `Image ${index + 1} has no alt text.`,
          'Say in a sentence what it shows, for people who cannot see it.',
        ),
      ]
    return used > limits.media.image.maxAltLength
      ? [
          note(
            'media.alt-too-long',
            'must-fix',
            `The alt text of image ${index + 1} is longer than the ${limits.media.image.maxAltLength} characters ${networkName} takes.`,
            'Shorten it.',
          ),
        ]
      : []
  })

const lowerCaseTag = /(?:^|\s)#(\p{Ll}{12,})(?=\s|$)/u

const camelTags: Rule = ({ text }) => {
  const found = lowerCaseTag.exec(text)
  return found
    ? [
        note(
          'tags.camel-case',
          'good-to-know',
          `#${found[1]} is hard to read for screen readers.`,
          'Begin each word with a capital letter.',
        ),
      ]
    : []
}

/** Every rule, in the order people read the verdicts. Adding one is a function and a line here. */
const rules: readonly Rule[] = [
  canPublish,
  notEmpty,
  length,
  mediaCount,
  mediaThere,
  mediaType,
  altText,
  ({ findings }) => [...findings],
  camelTags,
]

/** All verdicts on one variant. Pure. */
export function checkVariant(subject: CheckSubject): Check[] {
  return rules.flatMap((rule) => rule(subject))
}

export type Outcome = 'pass' | 'warn' | 'hold' | 'block'

/** What the verdicts mean together: something to fix blocks, something to consent to holds. */
export function outcomeOf(checks: readonly Check[]): Outcome {
  if (checks.some((check) => check.severity === 'must-fix')) return 'block'
  if (checks.some((check) => check.severity === 'needs-consent')) return 'hold'
  return checks.length > 0 ? 'warn' : 'pass'
}

const order: readonly Outcome[] = ['pass', 'warn', 'hold', 'block']

export function worst(outcomes: readonly Outcome[]): Outcome {
  return order[Math.max(0, ...outcomes.map((outcome) => order.indexOf(outcome)))] ?? 'pass'
}
