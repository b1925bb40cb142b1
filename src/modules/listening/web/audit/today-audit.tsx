import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { monthWord } from './words.ts'

/** On Today: posts somebody waits for me to judge. */
export function Part() {
  const audits = useQuery(orpc.listening.audits.queryOptions())
  const open = (months: NonNullable<typeof audits.data>['months']) =>
    months.filter(({ canCode, codes, wanted }) => canCode && codes < wanted)
  return (
    <TodayPart
      title={t('Posts to judge')}
      query={audits}
      what={t('The audits could not be loaded.')}
      isEmpty={(data) => open(data.months).length === 0}
    >
      {(data) =>
        open(data.months).map(({ month, codes, wanted }) => (
          <TodayItem
            key={month}
            title={t('How are the posts of {month} meant?', { month: monthWord(month) })}
            to={`/listen/audit/${month}`}
            note={t('{n} of {all} answers are given.', { n: codes, all: wanted })}
            act={<ButtonLink to={`/listen/audit/${month}`}>{t('Code posts')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}
