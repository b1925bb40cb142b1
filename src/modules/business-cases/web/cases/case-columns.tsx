import type { CaseCard } from '#modules/business-cases/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import type { Column } from '#web/design/data-table.tsx'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import { tacticName } from '#web/tactics.ts'
import { caseStateWord } from '../words.ts'

export function columns(): Column<CaseCard>[] {
  return [
    { id: 'title', head: t('Title'), cell: ({ title }) => title, sort: ({ title }) => title, names: true },
    {
      id: 'state',
      head: t('State'),
      cell: ({ state, verdict, mine }) => {
        const { tone, words } = caseStateWord(state, verdict)
        return <StateWord tone={tone}>{mine ? t('Waits for you') : words}</StateWord>
      },
    },
    {
      id: 'department',
      head: t('Department'),
      cell: ({ department }) => department?.name ?? t('The whole house'),
    },
    { id: 'tactic', head: t('Tactic'), cell: ({ tactic }) => (tactic ? tacticName(tactic) : '–') },
    { id: 'author', head: t('Written by'), cell: ({ author }) => author?.name ?? '–' },
    {
      id: 'by',
      head: t('Decide by'),
      cell: ({ decideBy }) => (decideBy ? formatDay(decideBy) : '–'),
      sort: ({ decideBy }) => decideBy,
    },
    {
      id: 'changed',
      head: t('Changed'),
      cell: ({ changedAt }) => formatTime(changedAt),
      sort: ({ changedAt }) => changedAt,
    },
  ]
}
