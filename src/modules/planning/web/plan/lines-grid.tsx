import type { PlanView } from '#modules/planning/contract.ts'
import { api } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { t } from '#web/i18n.ts'
import { MoneyGrid } from '../grid/money-grid.tsx'
import type { GridChange } from '../grid/use-grid.ts'
import { useAct } from '../use-act.ts'
import { money } from '../words.ts'

/** The lines of a version, month by month in their own currency. */
export function LinesGrid({ view, onOpen }: { view: PlanView; onOpen: (lineId: string) => void }) {
  const versionId = view.version?.id ?? null
  const set = useAct(
    (changes: readonly GridChange[]) =>
      api.planning.setCells({
        versionId,
        cells: changes.map(({ id, month, minor }) => ({ lineId: id, row: 'plan', month, minor })),
      }),
    t('Written down.'),
    (changes) => set.mutate(changes.map((one) => ({ ...one, minor: one.before, before: one.minor }))),
  )
  if (view.lines.length === 0)
    return (
      <EmptyState
        icon="table"
        level={2}
        title={t('This version has no line yet')}
        text={t('A line is one thing that costs money: films, a stall, a tool. Or take in a spreadsheet.')}
        action={
          view.may.change ? { label: t('Add a line'), icon: 'plus', run: () => onOpen('new') } : undefined
        }
      />
    )
  const locked = view.may.change
    ? null
    : t('This version stands as it was submitted. Begin a new one to change it.')
  return (
    <MoneyGrid
      caption={t('Lines of the plan by month')}
      endHead={view.currency}
      rows={view.lines.map((line) => ({
        id: line.lineId,
        name: line.name,
        currency: line.currency,
        cells: line.months,
        locked,
        end: money(line.total, view.currency),
        head: (
          <>
            <span className="q">{line.tactic}</span>{' '}
            <LinkButton onPress={() => onOpen(line.lineId)}>{line.name}</LinkButton>{' '}
            <span className="qq">
              {[line.currency, line.department?.name, line.servesNoGoal ? t('serves no goal') : '']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </>
        ),
      }))}
      onSet={(changes) => set.mutate(changes)}
    />
  )
}
