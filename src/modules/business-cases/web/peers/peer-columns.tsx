import type { PeerCard } from '#modules/business-cases/contract.ts'
import { StateWord } from '#web/design/chip.tsx'
import type { Column } from '#web/design/data-table.tsx'
import { NetworkGlyph } from '#web/design/icon.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { peerKindWord } from '../words.ts'

export function columns(): Column<PeerCard>[] {
  return [
    { id: 'name', head: t('Name'), cell: ({ name }) => name, sort: ({ name }) => name, names: true },
    {
      id: 'kind',
      head: t('What they are to us'),
      cell: ({ kind, retired }) => (retired ? t('Not compared any more') : peerKindWord(kind)),
    },
    {
      id: 'industry',
      head: t('Industry'),
      cell: ({ industry, country }) => [industry, country].filter(Boolean).join(', ') || '–',
    },
    {
      id: 'employees',
      head: t('Employees'),
      align: 'end',
      cell: ({ employees }) => (employees === null ? '?' : formatNumber(employees)),
      sort: ({ employees }) => employees,
    },
    {
      id: 'networks',
      head: t('Read on'),
      cell: ({ networks, problems }) => (
        <span className={css.acts}>
          {networks.map((network) => (
            <NetworkGlyph key={network} network={network} />
          ))}
          {problems > 0 ? <StateWord tone="warn">{t('not read')}</StateWord> : null}
        </span>
      ),
    },
    {
      id: 'figures',
      head: t('Figures'),
      align: 'end',
      cell: ({ figures }) => formatNumber(figures),
      sort: ({ figures }) => figures,
    },
    {
      id: 'newest',
      head: t('Newest'),
      cell: ({ newest }) => (newest ? formatDay(newest) : '–'),
      sort: ({ newest }) => newest,
    },
  ]
}
