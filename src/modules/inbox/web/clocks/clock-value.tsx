import type { Clock } from '#modules/inbox/contract.ts'
import { formatDuration, t } from '#web/i18n.ts'
import { RunningClock } from '../clock.tsx'
import { lengthWords } from './words.ts'

export const clockName = ({ kind }: Clock): string => {
  if (kind === 'resolution') return t('Until it is closed')
  return kind === 'first' ? t('First answer') : t('Next answer')
}

/** How a clock stands or ended, by the measure its goal is of; pauses are left out. */
export function ClockValue({ clock }: { clock: Clock }) {
  if (!clock.stoppedAt) {
    if (clock.dueAt.startsWith('9999')) return <span className="q">{t('runs, without an end')}</span>
    return <RunningClock clock={clock} />
  }
  const wall = (Date.parse(clock.stoppedAt) - Date.parse(clock.startedAt)) / 60_000
  const minutes = (clock.counts === 'business' ? clock.businessMinutes : clock.wallMinutes) ?? wall
  const length = clock.counts === 'business' ? lengthWords(minutes) : formatDuration(minutes)
  const time = clock.counts === 'business' ? t('{time} of working time', { time: length }) : length
  if (clock.outcome === 'closed') return <span className="q">{t('closed unanswered')}</span>
  if (clock.minutes === null) return <span>{time}</span>
  if (clock.outcome === 'missed') return <span className="stop">{t('{time}, too late', { time })}</span>
  return <span>{t('{time}, kept', { time })}</span>
}
