import { t } from '#web/i18n.ts'
import type { Alert, Crossing } from '../../contract.ts'
import { said } from '../said.ts'
import { partsOf, writeFigure } from '../words.ts'

/** “First response time is above 3 h” */
export function lineWords({ metric, figure, kind, bound }: Alert | Crossing): string {
  const unit = partsOf(metric).find(({ id }) => id === figure)?.unit ?? metric.unit
  const name = said(metric.name)
  const line = writeFigure({ value: bound }, unit) ?? ''
  return {
    above: () => t('{name} is above {line}', { name, line }),
    below: () => t('{name} is below {line}', { name, line }),
    change: () => t('{name} changed by {n} % or more', { name, n: bound }),
  }[kind]()
}
