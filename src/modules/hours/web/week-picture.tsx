import type { DeskView } from '#modules/hours/contract.ts'
import { classes } from '#web/design/classes.ts'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { shadesOf } from './typed.ts'
import { dayName, periodsText, weekdays } from './words.ts'

type Week = DeskView['hours']['week']

const ticks = [0, 6, 12, 18, 24]

/** The week as seven bars of a day each, with the hours in words beside them. */
export function WeekPicture({ week, today }: { week: Week; today?: number | undefined }) {
  const shades = shadesOf(week)
  return (
    <div className={css.picture}>
      <ul>
        {weekdays.map((weekday) => (
          <li key={weekday} className={classes(css.bar, weekday === today && css.today)}>
            <span className={css.barName}>
              <span className={css.full}>{dayName(weekday)}</span>
              <span className={css.short} aria-hidden="true">
                {dayName(weekday, 'short')}
              </span>
            </span>
            <span className={css.track} aria-hidden="true">
              {shades
                .filter((shade) => shade.weekday === weekday)
                .map(({ start, end }) => (
                  <span
                    key={start}
                    className={css.shade}
                    style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }}
                  />
                ))}
            </span>
            <span className={classes(css.barText, 'num')}>
              {periodsText(week, weekday) || <span className="qq">{t('Closed')}</span>}
            </span>
          </li>
        ))}
      </ul>
      <div className={css.ticks} aria-hidden="true">
        {ticks.map((hour) => (
          <span key={hour} style={{ insetInlineStart: `${(hour / 24) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
    </div>
  )
}

/** The same as small as a word, for a list. */
export function WeekGlyph({ week }: { week: Week }) {
  const shades = shadesOf(week)
  return (
    <span className={css.glyph} aria-hidden="true">
      {weekdays.map((weekday) => (
        <span key={weekday} className={css.glyphDay}>
          {shades
            .filter((shade) => shade.weekday === weekday)
            .map(({ start, end }) => (
              <span
                key={start}
                className={css.shade}
                style={{ insetBlockStart: `${start * 100}%`, blockSize: `${(end - start) * 100}%` }}
              />
            ))}
        </span>
      ))}
    </span>
  )
}
