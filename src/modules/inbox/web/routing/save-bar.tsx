import { useQueryClient } from '@tanstack/react-query'
import type { Routes } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { ChangeBar } from '../rules/change-bar.tsx'
import type { Draft } from './use-draft.ts'
import type { Previewed } from './use-preview.ts'

type SaveBarProps = { draft: Draft; routes: Routes; preview: Previewed }

export function SaveBar({ draft, routes, preview }: SaveBarProps) {
  const { rules, ownWords } = draft
  return (
    <ChangeBar
      draft={draft}
      version={routes.version}
      until={t('Until then what comes in goes where it went before.')}
      wrong={preview.answer?.problems.length ?? 0}
      onUndrop={() => draft.edit({ rules, ownWords })}
      dialog={(close) => <SaveDialog draft={draft} onClose={close} />}
    />
  )
}

function SaveDialog({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const queries = useQueryClient()
  const save = async (reason: string): Promise<void> => {
    const { rules, ownWords, basedOn } = draft
    const { version } = await api.inbox.saveRoutes({ rules: [...rules], ownWords, basedOn, reason })
    await queries.invalidateQueries({ queryKey: orpc.inbox.routes.key() })
    draft.discard()
    toast(t('Version {version} holds now.', { version }))
  }
  return (
    <ReasonDialog
      title={t('Save the rules?')}
      note={t('They hold for what comes in from now on. What is on a desk already stays there.')}
      hint={t('It stands in the list of versions.')}
      act={t('Save')}
      onSubmit={save}
      onClose={onClose}
    />
  )
}
