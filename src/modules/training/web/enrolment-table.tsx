import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { orpc } from '#web/api.ts'
import { Chip } from '#web/design/chip.tsx'
import { type Column, DataTable } from '#web/design/data-table.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { EnrolmentCard } from '../contract/manage.ts'
import { RevokeDialog } from './revoke-dialog.tsx'
import { CourseState, dueDayOf } from './state.tsx'
import styles from './training.module.css'

type Filter = {
  courseId: string | undefined
  departmentId: string | undefined
  show: 'all' | 'open' | 'overdue' | 'done'
}

/** Every enrolment, what is due first at the top; more is loaded as one scrolls. */
export function EnrolmentTable({ filter }: { filter: Filter }) {
  const [revoking, setRevoking] = useState<EnrolmentCard | null>(null)
  const query = useInfiniteQuery(
    orpc.training.enrolments.infiniteOptions({
      input: (cursor: string | undefined) => ({ ...filter, cursor, limit: 100 }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.next ?? undefined,
      placeholderData: (before) => before,
    }),
  )
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  return (
    <QueryView
      query={query}
      skeleton="table"
      what={t('The enrolments could not be loaded.')}
      isEmpty={(data) => data.pages.every((page) => page.enrolments.length === 0)}
      empty={
        <EmptyState
          title={t('Nobody here')}
          text={t('Nothing fits these filters. Enrol people, or say under Courses of whom one is required.')}
        />
      }
    >
      {(data) => (
        <div className={styles.table}>
          <DataTable
            caption={t('Enrolments')}
            columns={columns(setRevoking)}
            rows={data.pages.flatMap((page) => page.enrolments)}
            keyOf={(row) => row.id}
            {...(hasNextPage ? { onEnd: more } : {})}
          />
          {revoking ? <RevokeDialog enrolment={revoking} onClose={() => setRevoking(null)} /> : null}
        </div>
      )}
    </QueryView>
  )
}

function columns(onRevoke: (row: EnrolmentCard) => void): Column<EnrolmentCard>[] {
  return [
    { id: 'member', head: t('Member'), names: true, cell: (row) => row.memberName },
    { id: 'department', head: t('Department'), cell: (row) => row.departmentName ?? '' },
    { id: 'course', head: t('Course'), cell: (row) => row.courseTitle },
    {
      id: 'required',
      head: t('Why'),
      cell: (row) => (row.required ? t('required') : row.byRule ? t('by rule') : t('by name')),
    },
    { id: 'state', head: t('State'), cell: (row) => <State row={row} /> },
    {
      id: 'acts',
      head: t('More'),
      align: 'end',
      cell: (row) => <EnrolmentMenu row={row} onRevoke={onRevoke} />,
    },
  ]
}

function State({ row }: { row: EnrolmentCard }) {
  if (row.state !== 'done') return <CourseState state={row.state} dueAt={row.dueAt} certified={false} />
  return (
    <Chip tone="good" icon="check">
      {row.certifiedUntil ? t('until {day}', { day: dueDayOf(row.certifiedUntil) }) : t('for good')}
    </Chip>
  )
}

type RowMenuProps = { row: EnrolmentCard; onRevoke: (row: EnrolmentCard) => void }

function EnrolmentMenu({ row, onRevoke }: RowMenuProps) {
  const queries = useQueryClient()
  const end = useMutation(
    orpc.training.withdraw.mutationOptions({
      onSuccess: () => toast(t('{name} is no longer enrolled.', { name: row.memberName })),
      onError: toastError,
      onSettled: () => queries.invalidateQueries({ queryKey: orpc.training.key() }),
    }),
  )
  const label = t('What to do with {name}: {title}', { name: row.memberName, title: row.courseTitle })
  return (
    <Menu
      label={label}
      align="end"
      trigger={(props) => (
        <button {...props} type="button" className="btn ghost square s" aria-label={label}>
          <Icon name="more" />
        </button>
      )}
      items={[
        {
          id: 'end',
          label: t('Take out of the course'),
          icon: 'close',
          run: () => end.mutate({ enrolmentId: row.id }),
          disabledReason: row.byRule ? t('A standing rule enrols this member; end the rule.') : undefined,
        },
        {
          id: 'revoke',
          label: t('Take the certificate back'),
          icon: 'stop',
          danger: true,
          run: () => onRevoke(row),
          disabledReason: row.certificateId ? undefined : t('There is no certificate that holds.'),
        },
      ]}
    />
  )
}
