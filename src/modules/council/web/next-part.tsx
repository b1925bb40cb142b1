import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Time } from '#web/design/time.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'

/** The next meeting, to those who sit on the council. */
export function Part() {
  const query = useQuery(orpc.council.waiting.queryOptions())
  return (
    <TodayPart
      title={t('The council meets')}
      query={query}
      what={t('What the council asks of you could not be loaded.')}
      isEmpty={(data) => data.next === null}
    >
      {({ next }) =>
        next ? (
          <TodayItem
            title={next.title}
            to={`/people/council/meetings/${next.id}`}
            note={
              <>
                {next.state === 'open' ? t('open now') : <Time at={next.startsAt} />}
                {next.place ? `, ${next.place}` : ''} ·{' '}
                {t('{n, plural, =0 {nothing on the agenda yet} one {# item} other {# items}}', {
                  n: next.items,
                })}
              </>
            }
          />
        ) : null
      }
    </TodayPart>
  )
}
