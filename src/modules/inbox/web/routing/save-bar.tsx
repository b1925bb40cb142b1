import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Routes } from '#modules/inbox/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import styles from './routing.module.css'
import type { Draft } from './use-draft.ts'
import type { Previewed } from './use-preview.ts'

type SaveBarProps = { draft: Draft; routes: Routes; preview: Previewed }

/** What was changed and holds for nobody yet, with the ways to keep or drop it. */
export function SaveBar({ draft, routes, preview }: SaveBarProps) {
  const [saving, setSaving] = useState(false)
  const wrong = preview.answer?.problems.length ?? 0
  const drop = (): void => {
    const { rules, ownWords } = draft
    draft.discard()
    toast(t('The change is dropped.'), { undo: () => draft.edit({ rules, ownWords }) })
  }
  return (
    <div className={styles.bar} role="status">
      <p>
        {draft.stale ? (
          <>
            <b className="mid">
              {t('Somebody saved version {version} meanwhile.', { version: routes.version })}
            </b>{' '}
            <span className="q">{t('What you wrote is kept. Saving puts it in place of theirs.')}</span>
          </>
        ) : (
          <>
            <b className="mid">{t('Not saved yet.')}</b>{' '}
            <span className="q">{t('Until then what comes in goes where it went before.')}</span>
          </>
        )}
      </p>
      <div className={styles.buttons}>
        <Button onPress={drop}>{draft.stale ? t('Take theirs') : t('Drop it')}</Button>
        {draft.stale ? (
          <Button onPress={draft.rebase}>{t('Go on with mine')}</Button>
        ) : (
          <Button
            kind="pri"
            disabledReason={wrong > 0 ? t('Mend what is marked in the list first.') : undefined}
            onPress={() => setSaving(true)}
          >
            {t('Save as version {version}', { version: routes.version + 1 })}
          </Button>
        )}
      </div>
      {saving ? <SaveDialog draft={draft} onClose={() => setSaving(false)} /> : null}
    </div>
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
