import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MandateCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Asks before a mandate ends: what waits to go out under it stops with it. */
export function EndMandateDialog({ mandate, onClose }: { mandate: MandateCard; onClose: () => void }) {
  const queries = useQueryClient()
  const { name } = mandate.member
  const end = useMutation(
    orpc.governance.revoke.mutationOptions({
      networkMode: 'always',
      onSuccess: () => toast(t('The mandate of {name} has ended.', { name })),
      onError: toastError,
      onSettled: async () => {
        onClose()
        await queries.invalidateQueries({ queryKey: orpc.governance.mandates.key() })
      },
    }),
  )
  return (
    <ConfirmDialog
      title={t('End the mandate of {name}?', { name })}
      text={t('It ends at once. What {name} wrote and has not gone out yet will be stopped.', { name })}
      confirm={t('End the mandate')}
      open
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate({ id: mandate.id })}
    />
  )
}
