import { t } from '#web/i18n.ts'
import type { ProgrammeView } from '../contract.ts'
import { weekdayNames } from './labels.ts'

type Rule = ProgrammeView['rule']

/** How a series comes again, in words. */
export function ruleWords(rule: Rule): string {
  const names = weekdayNames('long')
  const n = rule.interval
  switch (rule.freq) {
    case 'daily':
      return t('{n, plural, one {Every day} other {Every # days}}', { n })
    case 'weekly': {
      const days = rule.weekdays.map((day) => names[day]).join(', ')
      return t('{n, plural, one {Every week on {days}} other {Every # weeks on {days}}}', { n, days })
    }
    case 'monthly':
      return rule.monthDay === -1
        ? t('{n, plural, one {Every month on its last day} other {Every # months on the last day}}', { n })
        : t('{n, plural, one {Every month on day {day}} other {Every # months on day {day}}}', {
            n,
            day: rule.monthDay,
          })
    case 'monthly-weekday': {
      const day = names[rule.weekday] ?? ''
      return rule.nth === -1
        ? t('{n, plural, one {Every month on the last {day}} other {Every # months on the last {day}}}', {
            n,
            day,
          })
        : t(
            '{n, plural, one {Every month on {day} number {nth}} other {Every # months on {day} number {nth}}}',
            {
              n,
              day,
              nth: rule.nth,
            },
          )
    }
  }
}
