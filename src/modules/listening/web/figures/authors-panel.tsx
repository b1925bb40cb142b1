import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Author } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Avatar } from '#web/design/avatar.tsx'
import { LinkButton } from '#web/design/button.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Icon, NetworkGlyph } from '#web/design/icon.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { CsvButton } from './csv-button.tsx'
import css from './figures.module.css'
import type { PanelProps } from './tab.ts'
import { useFigures } from './use-figures.ts'

/** Who says most of it; members and accounts of ours are not among them. */
export function AuthorsPanel({ onOpen }: PanelProps) {
  const { asked, firstDay, lastDay } = useFigures()
  const query = useQuery(
    orpc.listening.authors.queryOptions({
      input: { ...asked, limit: 50 },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The authors could not be loaded.')}
      isEmpty={({ authors }) => authors.length === 0}
      empty={
        <EmptyState
          title={t('Nobody wrote anything that counts here')}
          text={t('A longer time or another query may show more.')}
        />
      }
    >
      {({ authors }) => (
        <section className={css.panel} aria-label={t('Authors')} aria-busy={query.isPlaceholderData}>
          <header className={css.head}>
            <p className="t13 q">{t('Members and accounts of ours are left out.')}</p>
            <CsvButton
              name={`weft-authors-${firstDay}-${lastDay}`}
              header={[
                t('Name'),
                t('Account'),
                t('Network'),
                t('Posts'),
                t('Positive'),
                t('Negative'),
                t('Followers'),
              ]}
              rows={authors.map((row) => [
                row.displayName,
                row.handle,
                row.network,
                row.count,
                row.positive,
                row.negative,
                row.followers,
              ])}
            />
          </header>
          <DataTable
            caption={t('Authors')}
            columns={columns((row) => onOpen({ ...asked, title: row.displayName, author: row.key }))}
            rows={authors}
            keyOf={(row) => row.key}
          />
        </section>
      )}
    </QueryView>
  )
}

const columns = (open: (row: Author) => void): Column<Author>[] => [
  {
    id: 'name',
    head: t('Name'),
    names: true,
    sort: (row) => row.displayName,
    cell: (row) => <Who author={row} open={() => open(row)} />,
  },
  {
    id: 'count',
    head: t('Posts'),
    cell: (row) => formatNumber(row.count),
    sort: (row) => row.count,
    align: 'end',
  },
  {
    id: 'positive',
    head: t('Positive'),
    cell: (row) => formatNumber(row.positive),
    sort: (row) => row.positive,
    align: 'end',
  },
  {
    id: 'negative',
    head: t('Negative'),
    cell: (row) => formatNumber(row.negative),
    sort: (row) => row.negative,
    align: 'end',
  },
  {
    id: 'followers',
    head: t('Followers'),
    cell: (row) => formatNumber(row.followers, 'compact'),
    sort: (row) => row.followers,
    align: 'end',
  },
  {
    id: 'last',
    head: t('Latest'),
    cell: (row) => <Time at={row.lastAt} />,
    sort: (row) => row.lastAt,
    align: 'end',
  },
]

function Who({ author, open }: { author: Author; open: () => void }) {
  const away = t('Open the profile of {name}', { name: author.displayName })
  return (
    <span className={css.who}>
      <Avatar name={author.displayName} kind="outside" size="s" src={author.avatarUrl ?? undefined} silent />
      <NetworkGlyph network={author.network} />
      <LinkButton onPress={open}>
        <span dir="auto">{author.displayName}</span>
      </LinkButton>
      <span className="q t13" dir="auto">
        {author.handle}
      </span>
      {author.outspoken ? <span className="t13 q">{t('outspoken')}</span> : null}
      {author.profileUrl?.startsWith('https://') ? (
        <a
          className="btn ghost s square"
          href={author.profileUrl}
          target="_blank"
          rel="noreferrer nofollow ugc"
          aria-label={away}
          title={away}
        >
          <Icon name="external" size="s" />
        </a>
      ) : null}
    </span>
  )
}
