import { useQuery } from '@tanstack/react-query'
import { type api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Figure } from '#web/design/figure.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import css from '../planning.module.css'
import { hoursText, money, reasonWord } from '../words.ts'

type Asked = { from: string; until: string; metricId?: string; tactic?: number; departmentId?: string }

const keyWord = (by: 'hours' | 'spend' | 'alike'): string =>
  ({ hours: t('by hours'), spend: t('by money spent'), alike: t('alike for all twelve tactics') })[by]

/** One outcome's cost, with everything it is made of and the key tools are shared out by. */
export function CostPanel({ asked, onMetric }: { asked: Asked; onMetric: (id: string) => void }) {
  const query = useQuery(orpc.planning.costPerOutcome.queryOptions({ input: asked }))
  return (
    <Panel title={t('Cost per outcome')} note={t('(money spent + time + share of tools) ÷ outcomes')}>
      <QueryView query={query} skeleton="table" what={t('The cost could not be loaded.')}>
        {(view) => (
          <div className={css.stack}>
            <div className={css.filters}>
              <Select
                name="metric"
                label={t('Outcome')}
                value={view.metric?.id ?? ''}
                onChange={onMetric}
                options={[
                  { value: '', label: t('Choose a figure') },
                  ...view.metrics.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            </div>
            <Figure
              value={view.each.minor === null ? null : formatMoney(view.each.minor, view.currency)}
              reason={view.each.reason ? reasonWord(view.each.reason) : undefined}
              note={view.each.reason ? reasonWord(view.each.reason) : t('for one outcome')}
            />
            {isNothing(view) ? (
              <p className="q">
                {t(
                  'No money was posted and no time written down for these days, so nothing is known of what an outcome costs. Plan a line and post to it, or enter time.',
                )}
              </p>
            ) : null}
            <Facts
              items={[
                ...(isNothing(view) ? [] : costItems(view)),
                [
                  t('Outcomes'),
                  view.outcomes.value === null
                    ? reasonWord(view.outcomes.reason)
                    : formatNumber(view.outcomes.value),
                ],
              ]}
            />
          </div>
        )}
      </QueryView>
    </Panel>
  )
}

type CostView = Awaited<ReturnType<typeof api.planning.costPerOutcome>>

/** In a house without plan and time a sum of nought, in a currency nobody chose, would be made up. */
const isNothing = ({ spend, time, tools, key }: CostView): boolean =>
  [spend, time, tools, key.toolsTotal].every(({ minor }) => minor === 0)

const costItems = (view: CostView): [string, string][] => [
  [t('Money spent'), part(view.spend, view.currency)],
  [t('Time'), part(view.time, view.currency)],
  [
    t('Share of tools'),
    `${part(view.tools, view.currency)} · ${t('of {all}, shared out {key}', {
      all: money(view.key.toolsTotal, view.currency),
      key: keyWord(view.key.by),
    })}${keyPart(view)}`,
  ],
  [t('Together'), part(view.total, view.currency)],
]

const part = (amount: { minor: number | null; reason: string | null }, currency: string): string =>
  amount.minor === null
    ? t('unknown: {reason}', { reason: reasonWord(amount.reason) })
    : money(amount, currency)

function keyPart({
  key,
  currency,
}: {
  key: { by: 'hours' | 'spend' | 'alike'; part: number; all: number }
  currency: string
}): string {
  if (key.all === 0) return ''
  const show = (value: number): string =>
    key.by === 'hours'
      ? hoursText(value)
      : key.by === 'spend'
        ? formatMoney(value, currency, 'round')
        : formatNumber(value)
  return ` (${t('{part} of {all}', { part: show(key.part), all: show(key.all) })})`
}
