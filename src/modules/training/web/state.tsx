import { Chip, ClockChip } from '#web/design/chip.tsx'
import { formatDay, t } from '#web/i18n.ts'

type StateProps = {
  state: 'done' | 'open' | 'soon' | 'overdue' | null
  dueAt: string | null
  certified: boolean
}

/** The last day on which something may be done, given the instant at which that day is over. */
export function dueDayOf(dueAt: string, zone?: string): string {
  return formatDay(new Date(new Date(dueAt).getTime() - 1), undefined, zone)
}

/** How I stand with a course: by word and shape. */
export function CourseState({ state, dueAt, certified }: StateProps) {
  if (state === 'overdue' && dueAt)
    return <ClockChip state="stop">{t('was due {day}', { day: dueDayOf(dueAt) })}</ClockChip>
  if (state === 'soon' && dueAt)
    return <ClockChip state="warn">{t('due {day}', { day: dueDayOf(dueAt) })}</ClockChip>
  if (state === 'open')
    return <ClockChip state="ok">{dueAt ? t('due {day}', { day: dueDayOf(dueAt) }) : t('no date')}</ClockChip>
  return certified ? (
    <Chip tone="good" icon="check">
      {t('Certified')}
    </Chip>
  ) : null
}
