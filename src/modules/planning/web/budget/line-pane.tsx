import { useQuery } from '@tanstack/react-query'
import type { BudgetView, PostingView } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { formatMoney } from '#web/money.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'
import { reasonWord, rowWords } from '../words.ts'
import { PostingForm } from './posting-form.tsx'
import { SharesForm } from './shares-form.tsx'

type Props = { view: BudgetView; lineId: string; onClose: () => void }

/** One line: what was promised and spent on it, who bears it, and when somebody is told. */
export function LinePane({ view, lineId, onClose }: Props) {
  const line = view.lines.find((one) => one.lineId === lineId)
  const query = useQuery(orpc.planning.postings.queryOptions({ input: { lineId } }))
  const words = rowWords()
  const withdraw = useAct(api.planning.voidPosting, t('Taken back.'), ({ id, voided }) =>
    withdraw.mutate({ id, voided: !voided }),
  )
  if (!line) return null
  return (
    <Sheet title={line.name} open onClose={onClose} size="l">
      <div className={css.stack}>
        {view.may.change ? <PostingForm line={line} year={view.year} /> : null}
        <SectionHead title={t('Committed and spent')} level={3} />
        <QueryView
          query={query}
          skeleton="table"
          what={t('The postings could not be loaded.')}
          isEmpty={({ postings }) => postings.length === 0}
          empty={<p className="q">{t('Nothing is posted on this line yet.')}</p>}
        >
          {({ postings, more }) => (
            <>
              <DataTable
                caption={t('Committed and spent')}
                rows={postings}
                keyOf={({ id }) => id}
                columns={[
                  { id: 'day', head: t('Day'), cell: ({ postedOn }) => formatDay(postedOn), names: true },
                  { id: 'kind', head: t('Kind'), cell: ({ kind }) => words[kind] },
                  {
                    id: 'amount',
                    head: t('Amount'),
                    align: 'end',
                    cell: (one) => <PostingAmount posting={one} currency={line.currency} />,
                  },
                  {
                    id: 'note',
                    head: t('Note'),
                    cell: ({ note, by }) => [note, by].filter(Boolean).join(' · '),
                  },
                  {
                    id: 'act',
                    head: t('Action'),
                    cell: ({ id, voided }) =>
                      view.may.change ? (
                        <Button
                          size="s"
                          kind="ghost"
                          onPress={() => withdraw.mutate({ id, voided: !voided })}
                        >
                          {voided ? t('Let it stand') : t('Take it back')}
                        </Button>
                      ) : voided ? (
                        t('taken back')
                      ) : (
                        ''
                      ),
                  },
                ]}
              />
              {more ? (
                <p className="q t13">{t('Only the latest 200 are shown. Export the table for all sums.')}</p>
              ) : null}
            </>
          )}
        </QueryView>
        <SharesForm line={line} mayChange={view.may.change} />
      </div>
    </Sheet>
  )
}

/** As it was posted, and in the line's currency where that is another. */
function PostingAmount({ posting, currency }: { posting: PostingView; currency: string }) {
  const { minor, currency: own, inLine, voided } = posting
  const changed = inLine.minor === null ? reasonWord(inLine.reason) : formatMoney(inLine.minor, currency)
  return (
    <span className={voided ? css.dropped : undefined}>
      {formatMoney(minor, own)}
      {own === currency ? null : <span className="qq"> {changed}</span>}
    </span>
  )
}
