import { useState } from 'react'
import { LinkButton } from '#web/design/button.tsx'
import { Unavailable } from '#web/design/error-state.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { toRefusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { BoardProvider } from './board-provider.tsx'
import styles from './calendar.module.css'
import { addDays, dayKey, startOfWeek, weekDays } from './days.ts'
import { weekTitle } from './labels.ts'
import { useCalendar } from './use-calendar.ts'
import { WeekGrid } from './week-grid.tsx'

type WeekStripProps = {
  /** The draft that is open above. */
  current: string | null
  /** The strip shows the week of this moment; another one, and it goes there. */
  near: string | null
}

/** The week around a draft, below the composer: what else goes out then. */
export function WeekStrip({ current, near }: WeekStripProps) {
  const home = startOfWeek(near ? new Date(near) : new Date())
  const [gone, setGone] = useState({ from: dayKey(home), weeks: 0 })
  const weeks = gone.from === dayKey(home) ? gone.weeks : 0
  const first = addDays(home, weeks * 7)
  const days = weekDays(first)
  const query = useCalendar(days)
  const go = (step: number) => () => setGone({ from: dayKey(home), weeks: weeks + step })
  const { title, note } = weekTitle(first)
  return (
    <section className={styles.strip} aria-label={t('Calendar, {week}', { week: title })}>
      <header>
        <h2>{title}</h2>
        <span className="qq t13">{note}</span>
        <IconButton icon="left" label={t('The week before')} onPress={go(-1)} />
        <IconButton icon="right" label={t('The week after')} onPress={go(1)} />
        <span className="grow" />
        <span className={`t13 qq ${styles.hint}`}>{t('Drag a card to move it')}</span>
        <Link className="link t13" to={`/publish/calendar?day=${dayKey(first)}`}>
          {t('Open the calendar')}
        </Link>
      </header>
      {query.error && !query.loaded ? (
        <div className={styles.stripError}>
          <Unavailable>
            {t('The calendar could not be loaded.')} {toRefusal(query.error).message}{' '}
            <LinkButton onPress={query.refetch}>{t('Try again')}</LinkButton>
          </Unavailable>
        </div>
      ) : (
        <BoardProvider current={current}>
          <WeekGrid label={note} days={days} items={query.items} most={3} className={styles.stripWeek} />
        </BoardProvider>
      )}
    </section>
  )
}
