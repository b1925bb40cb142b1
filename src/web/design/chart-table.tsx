import { t } from '../i18n.ts'
import { type ChartPoint, type ChartUnit, formatUnit } from './chart-scale.ts'
import './data-table.css'

type ChartTableProps = {
  label: string
  points: readonly ChartPoint[]
  unit: ChartUnit
  name: (at: string) => string
}

/** The same figures as rows, for whoever reads numbers better than lines. */
export function ChartTable({ label, points, unit, name }: ChartTableProps) {
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
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.at}>
              <th scope="row">{name(point.at)}</th>
              <td className="num">
                {point.value === null
                  ? t('unknown{reason}', { reason: point.reason ? `: ${point.reason}` : '' })
                  : formatUnit(point.value, unit)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
