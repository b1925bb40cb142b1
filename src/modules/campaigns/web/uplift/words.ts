import type { StudyView } from '#modules/campaigns/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatNumber, t } from '#web/i18n.ts'

export type Version = StudyView['versions'][number]
export type Outcome = NonNullable<Version['result']>
type Method = Outcome['method']

export function verdictWord(verdict: Outcome['verdict']): { tone: Tone; words: string } {
  const words: Record<Outcome['verdict'], { tone: Tone; words: string }> = {
    effect: { tone: 'good', words: t('Effect') },
    'no effect': { tone: 'wait', words: t('No effect shown') },
    'not estimable': { tone: 'warn', words: t('Not estimable') },
  }
  return words[verdict]
}

export function methodWord(method: Method): string {
  const words: Record<Method, string> = {
    did: t('Difference-in-differences: beside what was not touched'),
    sdid: t('Synthetic difference-in-differences'),
    sc: t('Synthetic control'),
    its: t('Interrupted series: the course before, carried on'),
    bsts: t('Structural series: with what was not touched'),
  }
  return words[method]
}

const round = (value: number): string =>
  formatNumber(
    Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)),
    Math.abs(value) >= 100 ? 'count' : 'one',
  )

/** One sentence that a manager understands, with its range. */
export function verdictSentence(found: Outcome): string {
  const { effect, interval, relative } = found
  if (found.verdict === 'not estimable') return t('What it moved cannot be told.')
  if (effect === null || interval === null) return t('What it moved cannot be told.')
  const [low, high] = interval
  const values = { effect: round(effect), low: round(low), high: round(high) }
  if (found.verdict === 'no effect')
    return t('No effect can be shown: between {low} and {high} would fit, and none is among them.', values)
  const more = relative === null ? '' : ` (${formatNumber(relative, 'percent')})`
  const all = { ...values, more }
  if (!found.summed)
    return effect > 0
      ? t(
          'It brought about {effect} more a period{more}; with 95 % confidence between {low} and {high}.',
          all,
        )
      : t(
          'It brought about {effect} a period{more}: less than without it; with 95 % confidence between {low} and {high}.',
          all,
        )
  return effect > 0
    ? t('It brought about {effect} more in all{more}; with 95 % confidence between {low} and {high}.', all)
    : t(
        'It brought about {effect} in all{more}: less than without it; with 95 % confidence between {low} and {high}.',
        all,
      )
}

/** Why it cannot be told, and what to do about it. */
export function causeWords(
  cause: Outcome['cause'],
  overlaps: readonly string[],
): { why: string; todo: string } | null {
  switch (cause) {
    case null:
      return null
    case 'too-short':
      return {
        why: t(
          'There is too little before the start or after it: 56 days and 14 are needed, or 10 periods and 3.',
        ),
        todo: t('Look at a longer time before, wait longer after, or take weeks instead of days.'),
      }
    case 'apart':
      return {
        why: t('What was reached and what was not moved apart before the start already.'),
        todo: t('Take other regions or brands to compare with, or an interrupted series.'),
      }
    case 'not-foretold':
      return {
        why: t(
          'The last quarter before the start cannot be foretold from the rest: it is off by more than 25 %.',
        ),
        todo: t(
          'Take a steadier figure, weeks instead of days, or add series that move with it and were not touched.',
        ),
      }
    case 'unsure':
      return {
        why: t('There are too few regions and periods to say how sure it is.'),
        todo: t('Add regions or brands that the campaign did not reach.'),
      }
    case 'overlap':
      return {
        why: t('Something else began within a week of it: {names}.', { names: overlaps.join(', ') }),
        todo: t('Study them together in a further version, or compare with where only one of them ran.'),
      }
    case 'missing':
      return {
        why: t('The figures it looks at are not here any more.'),
        todo: t('Import the table again under the same name, or make a further version with another figure.'),
      }
    case 'table':
      return {
        why: t('The table has to be put right first.'),
        todo: t('Import it again under the same name and compute anew.'),
      }
    default:
      return {
        why: t(
          'The time before the start does not determine the method: it is too short, or nothing ever changes.',
        ),
        todo: t('Look at a longer time before, or take another figure.'),
      }
  }
}
