import { formatTime, t } from '#web/i18n.ts'
import css from './board.module.css'

interface Progress {
  readonly done: number
  readonly all: number
}

/** How old the figures are; said aloud when something changed since, or when some are still to come. */
export function AsOf({ at, current, progress }: { at: string; current: boolean; progress?: Progress }) {
  return (
    <p className={css.asOf} aria-live="polite">
      {progress && progress.done < progress.all
        ? t('{done} of {all} figures are worked out; the rest comes in a moment.', { ...progress })
        : current
          ? t('As of {time}.', { time: formatTime(at) })
          : t('As of {time}; something changed since, it is being worked out anew.', {
              time: formatTime(at),
            })}
    </p>
  )
}
