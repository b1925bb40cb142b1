import type { Check, CheckSubject, PostRule, PostSubject, Rule } from './checks-shape.ts'
import { note } from './checks-shape.ts'
import { altText, captions, textInPicture } from './rules/alt-text.ts'
import { disclosure } from './rules/disclosure.ts'
import { card, firstComment, title } from './rules/extras.ts'
import { links, mixedLetters } from './rules/links.ts'
import { mediaCount, mediaThere } from './rules/media-count.ts'
import { mediaBytes, mediaLength, mediaShape } from './rules/media-size.ts'
import { mediaType } from './rules/media-type.ts'
import { poll } from './rules/poll.ts'
import { dressedLetters, signs } from './rules/signs.ts'
import { camelTags, mentionCount, tagCount } from './rules/tags.ts'
import { length, notEmpty } from './rules/text.ts'
import { perDay, thread } from './rules/thread.ts'

export type { Check, CheckSubject } from './checks-shape.ts'

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

/** What every post has to keep, also each one of a thread. Adding one is a function and a line here. */
const postRules: readonly PostRule[] = [
  notEmpty,
  length,
  signs,
  mediaCount,
  mediaThere,
  mediaType,
  mediaBytes,
  mediaShape,
  mediaLength,
  altText,
  tagCount,
  mentionCount,
  links,
]

/** What is good to know about every post, read last. */
const postNotes: readonly PostRule[] = [textInPicture, captions, camelTags, dressedLetters, mixedLetters]

/** What a variant has to keep as a whole. */
const variantRules: readonly Rule[] = [title, thread, poll, card, firstComment, disclosure]

/** All verdicts on one variant, in the order people read them. Pure. */
export function checkVariant(subject: CheckSubject): Check[] {
  const { networkName, limits } = subject
  const posts: readonly PostSubject[] = [
    subject,
    ...(subject.thread ?? []).map((part) => ({ ...part, networkName, limits: furtherLimits(limits) })),
  ]
  const each = (rules: readonly PostRule[]) =>
    posts.flatMap((post, part) => rules.flatMap((rule) => rule(post)).map((check) => inPart(check, part)))
  return [
    ...canPublish(subject),
    ...each(postRules),
    ...variantRules.flatMap((rule) => rule(subject)),
    ...subject.findings,
    ...each(postNotes),
    ...perDay(subject),
  ]
}

/** The network asks for a medium in what it shows, not in every answer below it. */
function furtherLimits(limits: CheckSubject['limits']): CheckSubject['limits'] {
  return limits.media.required ? { ...limits, media: { ...limits.media, required: false } } : limits
}

/** Says in which post of the thread it is; the first one needs no telling. */
export function inPart(check: Check, part: number): Check {
  return part === 0 ? check : { ...check, part, message: `Post ${part + 1}: ${check.message}` }
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
