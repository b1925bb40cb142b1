import { type ApprovalCard, placeOf } from '#modules/governance/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import { useMinute } from '#web/design/time.tsx'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import styles from './today.module.css'

type Answer = { approvals: ApprovalCard[] }
type Props = { query: { data: Answer | undefined; error: unknown; refetch: () => unknown } }

/** What I asked for: who it waits for and since when. */
export function AskedList({ query }: Props) {
  useMinute()
  return (
    <TodayPart
      title={t('What you asked for')}
      query={query}
      what={t('What you asked for could not be loaded.')}
      isEmpty={(data) => data.approvals.length === 0}
      end={(data) => formatNumber(data.approvals.length)}
    >
      {(data) =>
        data.approvals.map((card) => (
          <article key={card.id} className={styles.item}>
            <div>
              <h3>
                <Title card={card} />
              </h3>
              <p>
                {t('Waits for {who} since {time}', { who: card.label, time: formatTime(card.createdAt) })}
              </p>
              <p className={card.overdue ? styles.state : `${styles.state} qq`}>
                {card.steps > 1 ? (
                  <span>{t('Step {step} of {steps}', { step: card.step, steps: card.steps })}</span>
                ) : null}
                {card.overdue ? (
                  <StateWord tone="stop" icon="late">
                    {t('overdue, was due {time}', { time: formatTime(card.dueAt) })}
                  </StateWord>
                ) : (
                  t('due {time}', { time: formatTime(card.dueAt) })
                )}
              </p>
            </div>
          </article>
        ))
      }
    </TodayPart>
  )
}

function Title({ card }: { card: ApprovalCard }) {
  const place = placeOf(card)
  return place ? <Link to={place}>{card.title}</Link> : card.title
}
