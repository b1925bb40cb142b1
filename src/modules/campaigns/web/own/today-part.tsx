import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import { endsSoon } from './ends-soon.ts'

/** What one's own links brought lately, and when the consent to count them ends soon. */
export function Part() {
  const query = useQuery(orpc.campaigns.ownLinks.queryOptions())
  return (
    <TodayPart
      title={t('My links')}
      query={query}
      what={t('Your links could not be loaded.')}
      isEmpty={({ agreed, links }) => agreed === null || (links.length === 0 && !endsSoon(agreed.until))}
    >
      {({ agreed, links }) => (
        <>
          {agreed && endsSoon(agreed.until) ? (
            <TodayItem
              title={t('Your consent to count your links ends on {day}', { day: formatDay(agreed.until) })}
              to="/my-links"
              note={t('Without it they go on working, and nobody can tell any more whose they are.')}
              act={<ButtonLink to="/my-links">{t('Decide')}</ButtonLink>}
            />
          ) : null}
          {links.slice(0, 3).map((one) => (
            <TodayItem
              key={one.id}
              title={one.page}
              to="/my-links"
              note={t('{n, plural, one {# visit in 28 days} other {# visits in 28 days}}', { n: one.lately })}
              act={<span className="num">{formatNumber(one.visits)}</span>}
            />
          ))}
        </>
      )}
    </TodayPart>
  )
}
