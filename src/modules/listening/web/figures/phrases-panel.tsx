import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Phrase } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { LinkButton } from '#web/design/button.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { CsvButton } from './csv-button.tsx'
import css from './figures.module.css'
import type { PanelProps } from './tab.ts'
import { useFigures } from './use-figures.ts'

/** What they talk about, and what rises against the time before. */
export function PhrasesPanel({ onOpen }: PanelProps) {
  const { asked, search, firstDay, lastDay } = useFigures()
  const mood = search.mood === 'all' ? {} : { sentiment: search.mood }
  const query = useQuery(
    orpc.listening.phrases.queryOptions({ input: { ...asked, ...mood }, placeholderData: keepPreviousData }),
  )
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The phrases could not be loaded.')}
      isEmpty={({ phrases }) => phrases.length === 0}
      empty={
        <EmptyState
          icon="search"
          title={t('No phrase stands out')}
          text={t('A phrase is shown from three posts on. A longer time may show more.')}
        />
      }
    >
      {({ phrases, read, of }) => (
        <section className={css.panel} aria-label={t('Phrases')} aria-busy={query.isPlaceholderData}>
          <header className={css.head}>
            <p className="t13 q">
              {read < of
                ? t('The newest {read} of {of} posts were read.', {
                    read: formatNumber(read),
                    of: formatNumber(of),
                  })
                : t('{n, plural, one {# post was read.} other {# posts were read.}}', { n: read })}{' '}
              {search.mood === 'negative' ? t('Phrases that name a member are left out.') : null}
            </p>
            <CsvButton
              name={`weft-phrases-${firstDay}-${lastDay}`}
              header={[t('Phrase'), t('Posts'), t('Before'), t('Rise')]}
              rows={phrases.map((row) => [row.phrase, row.count, row.before, row.rise])}
            />
          </header>
          <DataTable
            caption={t('Phrases')}
            columns={columns((phrase) => onOpen({ ...asked, title: phrase, phrase }))}
            rows={phrases}
            keyOf={(row) => row.phrase}
          />
        </section>
      )}
    </QueryView>
  )
}

/** From here on a rise is told in words too. */
const RISES = 1.5

function riseWord({ rise, fresh }: Phrase): string {
  if (rise === null) return '?'
  if (fresh) return t('new')
  const times = t('× {times}', { times: formatNumber(rise, 'one') })
  return rise >= RISES ? t('{times}, rising', { times }) : times
}

const columns = (open: (phrase: string) => void): Column<Phrase>[] => [
  {
    id: 'phrase',
    head: t('Phrase'),
    names: true,
    sort: (row) => row.phrase,
    cell: (row) => (
      <LinkButton onPress={() => open(row.phrase)}>
        <span dir="auto" className={css.phrase}>
          {row.phrase}
        </span>
      </LinkButton>
    ),
  },
  {
    id: 'count',
    head: t('Posts'),
    cell: (row) => formatNumber(row.count),
    sort: (row) => row.count,
    align: 'end',
  },
  {
    id: 'before',
    head: t('Before'),
    cell: (row) => (row.rise === null ? '?' : formatNumber(row.before)),
    sort: (row) => (row.rise === null ? null : row.before),
    align: 'end',
  },
  { id: 'rise', head: t('Rise'), cell: riseWord, sort: (row) => row.rise, align: 'end' },
]
