import type { BudgetLine, BudgetView } from '#modules/planning/contract.ts'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { MoneyGrid } from '../grid/money-grid.tsx'
import type { GridChange } from '../grid/use-grid.ts'
import { useAct } from '../use-act.ts'
import { reasonWord } from '../words.ts'

export type BudgetRows = 'plan' | 'committed' | 'actual' | 'forecast'

/** One kind of amounts of all lines, by month; sums of postings are written by their difference. */
export function BudgetGrid({
  view,
  rows,
  onOpen,
}: {
  view: BudgetView
  rows: BudgetRows
  onOpen: (lineId: string) => void
}) {
  const set = useAct(
    (changes: readonly GridChange[]) =>
      api.planning.setCells({
        versionId: null,
        cells: changes.map(({ id, month, minor }) => ({ lineId: id, row: rows, month, minor })),
      }),
    t('Written down.'),
    (changes) => set.mutate(changes.map((one) => ({ ...one, minor: one.before, before: one.minor }))),
  )
  const locked =
    rows === 'plan'
      ? t('The plan is changed in a draft. Begin a new version of the plan.')
      : view.may.change
        ? null
        : t('Changing the budget needs the right to plan.')
  const inYear = view.thisMonth >= 0 && view.thisMonth < 12
  return (
    <MoneyGrid
      caption={t('Lines of the budget by month')}
      thisMonth={inYear ? view.thisMonth : undefined}
      endHead={t('To date')}
      rows={view.lines.map((line) => ({
        id: line.lineId,
        name: line.name,
        currency: line.currency,
        ...cellsOf(line, rows),
        locked,
        end: <Variance line={line} threshold={line.threshold} />,
        head: (
          <>
            <span className="q">{line.tactic}</span>{' '}
            <LinkButton onPress={() => onOpen(line.lineId)}>{line.name}</LinkButton>{' '}
            <span className="qq">{[line.currency, line.department?.name].filter(Boolean).join(' · ')}</span>
          </>
        ),
      }))}
      onSet={(changes) => set.mutate(changes)}
    />
  )
}

function cellsOf(line: BudgetLine, rows: BudgetRows) {
  if (rows === 'plan') return { cells: line.plan ?? Array<null>(12).fill(null) }
  if (rows === 'forecast') return { cells: line.forecast }
  return {
    cells: line[rows].map(({ minor }) => (minor === 0 ? null : minor)),
    reasons: line[rows].map(({ reason }) => (reason ? reasonWord(reason) : null)),
  }
}

/** How far a line is from plan, with a word where that is too far. */
function Variance({ line, threshold }: { line: BudgetLine; threshold: number | null }) {
  const { percent, reason } = line.toDate.variance
  if (percent === null) return <span title={reason ? reasonWord(reason) : undefined}>–</span>
  const text = `${percent > 0 ? '+' : ''}${formatNumber(percent / 100, 'percent')}`
  return percent >= (threshold ?? 10) ? (
    <Chip tone="warn">{t('{percent} over', { percent: text })}</Chip>
  ) : (
    text
  )
}
