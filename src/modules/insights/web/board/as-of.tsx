import { formatTime, t } from '#web/i18n.ts'
import css from './board.module.css'

/** How old the figures are; said aloud when something changed since. */
export function AsOf({ at, current }: { at: string; current: boolean }) {
  return (
    <p className={css.asOf} aria-live="polite">
      {current
        ? t('As of {time}.', { time: formatTime(at) })
        : t('As of {time}; something changed since, it is being worked out anew.', { time: formatTime(at) })}
    </p>
  )
}
