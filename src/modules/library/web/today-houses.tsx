import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { houseAddress } from './words.ts'

/** Message houses with proof points that should be looked at again. */
export function Part() {
  const query = useQuery(orpc.library.today.queryOptions())
  return (
    <TodayPart
      title={t('Message houses to mend')}
      query={query}
      what={t('The message houses could not be loaded.')}
      isEmpty={(data) => data.houses.length === 0}
    >
      {(data) =>
        data.houses.map((one) => {
          const to = houseAddress(one.departmentId, one.language)
          return (
            <TodayItem
              key={to}
              title={`${one.departmentName ?? t('The organisation')}, ${languageName(one.language)}`}
              to={to}
              note={t(
                '{count, plural, one {# proof point is out of date} other {# proof points are out of date}}',
                { count: one.stale },
              )}
              act={<ButtonLink to={to}>{t('Look')}</ButtonLink>}
            />
          )
        })
      }
    </TodayPart>
  )
}
