import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { t } from '#web/i18n.ts'
import type { Answer } from '../contract.ts'
import { usePart } from './part-tabs.tsx'
import { said } from './said.ts'
import { useScope } from './use-scope.ts'
import { writeFigure } from './words.ts'

/** The same figure over the period before and over the same days a year ago. */
export function CompareLine({ answer }: { answer: Answer }) {
  const { input } = useScope()
  const part = usePart(answer.metric)
  const { data } = useQuery(orpc.insights.compare.queryOptions({ input }))
  if (!data) return null
  const write = ({ figures }: Answer): string => {
    const figure = figures[part.id] ?? Object.values(figures)[0]
    return (
      (figure && writeFigure(figure, part.unit)) ??
      t('unknown: {why}', { why: said(figure?.reason ?? '').replace(/\.$/, '') })
    )
  }
  return (
    <p className="t13 q">
      {t('The period before: {before}. The same days a year ago: {year}.', {
        before: write(data.before),
        year: write(data.yearAgo),
      })}
    </p>
  )
}
