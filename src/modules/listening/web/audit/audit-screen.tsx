import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { AuditOverview } from '#modules/listening/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { PaneScroll } from '#web/design/panes.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { ListenFrame } from '../listen-frame.tsx'
import css from './audit.module.css'
import { AuditHistory } from './audit-history.tsx'
import { CodingMonth } from './coding-month.tsx'
import { PublishedMonth } from './published-month.tsx'
import { type Done, monthWord } from './words.ts'

/** Listen, Sentiment audit: how far moods agree with what people say, month by month. */
export function Screen() {
  const query = useQuery(orpc.listening.audits.queryOptions())
  const title = t('Sentiment audit')
  // An empty page has the button in its middle.
  const month = query.data?.canManage && query.data.months.length > 0 ? query.data.next : null
  const end = month ? <Draw month={month} /> : undefined
  return (
    <ListenFrame title={title} end={end ?? <span />}>
      <PaneScroll label={title}>
        <div className={css.page}>
          <QueryView
            query={query}
            skeleton="cards"
            what={t('The audits could not be loaded.')}
            isEmpty={(data) => data.months.length === 0}
            empty={<NoAudit overview={query.data} />}
          >
            {(data) => <Months overview={data} />}
          </QueryView>
        </div>
      </PaneScroll>
    </ListenFrame>
  )
}

function Months({ overview: { months, canManage } }: { overview: AuditOverview }) {
  const open = months.filter(({ publishedAt }) => publishedAt === null)
  const done = months.filter((month): month is Done => month.figures !== null)
  return (
    <>
      {open.map((month) => (
        <CodingMonth key={month.month} audit={month} canManage={canManage} />
      ))}
      {done.length > 1 ? <AuditHistory months={done} /> : null}
      {done.map((month) => (
        <PublishedMonth key={month.month} audit={month} canManage={canManage} />
      ))}
    </>
  )
}

function useDraw() {
  const queries = useQueryClient()
  return useMutation(
    orpc.listening.startAudit.mutationOptions({
      onSuccess: ({ size }) => {
        toast(t('{n} posts are drawn. They can be coded now.', { n: size }))
        return queries.invalidateQueries({ queryKey: orpc.listening.audits.key() })
      },
      onError: toastError,
    }),
  )
}

function Draw({ month }: { month: string }) {
  const draw = useDraw()
  return (
    <Button size="s" icon="plus" busy={draw.isPending} onPress={() => draw.mutate({ month })}>
      {t('Draw {month}', { month: monthWord(month) })}
    </Button>
  )
}

function NoAudit({ overview }: { overview: AuditOverview | undefined }) {
  const draw = useDraw()
  const month = overview?.canManage ? overview.next : null
  return (
    <EmptyState
      title={t('Nothing was audited yet')}
      text={t(
        'Each month 200 posts are drawn at random. One or two people say how they are meant, without seeing what Weft says; then it shows how often Weft was right.',
      )}
      action={
        month
          ? { label: t('Draw {month}', { month: monthWord(month) }), run: () => draw.mutate({ month }) }
          : undefined
      }
    />
  )
}
