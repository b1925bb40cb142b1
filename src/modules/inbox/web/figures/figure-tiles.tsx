import { type FigureId, type Figures, figureIds, type OneFigure } from '#modules/inbox/contract.ts'
import { Missing } from '#web/design/figure.tsx'
import { t } from '#web/i18n.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import css from './figures.module.css'
import { useFigures } from './use-figures.ts'
import { basisWord, nameOf, percentWord, serverWord, writeValue } from './words.ts'

/** Every figure small; the chosen one is cut into parts below, with its rows. */
export function FigureTiles({ figures }: { figures: Figures }) {
  const { search } = useFigures()
  const set = useSetSearch()
  return (
    <ul className={css.tiles} aria-label={t('All figures')}>
      {figureIds.map((id) => {
        const { figure, beside } = partsOf(figures, id)
        const value = writeValue(id, figure.value)
        return (
          <li key={id}>
            <button
              type="button"
              aria-pressed={search.of === id}
              onClick={() => set({ of: id, hour: undefined })}
            >
              <span className="t13 mid">{nameOf(id)}</span>
              <b className={css.value}>
                {value ?? <Missing reason={serverWord(figure.reason ?? 'Not measured.')} />}
              </b>
              <span className="t13 q">
                {beside ?? (value === null ? serverWord(figure.reason ?? '') : basisWord(figure))}
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function partsOf(figures: Figures, id: FigureId): { figure: OneFigure; beside: string | null } {
  const wait = figures.waits.find((one) => one.id === id)
  if (!wait) {
    const rates: Readonly<Record<string, OneFigure>> = figures.rates
    return { figure: rates[id] ?? { value: null, reason: null, n: 0 }, beside: null }
  }
  if (id === 'hand-off' && figures.handOffsPerHundred.value !== null && wait.n > 0)
    return {
      figure: wait.median,
      beside: t('median; {share} of conversations were handed over', {
        share: percentWord(figures.handOffsPerHundred.value),
      }),
    }
  if (wait.kept.value === null) return { figure: wait.median, beside: null }
  return {
    figure: wait.median,
    beside: t('median; {share} in time', { share: percentWord(wait.kept.value) }),
  }
}
