import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Chip, ClockChip, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { Time, useMinute } from '#web/design/time.tsx'
import { formatDuration, formatTime, t } from '#web/i18n.ts'
import { type ClockTimes, timeLeft } from './clock-state.ts'

type ClockProps = {
  clock: ClockTimes
  /** In lists the shape says “left” and only readers hear it. */
  short?: boolean | undefined
}

/** The time left on a clock; it goes on by itself. */
export function RunningClock({ clock, short }: ClockProps) {
  useMinute()
  const { state, minutes } = timeLeft(clock, Date.now())
  const time = formatDuration(minutes)
  if (state === 'stop') return <ClockChip state="stop">{t('{time} over', { time })}</ClockChip>
  // Over nights and Sundays a number of hours says nothing about working time.
  if (clock.counts === 'business' && minutes > 120)
    return <ClockChip state={state}>{t('by {time}', { time: formatTime(clock.dueAt) })}</ClockChip>
  return (
    <ClockChip state={state}>
      {short ? (
        <>
          {time}
          <span className="vh"> {t('left')}</span>
        </>
      ) : (
        t('{time} left', { time })
      )}
    </ClockChip>
  )
}

type Delivery = NonNullable<ConversationCard['delivery']>
const deliveryLook: Record<Delivery, { tone: Tone; icon: IconName; words: () => string }> = {
  waiting: { tone: 'wait', icon: 'hour', words: () => t('Waits for consent') },
  held: { tone: 'warn', icon: 'pause', words: () => t('Held') },
  refused: { tone: 'stop', icon: 'stop', words: () => t('Refused') },
  unknown: { tone: 'warn', icon: 'help', words: () => t('Not known') },
}

/** What a conversation waits for most: its answer on the way, its snooze, or the clock. */
export function ConversationState({ card, short }: { card: ConversationCard; short?: boolean | undefined }) {
  if (card.delivery) {
    const look = deliveryLook[card.delivery]
    return (
      <Chip tone={look.tone} icon={look.icon}>
        {look.words()}
      </Chip>
    )
  }
  if (card.state === 'closed') return <Chip icon="check">{t('Closed')}</Chip>
  if (card.state === 'snoozed' && card.snoozedUntil) {
    return (
      <Chip icon="snooze">
        {short ? <Time at={card.snoozedUntil} /> : t('Until {time}', { time: formatTime(card.snoozedUntil) })}
      </Chip>
    )
  }
  if (card.paused) {
    return (
      <Chip tone="wait" icon="pause">
        {short ? t('Paused') : t('Paused: {reason}', { reason: card.paused.reason })}
      </Chip>
    )
  }
  return card.clock ? <RunningClock clock={card.clock} short={short} /> : null
}
