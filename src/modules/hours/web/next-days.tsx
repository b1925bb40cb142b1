import { useState } from 'react'
import type { DeskView } from '#modules/hours/contract.ts'
import { Button } from '#web/design/button.tsx'
import { t } from '#web/i18n.ts'
import css from './hours.module.css'
import { daysText } from './words.ts'

const FEW = 4

/** The next closed days and extra openings, the nearest first. */
export function NextDays({ next }: { next: DeskView['next'] }) {
  const [all, setAll] = useState(false)
  if (next.length === 0) return <p className="t13 q">{t('No closed days are known for the next year.')}</p>
  return (
    <section className={css.next} aria-label={t('Next closed days')}>
      <p className="label">{t('Next closed days')}</p>
      <ul>
        {(all ? next : next.slice(0, FEW)).map((one) => (
          <li key={`${one.from} ${one.name}`}>
            <span className={css.nextDay}>{daysText(one.from, one.to)}</span>
            <span className={css.free}>{one.name}</span>
            {one.open.length > 0 ? (
              <span className="q num">{t('open {periods}', { periods: one.open.join(', ') })}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {next.length > FEW ? (
        <Button size="s" kind="ghost" onPress={() => setAll(!all)}>
          {all ? t('Show fewer') : t('Show {n} more', { n: next.length - FEW })}
        </Button>
      ) : null}
    </section>
  )
}
