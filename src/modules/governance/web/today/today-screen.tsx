import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Page, PageTitle } from '#web/design/page.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { useMinute } from '#web/design/time.tsx'
import { formatDay, formatTime, t } from '#web/i18n.ts'
import { todayEntries } from '#web/rooms.ts'
import { usePlace } from '#web/screen-hooks.ts'
import { ApprovalsToGive } from './approvals-to-give.tsx'
import { AskedList } from './asked-list.tsx'
import { AttentionList } from './attention-list.tsx'
import { MyConversations } from './my-conversations.tsx'
import { OpenApproval } from './open-approval.tsx'
import { GivenByMe, OverdueBelow } from './other-approvals.tsx'
import { RoomParts } from './room-parts.tsx'
import styles from './today.module.css'
import { useApprovals } from './use-approvals.ts'

/** What waits for me today: conversations short of time, consents to give, what I asked for, what did not go out. */
export function Screen() {
  const minute = useMinute()
  const now = new Date(minute * 60_000)
  const date = formatDay(now, 'long')
  usePlace([t('Today')], t('{date}, {time}', { date, time: formatTime(now, now) }))
  const mine = useQuery(orpc.inbox.list.queryOptions({ input: { view: 'mine', limit: 20 } }))
  const { mine: toGive, asked, overdue, given } = useApprovals()
  const stuck = useQuery(orpc.publishing.posts.queryOptions({ input: { view: 'attention' } }))
  // biome-ignore lint/correctness/useHookAtTopLevel: the entries are the same for the life of the page, in the same order
  const others = todayEntries.map((entry) => entry.useCount())
  const all = [mine, toGive, asked, stuck]
  const waiting = all.some((query) => query.isPending)
  const nothing =
    others.every((count) => count === 0) &&
    mine.data?.conversations.length === 0 &&
    toGive.data?.approvals.length === 0 &&
    asked.data?.approvals.length === 0 &&
    !overdue.data?.approvals.length &&
    !given.data?.approvals.length &&
    stuck.data?.posts.length === 0
  return (
    <Page>
      <div className={styles.title}>
        <PageTitle title={t('Today')} note={date} />
      </div>
      {nothing ? (
        <EmptyState
          icon="check"
          title={t('Nothing waits for you.')}
          text={t('Conversations, approvals and posts that need you stand here as soon as they do.')}
          action={{ label: t('Open the inbox'), to: '/inbox/all' }}
        />
      ) : null}
      <OpenApproval
        cards={[toGive, overdue, given].flatMap((query) => query.data?.approvals ?? [])}
        loaded={![toGive, overdue, given].some((query) => query.isLoading)}
      />
      <div className={styles.columns}>
        <div>
          <MyConversations query={mine} />
          <ApprovalsToGive query={toGive} />
          <OverdueBelow query={overdue} />
          <RoomParts column="main" counts={others} />
        </div>
        <div>
          <AskedList query={asked} />
          <GivenByMe query={given} />
          <AttentionList query={stuck} />
          <RoomParts column="side" counts={others} />
        </div>
      </div>
      {waiting ? <Skeleton shape="list" rows={4} /> : null}
    </Page>
  )
}
