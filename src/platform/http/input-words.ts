/** What a schema says about one value. More than its message is there when zod made it. */
export interface InputIssue {
  readonly message: string
  readonly code?: string
  readonly expected?: string
  readonly origin?: string
  readonly format?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  readonly inclusive?: boolean
  readonly divisor?: number
  readonly keys?: readonly string[]
}

/** Sentences that zod makes by itself, for programmers; a schema with words of its own says those. */
const madeByZod = /^(?:Invalid |Too (?:small|big): |Unrecognized keys?: )/

/** What was wrong with a value and what to do, as a sentence for whoever typed it. */
export function inputWords(issue: InputIssue): string {
  if (!madeByZod.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue)
    case 'invalid_value':
      return 'Choose one of what is offered.'
    case 'too_small':
      return tooSmall(issue)
    case 'too_big':
      return tooBig(issue)
    case 'invalid_format':
      return formats[issue.format ?? ''] ?? 'Weft cannot read this as it is written. Check it for a slip.'
    case 'not_multiple_of':
      return issue.divisor === 1 ? 'Use a whole number.' : `Use a multiple of ${number(issue.divisor)}.`
    case 'unrecognized_keys':
      return `Leave out what is not known here: ${(issue.keys ?? []).join(', ')}.`
    default:
      return 'This does not fit. Check it and try again.'
  }
}

const types: Readonly<Record<string, string>> = {
  string: 'Write a text.',
  number: 'Write a number.',
  int: 'Use a whole number.',
  boolean: 'Say yes or no.',
  array: 'Give a list.',
  date: 'Write a day such as 2026-03-31.',
}

const formats: Readonly<Record<string, string>> = {
  email: 'Write a whole address, such as name@example.org.',
  url: 'Write a whole address, such as https://example.org.',
  date: 'Write a day such as 2026-03-31.',
  datetime: 'Write a moment such as 2026-03-31T09:00:00Z.',
  time: 'Write the time as 09:00.',
  uuid: 'This is not there any more. Choose again.',
  guid: 'This is not there any more. Choose again.',
}

function ofType({ message, expected }: InputIssue): string {
  if (message.endsWith('received undefined')) return 'This is missing. Fill it in.'
  return types[expected ?? ''] ?? 'This does not fit. Check it and try again.'
}

function tooSmall({ origin, minimum, inclusive }: InputIssue): string {
  const least = number(minimum)
  if (origin === 'string')
    return least === '1' ? 'Write something first.' : `Use at least ${least} characters.`
  if (origin === 'array' || origin === 'set')
    return least === '1' ? 'Choose at least one.' : `Choose at least ${least}.`
  return inclusive === false ? `Use more than ${least}.` : `Use ${least} or more.`
}

function tooBig({ origin, maximum, inclusive }: InputIssue): string {
  const most = number(maximum)
  if (origin === 'string') return `Use at most ${most} characters.`
  if (origin === 'array' || origin === 'set') return `Choose at most ${most}.`
  return inclusive === false ? `Use less than ${most}.` : `Use ${most} or less.`
}

const number = (value: number | bigint | undefined): string => (value ?? 0).toLocaleString('en-GB')
