import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'

/** After a pause: how much waits for a word. */
export function Part() {
  const query = useQuery(orpc.publishing.waiting.queryOptions())
  return (
    <TodayPart
      title={t('Held by a pause')}
      query={query}
      what={t('The posts could not be loaded.')}
      isEmpty={({ held }) => held === 0}
      end={({ held }) => formatNumber(held)}
    >
      {({ held }) => (
        <TodayItem
          title={t('{n, plural, one {1 post was held} other {# posts were held}}', { n: held })}
          to="/publish/held"
          note={t('The pause is over. Nothing goes out before you keep, edit or drop it.')}
          act={
            <ButtonLink to="/publish/held" kind="pri">
              {t('Look through')}
            </ButtonLink>
          }
        />
      )}
    </TodayPart>
  )
}
