import { about, type Finding, type Severity } from './finding.ts'

export interface PolicyFrame {
  /** none: nobody is named; gone: left or never joined; leaving: has a last day; here: active. */
  readonly owner: 'none' | 'gone' | 'leaving' | 'here'
  readonly ownerName: string | null
  /** A calendar day, “2027-03-01”. */
  readonly reviewOn: string | null
  readonly today: string
}

const FAR_MONTHS = 24

/** What is wrong around the text: the accountable owner and the review date. */
export function frameOf(frame: PolicyFrame): Finding[] {
  return [...ownerOf(frame), ...reviewOf(frame)]
}

function say(
  rule: string,
  severity: Severity,
  why: string,
  cure: string,
  section: 'owner' | 'review',
): Finding {
  return about({ rule, severity, why, cure }, section, null)
}

function ownerOf({ owner, ownerName }: PolicyFrame): Finding[] {
  const name = ownerName ?? 'The owner'
  if (owner === 'none')
    return [
      say(
        'owner.missing',
        'stop',
        'Nobody is accountable for this policy.',
        'Name exactly one owner in the settings.',
        'owner',
      ),
    ]
  if (owner === 'gone')
    return [
      say(
        'owner.gone',
        'stop',
        `${name} is accountable for this policy and is not here any more.`,
        'Name another owner in the settings.',
        'owner',
      ),
    ]
  return owner === 'leaving'
    ? [
        say(
          'owner.leaving',
          'advice',
          `${name} is going to leave.`,
          'Name the next owner before that day.',
          'owner',
        ),
      ]
    : []
}

function reviewOf({ reviewOn, today }: PolicyFrame): Finding[] {
  if (reviewOn === null)
    return [
      say(
        'review.missing',
        'stop',
        'No date is set for reading this policy again.',
        'Set a review date, a year from now at most.',
        'review',
      ),
    ]
  if (reviewOn <= today)
    return [
      say(
        'review.past',
        'stop',
        'The review date has passed.',
        'Read the policy through and set the next date.',
        'review',
      ),
    ]
  return monthsBetween(today, reviewOn) > FAR_MONTHS
    ? [
        say(
          'review.far',
          'advice',
          'The review is more than two years away; networks change faster.',
          'Set a date within a year.',
          'review',
        ),
      ]
    : []
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return months(to) - months(from)
}
