import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip } from '#web/design/chip.tsx'
import { DataTable } from '#web/design/data-table.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { Panel } from '#web/design/page.tsx'
import { Time } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { ExceptionView } from '../../contract.ts'
import { modeWord } from '../words.ts'
import styles from './access.module.css'

const who = (one: ExceptionView): string => one.member?.name ?? one.department?.name ?? ''

/** Exceptions that stand, and those that are over: none disappears. */
export function Exceptions({ exceptions }: { exceptions: readonly ExceptionView[] }) {
  const [ending, setEnding] = useState<ExceptionView | null>(null)
  return (
    <Panel title={t('Exceptions')} note={t('By name, with a reason and an end')}>
      {exceptions.length === 0 ? (
        <EmptyState
          title={t('There are no exceptions')}
          text={t('Where the mode of a department does not fit somebody for a while, grant one with an end.')}
        />
      ) : (
        <div className={styles.table}>
          <DataTable
            caption={t('Exceptions')}
            keyOf={(row) => row.id}
            rows={exceptions}
            columns={[
              { id: 'who', head: t('For'), names: true, cell: who, sort: who },
              { id: 'mode', head: t('Mode'), cell: (row) => modeWord(row.mode) },
              { id: 'why', head: t('Why'), cell: (row) => row.reason },
              { id: 'by', head: t('Granted by'), cell: (row) => row.grantedBy ?? '' },
              {
                id: 'until',
                head: t('Until'),
                cell: (row) => <Time at={row.expiresAt} style="day" />,
                sort: (row) => row.expiresAt,
              },
              {
                id: 'state',
                head: t('State'),
                cell: (row) => <State row={row} onEnd={() => setEnding(row)} />,
              },
            ]}
          />
        </div>
      )}
      {ending ? <EndDialog exception={ending} onClose={() => setEnding(null)} /> : null}
    </Panel>
  )
}

function State({ row, onEnd }: { row: ExceptionView; onEnd: () => void }) {
  if (row.state === 'expired') return <Chip icon="clock">{t('Expired')}</Chip>
  if (row.state === 'ended')
    return <Chip icon="close">{row.endedBy ? t('Ended by {name}', { name: row.endedBy }) : t('Ended')}</Chip>
  if (!row.mayEnd) return <Chip tone="good">{t('Holds')}</Chip>
  return (
    <Button size="s" onPress={onEnd}>
      {t('End it now')}
    </Button>
  )
}

function EndDialog({ exception, onClose }: { exception: ExceptionView; onClose: () => void }) {
  const queries = useQueryClient()
  const ending = useMutation({
    mutationFn: () => api.policy.endException({ id: exception.id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: orpc.policy.access.key() })
      toast(t('The exception has ended.'))
      onClose()
    },
    onError: toastError,
  })
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      busy={ending.isPending}
      title={t('End the exception for {name}', { name: who(exception) })}
      text={t('From now on the mode of the department holds again.')}
      confirm={t('End it now')}
      onConfirm={() => ending.mutate()}
    />
  )
}
