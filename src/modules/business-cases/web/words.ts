import type { CaseCard, Comparison, PeerCard, PeerFigure } from '#modules/business-cases/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'

type Measure = PeerFigure['measure']

export const measureList: readonly Measure[] = [
  ...(['followers', 'posts-per-week', 'first-response', 'share-of-voice', 'satisfaction'] as const),
  ...(['engagement-rate', 'active-employees', 'pickups', 'time-to-hire', 'budget-share'] as const),
  ...(['team-size', 'other'] as const),
]

export function measureWord(measure: Measure): string {
  const words: Record<Measure, string> = {
    followers: t('Followers'),
    'posts-per-week': t('Posts a week'),
    'first-response': t('Time to the first answer'),
    'share-of-voice': t('Share of voice'),
    satisfaction: t('Satisfaction'),
    'engagement-rate': t('Engagement rate'),
    'active-employees': t('Employees who take part'),
    pickups: t('Stories in the press, in 90 days'),
    'time-to-hire': t('Time to hire'),
    'budget-share': t('Share of the marketing budget'),
    'team-size': t('People who work on social media'),
    other: t('Something else'),
  }
  return words[measure]
}

/** Measures that are counted on one network each. */
export const isByNetwork = (measure: Measure): boolean =>
  measure === 'followers' || measure === 'posts-per-week'

export function comparedWord({ measure, network, label }: Comparison['compared'], name?: string): string {
  const what = measure === 'other' ? label : measureWord(measure)
  return network ? t('{what} on {network}', { what, network: name ?? network }) : what
}

/** A value in the unit of its measure; unknown is “?”. */
export function valueWord(value: number | null, unit: Comparison['unit']): string {
  if (value === null) return '?'
  if (unit === 'minutes') return formatDuration(value)
  if (unit === 'percent') return formatNumber(value / 100, 'percent')
  if (unit === 'days') return t('{n, plural, one {# day} other {# days}}', { n: Math.round(value) })
  return formatNumber(value, Number.isInteger(value) ? 'count' : 'one')
}

export function peerKindWord(kind: PeerCard['kind']): string {
  const words: Record<PeerCard['kind'], string> = {
    us: t('Ourselves'),
    peer: t('Peer'),
    competitor: t('Competitor'),
    model: t('Somebody to learn from'),
  }
  return words[kind]
}

export function howWord(how: PeerFigure['how']): string {
  const words: Record<PeerFigure['how'], string> = {
    read: t('Read from the network'),
    entered: t('Entered'),
    imported: t('Imported'),
  }
  return words[how]
}

type State = CaseCard['state']
type Verdict = NonNullable<CaseCard['verdict']>

export function verdictWord(verdict: Verdict): { tone: Tone; words: string } {
  const words: Record<Verdict, { tone: Tone; words: string }> = {
    adopted: { tone: 'good', words: t('Adopted') },
    trial: { tone: 'good', words: t('As a trial') },
    postponed: { tone: 'wait', words: t('Postponed') },
    declined: { tone: 'stop', words: t('Declined') },
  }
  return words[verdict]
}

export function caseStateWord(state: State, verdict: Verdict | null): { tone: Tone; words: string } {
  if (state === 'decided' && verdict) return verdictWord(verdict)
  const words: Record<State, { tone: Tone; words: string }> = {
    draft: { tone: 'wait', words: t('Draft') },
    submitted: { tone: 'warn', words: t('Waits for a decision') },
    decided: { tone: 'good', words: t('Decided') },
    reviewed: { tone: 'good', words: t('Looked at again') },
    withdrawn: { tone: 'stop', words: t('Withdrawn') },
  }
  return words[state]
}

/** Sentences of the server that stand beside unknown figures. */
export function reasonWord(reason: string | null): string {
  switch (reason) {
    case 'No figure of a peer is known.':
      return t('No figure of a peer is known.')
    case 'Fewer than three peers are known, so there is no median.':
      return t('Fewer than three peers are known, so there is no median.')
    case 'Our own figure is unknown.':
      return t('Our own figure is unknown.')
    case 'Nobody has entered this figure of ours yet.':
      return t('Nobody has entered this figure of ours yet.')
    case 'An hour has no rate, so the cost of time is unknown.':
      return t('An hour has no rate, so the cost of time is unknown.')
    case 'No effect has a worth in money, so none is claimed.':
      return t('No effect has a worth in money, so none is claimed.')
    case 'It cannot be told.':
      return t('It cannot be told.')
    default:
      return reason ?? ''
  }
}

/** The gap as one sentence. */
export function gapWord({ own, gap, unit, lowerIsBetter }: Comparison): string {
  if (gap.difference === null || gap.median === null) return reasonWord(gap.reason)
  const values = {
    own: valueWord(own.value, unit),
    median: valueWord(gap.median, unit),
    n: gap.n,
    rank: gap.rank ?? 0,
    of: gap.n + 1,
  }
  if (gap.difference === 0) return t('Ours is {own}, the same as the median of {n} peers.', values)
  if (gap.behind)
    return lowerIsBetter
      ? t('Ours is {own}; half of {n} peers need {median} or less. Place {rank} of {of}.', values)
      : t('Ours is {own}; half of {n} peers reach {median} or more. Place {rank} of {of}.', values)
  return t('Ours is {own}, better than the median of {n} peers ({median}). Place {rank} of {of}.', values)
}
