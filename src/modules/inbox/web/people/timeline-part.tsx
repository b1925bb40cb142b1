import type { Moment, Outsider } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Timeline } from '#web/design/timeline.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { OnNetwork } from '../turn.tsx'
import styles from './people.module.css'
import { usePersonTimeline } from './use-person.ts'

/** Everything between us, newest first, page after page. */
export function TimelinePart({ person }: { person: Outsider }) {
  const query = usePersonTimeline(person.id)
  return (
    <Panel
      title={t('One timeline')}
      note={t('{n, plural, one {# conversation} other {# conversations}}', {
        n: person.conversations,
      })}
    >
      <QueryView
        query={query}
        skeleton="list"
        what={t('The timeline could not be loaded.')}
        isEmpty={(data) => data.pages.every((page) => page.moments.length === 0)}
        empty={<EmptyState title={t('Nothing between us yet')} level={2} />}
      >
        {(data) => (
          <>
            <Timeline
              label={t('One timeline')}
              items={data.pages.flatMap((page) =>
                page.moments.map((moment) => ({
                  id: moment.id,
                  now: moment.kind === 'conversation' && moment.state !== 'closed',
                  title: <MomentTitle moment={moment} />,
                  note: <MomentNote moment={moment} />,
                })),
              )}
            />
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('Show earlier')}
              </Button>
            ) : null}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function MomentTitle({ moment }: { moment: Moment }) {
  const when = formatTime(moment.at)
  if (moment.kind === 'heard')
    return (
      <span className={styles.moment}>
        <NetworkGlyph network={moment.network} label={moment.networkName} />
        {t('Said about us, {when}', { when })}
        <OnNetwork url={moment.url} name={moment.networkName} />
      </span>
    )
  return (
    <Link to={`/inbox/all/${moment.id}`} className={styles.moment}>
      <NetworkGlyph network={moment.network} label={moment.networkName} />
      {t('{desk}, {when}', { desk: moment.desk.name, when })}
    </Link>
  )
}

function MomentNote({ moment }: { moment: Moment }) {
  if (moment.kind === 'heard') return <span dir="auto">{moment.text}</span>
  const { owner, answered, state } = moment
  return (
    <>
      <span dir="auto">{moment.title}</span>
      <br />
      {answered ? (
        <span dir="auto">
          {t('{name} answered {when}: {words}', {
            name: answered.by,
            when: formatTime(answered.at),
            words: answered.excerpt,
          })}
        </span>
      ) : state === 'closed' ? (
        t('Closed unanswered')
      ) : owner ? (
        t('With {name}', { name: owner.name })
      ) : (
        t('With nobody yet')
      )}
    </>
  )
}
