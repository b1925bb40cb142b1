import type { AmountView, VersionCard } from '#modules/planning/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatLocale } from '#web/locale.ts'
import { formatMoney } from '#web/money.ts'

export function versionState(state: VersionCard['state']): { tone: Tone; words: string } {
  const states: Record<VersionCard['state'], { tone: Tone; words: string }> = {
    draft: { tone: 'wait', words: t('Draft') },
    submitted: { tone: 'wait', words: t('Waits for a decision') },
    approved: { tone: 'good', words: t('Approved') },
    returned: { tone: 'warn', words: t('Returned') },
    superseded: { tone: 'wait', words: t('Replaced') },
  }
  return states[state]
}

export const versionName = ({ number, state }: VersionCard): string =>
  t('Version {number}, {state}', { number, state: versionState(state).words.toLowerCase() })

/** January to December as they are said in short. */
export const monthNames = (): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(formatLocale(), { month: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2026, month, 15),
    ),
  )

export const rowWords = () => ({
  plan: t('Plan'),
  committed: t('Committed'),
  actual: t('Actual'),
  forecast: t('Forecast'),
})

/** Working time in hours: days of 24 hours would mislead. */
export const hoursText = (minutes: number): string => t('{n} h', { n: formatNumber(minutes / 60, 'one') })

/** An amount, or a question mark. */
export const money = (amount: AmountView, currency: string): string =>
  formatMoney(amount.minor, currency, 'round')

/** Reasons that the server gives for sums that are not known. */
export function reasonWord(reason: string | null): string {
  const rate = /^There is no rate from (\w+) to (\w+) in the 31 days up to (\S+)\.$/.exec(reason ?? '')
  if (rate)
    return t('There is no rate from {from} to {to} in the 31 days up to {day}.', {
      from: rate[1] ?? '',
      to: rate[2] ?? '',
      day: rate[3] ?? '',
    })
  switch (reason) {
    case 'Nothing is planned here, so there is nothing to be over or under.':
      return t('Nothing is planned here, so there is nothing to be over or under.')
    case 'Fewer than 3 people, so this would be somebody’s time.':
      return t('Fewer than 3 people, so this would be somebody’s time.')
    case 'No rate is entered for these hours.':
      return t('No rate is entered for these hours.')
    case 'There was no outcome in this period.':
      return t('There was no outcome in this period.')
    case 'Choose what counts as an outcome.':
      return t('Choose what counts as an outcome.')
    case 'Tools cannot be shared out: there is nothing to share them by in this period.':
      return t('Tools cannot be shared out: there is nothing to share them by in this period.')
    case 'The outcomes are not kept by department.':
      return t('The outcomes are not kept by department.')
    case 'The outcomes are not kept by campaign.':
      return t('The outcomes are not kept by campaign.')
    case 'The outcomes are not kept by programme.':
      return t('The outcomes are not kept by programme.')
    case 'The outcomes are not known.':
      return t('The outcomes are not known.')
    default:
      return reason ?? ''
  }
}
