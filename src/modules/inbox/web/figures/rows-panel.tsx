import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { FigureId, FigureRow } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { useSetSearch } from '#web/screen-hooks.ts'
import { useFigures } from './use-figures.ts'
import { hourName, nameOf, serverWord, writeValue } from './words.ts'

const page = 200

/** The conversations a figure was worked out from, the newest first, and the same as a file. */
export function RowsPanel() {
  const { search, asked } = useFigures()
  const set = useSetSearch()
  const { of, hour } = search
  const input = { ...asked, of, ...(hour === undefined ? {} : { hour }) }
  const query = useInfiniteQuery(
    orpc.inbox.figureRows.infiniteOptions({
      input: (offset: number) => ({ ...input, limit: page, offset }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const here = pages.reduce((sum, { rows }) => sum + rows.length, 0)
        return last.rows.length > 0 && here < last.total ? here : undefined
      },
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const total = query.data?.pages[0]?.total ?? 0
  return (
    <Panel
      title={t('The rows behind it')}
      note={nameOf(of)}
      end={
        <>
          {hour === undefined ? null : (
            <Chip onRemove={() => set({ hour: undefined })} removeLabel={t('Every hour')}>
              {hourName(hour)}
            </Chip>
          )}
          <CsvButton input={input} />
        </>
      }
    >
      <QueryView
        query={query}
        skeleton="table"
        what={t('The rows could not be loaded.')}
        isEmpty={({ pages }) => pages[0]?.total === 0}
        empty={<p className="q">{t('No row in these days.')}</p>}
      >
        {({ pages }) => (
          <DataTable
            caption={t('The rows behind it')}
            columns={columns(of)}
            rows={pages.flatMap(({ rows }) => rows)}
            keyOf={(row) => `${row.conversationId} ${row.at}`}
            rowTo={(row) => `/inbox/all/${row.conversationId}`}
            onEnd={more}
            total={total}
            height={480}
            foot={
              <span className="qq">
                {isFetchingNextPage
                  ? t('Loading more')
                  : t('{n, plural, one {# row} other {# rows}}', { n: total })}
              </span>
            }
          />
        )}
      </QueryView>
    </Panel>
  )
}

function columns(of: FigureId): Column<FigureRow>[] {
  const timed = of !== 'engagements' && of !== 'double-replies'
  return [
    { id: 'who', head: t('Person'), names: true, cell: (row) => <span className="clip">{row.who}</span> },
    { id: 'what', head: t('Matter'), cell: (row) => <span className="q clip">{row.what}</span> },
    { id: 'desk', head: t('Desk'), cell: (row) => serverWord(row.desk) },
    { id: 'at', head: t('Began'), cell: (row) => <Time at={row.at} /> },
    ...(timed
      ? [
          {
            id: 'value',
            head: nameOf(of),
            align: 'end' as const,
            cell: (row: FigureRow) => writeValue(of, row.value) ?? <span className="qq">–</span>,
          },
        ]
      : []),
    {
      id: 'note',
      head: t('State'),
      align: 'end',
      cell: (row) => <span className="q">{row.note ? serverWord(row.note) : ''}</span>,
    },
  ]
}

type ExportInput = Parameters<typeof orpc.inbox.figureExport.call>[0]

function CsvButton({ input }: { input: ExportInput }) {
  const fetching = useMutation({
    mutationFn: () => orpc.inbox.figureExport.call(input),
    onSuccess: ({ name, csv }) => {
      saveFile(name, 'text/csv', csv)
      toast(t('{name} is in your downloads.', { name }))
    },
    onError: toastError,
  })
  return (
    <Button size="s" icon="download" busy={fetching.isPending} onPress={() => fetching.mutate()}>
      {t('CSV')}
    </Button>
  )
}
