import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { Picker } from '../picker.tsx'

type BulkAssignProps = { onAssign: (memberId: string | null) => void; onClose: () => void }

/** Everybody who may answer somewhere; who may not answer one of them is said afterwards. */
export function BulkAssign({ onAssign, onClose }: BulkAssignProps) {
  const me = useSession().member.id
  const query = useQuery({ ...orpc.inbox.assignable.queryOptions({ input: {} }), staleTime: 0 })
  const pick = (memberId: string | null): void => {
    onClose()
    onAssign(memberId)
  }
  return (
    <Dialog title={t('Give them to')} open onClose={onClose} size="s">
      <QueryView query={query} skeleton="list" rows={4} what={t('The members could not be loaded.')}>
        {({ members }) => (
          <Picker
            label={t('Who may answer')}
            items={[
              ...members.map((member) => ({
                id: member.id,
                label: member.id === me ? t('{name}, you', { name: member.name }) : member.name,
                note: member.departmentName ?? undefined,
              })),
              { id: 'nobody', label: t('Nobody, back to the desk') },
            ]}
            empty={t('Nobody of that name may answer conversations.')}
            onPick={(id) => pick(id === 'nobody' ? null : id)}
          />
        )}
      </QueryView>
    </Dialog>
  )
}
