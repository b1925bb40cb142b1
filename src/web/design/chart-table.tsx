import { t } from '../i18n.ts'
import { type ChartPoint, type ChartUnit, pointWords } from './chart-scale.ts'
import './data-table.css'

type ChartTableProps = {
  label: string
  points: readonly ChartPoint[]
  unit: ChartUnit
  name: (at: string) => string
  /** Why something is missing in the period that begins at a point. */
  missing: (index: number) => string | undefined
}

/** The same figures as rows, for whoever reads numbers better than lines. */
export function ChartTable({ label, points, unit, name, missing }: ChartTableProps) {
  const more = points.some((point, index) => point.note || missing(index))
  return (
    <div className="table-box chart-rows">
      <table className="data">
        <caption className="label">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col" className="num">
              {t('Value')}
            </th>
            {more ? <th scope="col">{t('What is behind it')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => (
            <tr key={point.at}>
              <th scope="row">{name(point.at)}</th>
              <td className="num">{pointWords(point, unit)}</td>
              {more ? <td className="q">{[point.note, missing(index)].filter(Boolean).join('. ')}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
