import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Time } from '#web/design/time.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, t } from '#web/i18n.ts'
import type { Waiting } from './types.ts'

const count = (data: Waiting): number =>
  data.votes.length + data.decisions.length + data.questions.length + data.failed.length + data.emptySeats

/** Votes to cast, decisions to carry out, and what waits for the chair. */
export function Part() {
  const query = useQuery(orpc.council.waiting.queryOptions())
  return (
    <TodayPart
      title={t('Council')}
      query={query}
      what={t('What the council asks of you could not be loaded.')}
      isEmpty={(data) => count(data) === 0}
    >
      {(data) => (
        <>
          <Votes data={data} />
          <Decisions data={data} />
          <Chair data={data} />
        </>
      )}
    </TodayPart>
  )
}

function Votes({ data }: { data: Waiting }) {
  return data.votes.map((vote) => (
    <TodayItem
      key={vote.itemId}
      title={vote.title}
      to={`/people/council/items/${vote.itemId}`}
      note={
        vote.closesAt ? (
          <>
            {t('A vote is open; it closes')} <Time at={vote.closesAt} />
          </>
        ) : (
          t('A vote is open in the meeting')
        )
      }
      act={
        <ButtonLink to={`/people/council/items/${vote.itemId}`} kind="pri">
          {t('Vote')}
        </ButtonLink>
      }
    />
  ))
}

function Decisions({ data }: { data: Waiting }) {
  return data.decisions.map((one) => (
    <TodayItem
      key={one.id}
      title={t('Decision {number}: {title}', { number: one.number, title: one.title })}
      to={`/people/council/decisions/${one.id}`}
      note={
        one.dueOn
          ? one.state === 'overdue'
            ? t('You carry it out; its day was {day}', { day: formatDay(one.dueOn, 'plain', 'UTC') })
            : t('You carry it out by {day}', { day: formatDay(one.dueOn, 'plain', 'UTC') })
          : t('You carry it out')
      }
    />
  ))
}

function Chair({ data }: { data: Waiting }) {
  return (
    <>
      {data.failed.map((one) => (
        <TodayItem
          key={`failed-${one.id}`}
          title={t('Decision {number} could not be carried out', { number: one.number })}
          to={`/people/council/decisions/${one.id}`}
          note={one.applyReason}
        />
      ))}
      {data.questions.map((question) => (
        <TodayItem
          key={question.id}
          title={question.title}
          to="/people/council/questions"
          note={t('{name} asks the council', { name: question.asker })}
          act={<ButtonLink to="/people/council/questions">{t('Answer it')}</ButtonLink>}
        />
      ))}
      {data.emptySeats > 0 ? (
        <TodayItem
          title={t(
            '{n, plural, one {A seat on the council is empty} other {# seats on the council are empty}}',
            {
              n: data.emptySeats,
            },
          )}
          to="/people/council/members"
          note={t('Somebody left, or a term is over. Name somebody.')}
        />
      ) : null}
    </>
  )
}
