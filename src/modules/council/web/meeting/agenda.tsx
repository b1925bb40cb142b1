import type { ItemView, MeetingView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Panel } from '#web/design/page.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from '../council.module.css'
import { useAct } from '../use-act.ts'
import { kindWord } from '../words.ts'
import { VoteBox } from './vote-box.tsx'

/** The agenda in its order; what was taken off stays readable at the end. */
export function Agenda({ meeting }: { meeting: MeetingView }) {
  const standing = meeting.agenda.filter((item) => item.state !== 'withdrawn')
  const off = meeting.agenda.filter((item) => item.state === 'withdrawn')
  const time = standing.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
  return (
    <Panel
      title={t('Agenda')}
      note={time > 0 ? t('{n, plural, one {# minute} other {# minutes}}', { n: time }) : undefined}
    >
      {standing.length === 0 ? (
        <EmptyState
          title={t('Nothing stands on the agenda')}
          text={t(
            'Say what should be spoken about. With a proposal it can be decided, and the decision carries itself out.',
          )}
          action={
            meeting.me.mayNotPropose === null && meeting.state !== 'closed' && meeting.state !== 'cancelled'
              ? {
                  label: t('Put something on the agenda'),
                  to: `/people/council/items/new?meeting=${meeting.id}`,
                  icon: 'plus',
                }
              : undefined
          }
          level={2}
        />
      ) : (
        standing.map((item, i) => (
          <Item key={item.id} item={item} number={i + 1} last={i === standing.length - 1} meeting={meeting} />
        ))
      )}
      {off.length > 0 ? (
        <p className="q">{t('Taken off: {titles}', { titles: off.map((item) => item.title).join('; ') })}</p>
      ) : null}
    </Panel>
  )
}

type ItemProps = { item: ItemView; number: number; last: boolean; meeting: MeetingView }

function Item({ item, number, last, meeting }: ItemProps) {
  const move = useAct((by: 1 | -1) => api.council.moveItem({ id: item.id, by }), t('Moved.'))
  const orders = meeting.me.mayNotChair === null && item.mayNotChange === null
  return (
    <article className={styles.item}>
      <span>{number}</span>
      <div>
        <div className={styles.head}>
          <h3 className="mid">
            <Link to={`/people/council/items/${item.id}`}>{item.title}</Link>
          </h3>
          {item.proposal ? <Chip>{kindWord(item.proposal.change.kind)}</Chip> : null}
          {orders ? (
            <span className={styles.acts}>
              <IconButton
                icon="up"
                label={t('Move up: {what}', { what: item.title })}
                disabledReason={number === 1 ? t('It is the first.') : undefined}
                onPress={() => move.mutate(-1)}
              />
              <IconButton
                icon="down"
                label={t('Move down: {what}', { what: item.title })}
                disabledReason={last ? t('It is the last.') : undefined}
                onPress={() => move.mutate(1)}
              />
            </span>
          ) : null}
        </div>
        <p className="q t13">
          {item.fromQuestion
            ? t('Asked by {name}', { name: item.raisedBy.name })
            : t('By {name}', { name: item.raisedBy.name })}
          {item.minutes
            ? ` · ${t('{n, plural, one {# minute} other {# minutes}}', { n: item.minutes })}`
            : ''}
          {item.papers.length > 0
            ? ` · ${t('{n, plural, one {# paper} other {# papers}}', { n: item.papers.length })}`
            : ''}
        </p>
        {item.text ? <p className={styles.text}>{item.text}</p> : null}
        {item.proposal ? <p className={styles.proposal}>{item.proposal.text}</p> : null}
        <VoteBox item={item} />
        {item.decisionId ? (
          <p className={styles.after}>
            <ButtonLink to={`/people/council/decisions/${item.decisionId}`} size="s">
              {t('The decision')}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </article>
  )
}
