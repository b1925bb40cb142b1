import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

type RestoreDialogProps = { version: number; onClose: () => void }

/** Makes an earlier version the next one, with a reason that stands in the list. */
export function RestoreDialog({ version, onClose }: RestoreDialogProps) {
  const queries = useQueryClient()
  const restore = async (reason: string): Promise<void> => {
    const next = await api.governance.restoreRules({ version, reason })
    toast(t('Version {version} holds now.', { version: next.version }))
    await queries.invalidateQueries({ queryKey: orpc.governance.rules.key() })
  }
  return (
    <ReasonDialog
      title={t('Go back to version {version}?', { version })}
      note={t('It becomes the next version and holds at once, for everything that has not gone out yet.')}
      hint={t('It stands in the list of versions.')}
      act={t('Go back to it')}
      onSubmit={restore}
      onClose={onClose}
    />
  )
}
