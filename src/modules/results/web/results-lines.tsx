import { Button } from '#web/design/button.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { type FigureName, figureMoments, type ResultRow } from '../contract.ts'
import css from './results.module.css'
import { StateChip } from './results-table.tsx'
import { ValueCell } from './value-cell.tsx'
import { figureName, momentName } from './words.ts'

type Props = {
  rows: readonly ResultRow[]
  figure: FigureName
  more: (() => void) | undefined
  busy: boolean
}

/** The same as the table, for a phone: the words, then one figure at its three moments. */
export function ResultsLines({ rows, figure, more, busy }: Props) {
  return (
    <>
      <ul className={css.lines} aria-label={t('Posts and their {figure}', { figure: figureName(figure) })}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/publish/results/${row.id}`}>
              <span className={css.post}>
                <NetworkGlyph network={row.network} label={`${row.networkName} (${row.handle})`} />
                <span className="clip mid">{row.text || t('No words')}</span>
              </span>
            </Link>
            <span className={`t13 q ${css.numbers}`}>
              <Time at={row.liveAt} />
              <StateChip row={row} />
            </span>
            <span className={css.numbers}>
              {figureMoments.map((moment) => (
                <span key={moment}>
                  <span className="t13 qq">{momentName(moment)}</span>
                  <ValueCell taken={row.figures[moment]} figure={figure} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {more ? (
        <div className={css.acts}>
          <Button busy={busy} onPress={more}>
            {t('Show more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
