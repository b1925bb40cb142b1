import type { ChangeKind, DecisionCard, MeetingCard, SeatView } from '#modules/council/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatLocale, t } from '#web/i18n.ts'
import type { Area, Outcome, QuestionState } from './types.ts'

/** What states, kinds and seats are called on screens. */
export type State = { tone: Tone; words: string }

const areaNames: Record<Area, () => string> = {
  marketing: () => t('Marketing'),
  pr: () => t('Press'),
  hr: () => t('Human resources'),
  legal: () => t('Legal'),
  it: () => t('IT and security'),
  service: () => t('Customer service'),
  sales: () => t('Sales'),
  product: () => t('Product'),
  ir: () => t('Investor relations'),
  region: () => t('Regions'),
  executive: () => t('Management'),
  other: () => t('Another area'),
}
export const areaWord = (area: Area): string => areaNames[area]()
export const areaOptions = () =>
  (Object.keys(areaNames) as Area[]).map((value) => ({ value, label: areaWord(value) }))

export const seatWord = (seat: Pick<SeatView, 'area' | 'name'>): string => seat.name ?? areaWord(seat.area)

export function meetingState(state: MeetingCard['state']): State {
  const words: Record<MeetingCard['state'], State> = {
    planned: { tone: 'wait', words: t('Planned') },
    open: { tone: 'good', words: t('Going on now') },
    closed: { tone: 'good', words: t('Closed') },
    cancelled: { tone: 'stop', words: t('Called off') },
  }
  return words[state]
}

export function decisionState(decision: Pick<DecisionCard, 'state' | 'apply'>): State {
  if (decision.apply === 'failed') return { tone: 'stop', words: t('Adopted, not carried out') }
  if (decision.apply === 'waiting') return { tone: 'wait', words: t('Waits for its day') }
  if (decision.state === 'done')
    return { tone: 'good', words: decision.apply === 'applied' ? t('In force') : t('Done') }
  return decision.state === 'overdue'
    ? { tone: 'warn', words: t('Overdue') }
    : { tone: 'wait', words: t('Still open') }
}

const kinds: Record<ChangeKind, () => string> = {
  text: () => t('In words'),
  rules: () => t('Rules'),
  'mandate.grant': () => t('New mandate'),
  'mandate.revoke': () => t('Mandate ends'),
  'policy.publish': () => t('Policy'),
  exception: () => t('Exception'),
}
export const kindWord = (kind: ChangeKind): string => kinds[kind]()

/** What a kind of change does, where it is chosen. */
const hints: Record<ChangeKind, () => string> = {
  text: () => t('Changes nothing by itself; its owner carries it out by a day.'),
  rules: () => t('Changes what needs whose consent, as soon as it is adopted.'),
  'mandate.grant': () => t('Gives somebody the right to speak.'),
  'mandate.revoke': () => t('Ends somebody’s right to speak, at once.'),
  'policy.publish': () => t('Publishes the draft of the policy exactly as it was voted on.'),
  exception: () => t('Treats one person or department differently, for a year at most.'),
}
export const kindHint = (kind: ChangeKind): string => hints[kind]()

export function outcomeState(outcome: Outcome): State {
  const words: Record<Outcome, State> = {
    adopted: { tone: 'good', words: t('Adopted') },
    rejected: { tone: 'stop', words: t('Not adopted') },
    'no-quorum': { tone: 'warn', words: t('Too few voted') },
  }
  return words[outcome]
}

export function questionState(state: QuestionState): State {
  const words: Record<QuestionState, State> = {
    open: { tone: 'wait', words: t('Waits for an answer') },
    accepted: { tone: 'good', words: t('Taken up') },
    declined: { tone: 'stop', words: t('Declined') },
    withdrawn: { tone: 'warn', words: t('Taken back') },
  }
  return words[state]
}

export function choiceWord(choice: 'yes' | 'no' | 'abstain'): string {
  const words = { yes: () => t('Yes'), no: () => t('No'), abstain: () => t('Abstain') }
  return words[choice]()
}

const days = () => [
  t('Monday'),
  t('Tuesday'),
  t('Wednesday'),
  t('Thursday'),
  t('Friday'),
  t('Saturday'),
  t('Sunday'),
]
export const weekdayOptions = () => days().map((label, i) => ({ value: String(i), label }))

export function cadenceWords(cadence: { weeks: number; weekday: number; time: string }): string {
  return t('{n, plural, one {every week} other {every # weeks}}, {day} at {time}', {
    n: cadence.weeks,
    day: days()[cadence.weekday],
    time: cadence.time,
  })
}

export function quorumWords(quorum: { kind: 'count' | 'percent'; value: number }): string {
  return quorum.kind === 'percent'
    ? t('{n} % of the members with a vote', { n: quorum.value })
    : t('{n, plural, one {# member with a vote} other {# members with a vote}}', { n: quorum.value })
}

export const andList = (words: readonly string[]): string =>
  new Intl.ListFormat(formatLocale(), { type: 'conjunction' }).format(words)

const verbNames: Readonly<Record<string, () => string>> = {
  reply: () => t('Reply'),
  comment: () => t('Comment'),
  publish: () => t('Publish'),
  approve: () => t('Approve'),
  state: () => t('Make statements'),
}
export const verbWord = (verb: string): string => verbNames[verb]?.() ?? verb
