import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { MemberView } from '../../contract/shapes.ts'

/** Marks somebody as having left. Asked twice, because their sessions end at once. */
export function LeaveButton({ member }: { member: MemberView }) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const queries = useQueryClient()
  const { id: memberId, name, mayNot } = member
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.people.leave({ memberId })
      toast(t('{name} has left. Their sessions have ended.', { name }))
      void queries.invalidateQueries({ queryKey: orpc.people.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }
  return (
    <div>
      <Button icon="signout" onPress={() => setAsking(true)} disabledReason={mayNot.leave ?? undefined}>
        {t('Has left the organisation')}
      </Button>
      <ConfirmDialog
        title={t('Has {name} left?', { name })}
        text={t(
          'They are signed out everywhere at once. Whoever reported to them reports one rung higher. What they did keeps their name.',
        )}
        confirm={t('Yes, has left')}
        open={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void leave()}
      />
    </div>
  )
}
