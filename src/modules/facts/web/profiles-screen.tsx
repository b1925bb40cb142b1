import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { usePlace } from '#web/screen-hooks.ts'
import type { ProfileBoardRow } from '../contract.ts'
import { ProfilePanel } from './profile-panel.tsx'
import { SectionNav } from './section-nav.tsx'

/** Every channel’s live profile, field by field, against what the register says; and who administers the page. */
export function Screen() {
  usePlace([t('People'), t('Facts'), t('Live profiles')])
  const query = useQuery(orpc.facts.profiles.queryOptions())
  return (
    <Page>
      <PageTitle title={t('Live profiles')} note={query.data ? summary(query.data.channels) : undefined} />
      <SectionNav current="profiles" />
      <QueryView
        query={query}
        skeleton="cards"
        what={t('The profiles could not be loaded.')}
        isEmpty={(data) => data.channels.length === 0}
        empty={
          <EmptyState
            title={t('No channel to compare')}
            text={t(
              'Connect an account. Its profile is then read every six hours and compared with the register.',
            )}
            action={{ label: t('Connect a channel'), to: '/settings/channels?connect=choose' }}
          />
        }
      >
        {(data) =>
          data.channels.map((row) => (
            <ProfilePanel key={row.channelId} row={row} mayNotEdit={data.mayNotEdit} />
          ))
        }
      </QueryView>
    </Page>
  )
}

function summary(rows: readonly ProfileBoardRow[]): string {
  const drift = rows.flatMap((row) => row.fields).filter((one) => one.state === 'drift').length
  const unread = rows.filter((row) => row.failing || row.readAt === null).length
  const fields = t(
    '{count, plural, =0 {no drift in what was read} one {# field drifts} other {# fields drift}}',
    {
      count: drift,
    },
  )
  if (unread === 0) return fields
  return `${fields}, ${t('{count, plural, one {# profile could not be read} other {# profiles could not be read}}', { count: unread })}`
}
