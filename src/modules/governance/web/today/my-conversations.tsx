import { useQuery } from '@tanstack/react-query'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Chip, ClockChip } from '#web/design/chip.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { useMinute } from '#web/design/time.tsx'
import { TodayPart } from '#web/design/today-part.tsx'
import { formatDuration, formatNumber, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { isShort, minutesLeft } from './time-left.ts'
import styles from './today.module.css'

const shown = 5

type Answer = { conversations: ConversationCard[] }
type Props = { query: { data: Answer | undefined; error: unknown; refetch: () => unknown } }

/** My conversations with the least time left. */
export function MyConversations({ query }: Props) {
  useMinute()
  const all = useQuery(orpc.inbox.views.queryOptions()).data?.mine
  const now = Date.now()
  return (
    <TodayPart
      title={t('Conversations')}
      query={query}
      what={t('Your conversations could not be loaded.')}
      isEmpty={(data) => data.conversations.length === 0}
      end={(data) => {
        const short = data.conversations.filter((card) => isShort(card.clock, now)).length
        const values = { short, all: formatNumber(all ?? data.conversations.length) }
        return short === 0
          ? t('{all} with time left', values)
          : t(
              '{short, plural, one {# of {all} is short of time} other {# of {all} are short of time}}',
              values,
            )
      }}
    >
      {(data) => (
        <>
          {data.conversations.slice(0, shown).map((card) => (
            <ConversationLine key={card.id} card={card} now={now} />
          ))}
          {data.conversations.length > shown ? (
            <Link to="/inbox/mine" className={`link ${styles.all}`}>
              {t('All {n} of mine', { n: formatNumber(all ?? data.conversations.length) })}
            </Link>
          ) : null}
        </>
      )}
    </TodayPart>
  )
}

function ConversationLine({ card, now }: { card: ConversationCard; now: number }) {
  return (
    <Link className={styles.conv} to={`/inbox/mine/${card.id}`}>
      <NetworkGlyph network={card.network} label={card.networkName} />
      <b className="clip">{card.contact.name}</b>
      <State card={card} now={now} />
      <p>{card.preview || card.title}</p>
    </Link>
  )
}

function State({ card, now }: { card: ConversationCard; now: number }) {
  if (card.delivery === 'waiting') {
    return (
      <Chip tone="wait" icon="hour">
        {t('Waits for consent')}
      </Chip>
    )
  }
  if (!card.clock) return <span />
  const left = minutesLeft(card.clock, now)
  const time = formatDuration(Math.max(1, Math.floor(Math.abs(left))))
  if (left < 0) return <ClockChip state="stop">{t('{time} over', { time })}</ClockChip>
  return <ClockChip state={isShort(card.clock, now) ? 'warn' : 'ok'}>{t('{time} left', { time })}</ClockChip>
}
