import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatDay, formatExact, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { Outlook } from '../contract.ts'

const soon = () => t('A day, a week and four weeks after a post went out, its figures stand here.')

/** Why there is nothing in the list, as it is: nothing ever, not in these days, or not yet. */
export function NothingHere({ filtered }: { filtered: boolean }) {
  const query = useQuery({ ...orpc.results.outlook.queryOptions(), enabled: !filtered })
  if (filtered)
    return (
      <EmptyState
        icon="filter"
        title={t('No post fits')}
        text={t('Choose a longer time, or another channel or department.')}
      />
    )
  return (
    <QueryView query={query} skeleton="text" what={t('The results could not be loaded.')}>
      {(outlook) => <AsItIs outlook={outlook} />}
    </QueryView>
  )
}

function AsItIs({ outlook }: { outlook: Outlook }) {
  const { zone } = useSession().organisation
  const { coming, nextAt, waiting, held, lastAt } = outlook
  const waits = [
    waiting > 0
      ? t('{n, plural, one {# post waits for consent.} other {# posts wait for consent.}}', { n: waiting })
      : '',
    held > 0 ? t('{n, plural, one {# post is held.} other {# posts are held.}}', { n: held }) : '',
  ].filter((one) => one !== '')
  if (nextAt !== null)
    return (
      <EmptyState
        icon="clock"
        title={t('Nothing is due yet')}
        text={[
          t(
            '{n, plural, one {# post is planned; it goes out on {at}.} other {# posts are planned; the next goes out on {at}.}}',
            { n: coming, at: formatExact(nextAt) },
          ),
          ...waits,
          soon(),
        ].join(' ')}
        action={{ label: t('Open the calendar'), to: '/publish/calendar' }}
      />
    )
  if (waits.length > 0)
    return (
      <EmptyState
        icon="consent"
        title={t('Nothing went out yet')}
        text={[...waits, soon()].join(' ')}
        action={{ label: t('Open the calendar'), to: '/publish/calendar' }}
      />
    )
  return (
    <EmptyState
      icon="chart"
      title={lastAt === null ? t('Nothing went out yet') : t('Nothing went out in the last 90 days')}
      text={
        lastAt === null
          ? soon()
          : t('The last post went out on {day}. Choose a longer time to see it.', {
              day: formatDay(lastAt, 'plain', zone),
            })
      }
      action={{ label: t('Write a post'), to: '/publish/new' }}
    />
  )
}
