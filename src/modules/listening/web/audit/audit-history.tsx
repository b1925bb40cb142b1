import type { AuditInterval } from '#modules/listening/contract.ts'
import { LineChart } from '#web/design/line-chart.tsx'
import { t } from '#web/i18n.ts'
import css from './audit.module.css'
import { type Done, kappaWord, monthWord, shareWord } from './words.ts'

/** Noon of its first day, which is that day wherever one looks from. */
const momentOf = ({ month }: Done): string => `${month}-01T12:00:00.000Z`

/** How the figures went over the months, the oldest first. */
export function AuditHistory({ months }: { months: readonly Done[] }) {
  const past = [...months].reverse()
  const name = (at: string) => {
    const month = past.find((one) => momentOf(one) === at)?.month
    return month ? monthWord(month) : ''
  }
  const points = (of: (month: Done) => AuditInterval, word: typeof shareWord) =>
    past.map((month) => {
      const figure = of(month)
      return {
        at: momentOf(month),
        value: figure?.value ?? null,
        ...(figure ? { note: word(figure) } : { reason: t('too few posts were coded') }),
      }
    })
  return (
    <div className={css.history}>
      <figure>
        <figcaption>{t('F1, the mean over the moods')}</figcaption>
        <LineChart
          label={t('F1 of moods by month')}
          unit="percent"
          points={points(({ figures }) => figures.macroF1, shareWord)}
          momentName={name}
        />
      </figure>
      <figure>
        <figcaption>{t('Agreement of Weft and people (κ)')}</figcaption>
        <LineChart
          label={t('Agreement of Weft and people by month')}
          unit="two"
          points={points(({ figures }) => figures.kappa, kappaWord)}
          momentName={name}
        />
      </figure>
    </div>
  )
}
