import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts, Row } from '#web/design/rows.tsx'
import { Time } from '#web/design/time.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { usePlace } from '#web/screen-hooks.ts'
import styles from './council.module.css'
import { DecisionRow } from './decisions/decision-row.tsx'
import { VoteBox } from './meeting/vote-box.tsx'
import { CouncilPlaces } from './places.tsx'
import type { Overview } from './types.ts'
import { meetingState, seatWord } from './words.ts'

/** The council at a glance: when it meets, what is voted on, what it decided, who sits there. */
export function Screen() {
  usePlace([t('People'), t('Council')])
  const query = useQuery(orpc.council.overview.queryOptions())
  const me = query.data?.me
  return (
    <Page>
      <PageTitle
        title={t('Council')}
        note={t('Where the house agrees on how it speaks')}
        actions={
          query.data?.charter ? (
            <>
              {me?.mayNotPropose === null ? (
                <ButtonLink to="/people/council/items/new" icon="plus">
                  {t('Put something on the agenda')}
                </ButtonLink>
              ) : null}
              <ButtonLink to="/people/council/questions?ask=true" icon="help">
                {t('Ask the council')}
              </ButtonLink>
            </>
          ) : undefined
        }
      />
      <QueryView
        query={query}
        what={t('The council could not be loaded.')}
        isEmpty={(data) => data.charter === null}
        empty={<Nothing chairs={me?.mayNotChair === null} />}
      >
        {(data) => (
          <>
            <CouncilPlaces here="overview" inside={data.me.inside} />
            <Split aside={<Aside data={data} />}>
              <NextMeeting data={data} />
              <OpenVotes data={data} />
              <Decided data={data} />
            </Split>
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Nothing({ chairs }: { chairs: boolean }) {
  return (
    <EmptyState
      icon="people"
      title={t('There is no council yet')}
      text={
        chairs
          ? t(
              'It begins with a charter: what the council is for, who chairs it, and how many must be there to decide. A text to begin with is there.',
            )
          : t('Its charter is written by whoever chairs it. As soon as it is, you can ask the council here.')
      }
      action={
        chairs
          ? { label: t('Write the charter'), to: '/people/council/charter?edit=true', icon: 'plus' }
          : undefined
      }
    />
  )
}

function NextMeeting({ data: { next, charter, me } }: { data: Overview }) {
  if (next?.state === 'open' && me.inside)
    return (
      <div className={styles.now} role="status">
        <b className="mid">{t('{title} is open now', { title: next.title })}</b>
        <ButtonLink to={`/people/council/meetings/${next.id}`} kind="pri">
          {t('Go to the meeting')}
        </ButtonLink>
      </div>
    )
  const first = charter?.dates[0]
  return (
    <Panel title={t('Next meeting')}>
      {next ? (
        <Row
          to={me.inside ? `/people/council/meetings/${next.id}` : undefined}
          title={<span className={styles.next}>{formatDay(next.startsAt, 'long')}</span>}
          note={
            <>
              <Time at={next.startsAt} />
              {next.place ? `, ${next.place}` : ''} ·{' '}
              {t('{n, plural, =0 {nothing on the agenda yet} one {# item} other {# items}}', {
                n: next.items,
              })}
            </>
          }
          end={<StateWord tone={meetingState(next.state).tone}>{meetingState(next.state).words}</StateWord>}
        />
      ) : (
        <p className="q">
          {first
            ? t('By the charter it would be on {day}; it is not planned yet.', {
                day: formatDay(first, 'long'),
              })
            : t('None is planned.')}{' '}
          {me.mayNotChair === null ? (
            <Link to="/people/council/meetings?plan=true">{t('Plan a meeting')}</Link>
          ) : null}
        </p>
      )}
    </Panel>
  )
}

function OpenVotes({ data: { openVotes } }: { data: Overview }) {
  if (openVotes.length === 0) return null
  return (
    <Panel title={t('Votes that are open')}>
      {openVotes.map((item) => (
        <div key={item.id} className={styles.line}>
          <h3 className="mid">
            <Link to={`/people/council/items/${item.id}`}>{item.title}</Link>
          </h3>
          {item.proposal ? <p className={styles.proposal}>{item.proposal.text}</p> : null}
          <VoteBox item={item} />
        </div>
      ))}
    </Panel>
  )
}

function Decided({ data: { decisions } }: { data: Overview }) {
  return (
    <Panel
      title={t('Decisions')}
      end={
        decisions.length > 0 ? (
          <Link to="/people/council/decisions">{t('The whole register')}</Link>
        ) : undefined
      }
    >
      {decisions.length === 0 ? (
        <p className="q">
          {t(
            'Nothing has been decided yet. What is adopted gets a number, an owner and a day, and stands here for everybody.',
          )}
        </p>
      ) : (
        decisions.map((decision) => <DecisionRow key={decision.id} decision={decision} />)
      )}
    </Panel>
  )
}

function Aside({ data: { charter, seats, questions, me } }: { data: Overview }) {
  const held = seats.filter((seat) => seat.holder !== null)
  const empty = seats.length - held.length
  return (
    <>
      <Panel title={t('Members')} end={<Link to="/people/council/members">{t('All seats')}</Link>}>
        {held.map((seat) => (
          <Row
            key={seat.id}
            title={seat.holder?.name}
            note={`${seatWord(seat)}${seat.voting ? '' : `, ${t('adviser')}`}`}
          />
        ))}
        {empty > 0 ? (
          <p className="q">
            {t('{n, plural, one {# seat is empty} other {# seats are empty}}', { n: empty })}.{' '}
            {me.mayNotChair === null ? <Link to="/people/council/members">{t('Name somebody')}</Link> : null}
          </p>
        ) : null}
      </Panel>
      {charter ? (
        <Panel title={t('Charter')} end={<Link to="/people/council/charter">{t('Read')}</Link>}>
          <Facts
            items={[
              [
                t('Chair'),
                charter.chair?.here ? (
                  charter.chair.name
                ) : (
                  <StateWord key="nobody" tone="warn">
                    {t('nobody who is here')}
                  </StateWord>
                ),
              ],
              [t('Quorum'), charter.quorum],
              [t('Version'), String(charter.version)],
            ]}
          />
        </Panel>
      ) : null}
      {questions.length > 0 ? (
        <Panel title={t('Open questions')} end={<Link to="/people/council/questions">{t('All')}</Link>}>
          {questions.map((question) => (
            <Row
              key={question.id}
              title={question.title}
              note={question.asker.name}
              to="/people/council/questions"
            />
          ))}
        </Panel>
      ) : null}
    </>
  )
}
