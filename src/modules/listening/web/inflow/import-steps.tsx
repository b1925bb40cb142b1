import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListeningImportView } from '#modules/listening/contract/imports.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './inflow.module.css'
import { RefusedRows } from './refused-rows.tsx'

/** What comes next: checking the whole file, then importing it. */
export function ImportSteps({ view }: { view: ListeningImportView }) {
  const queries = useQueryClient()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const [leaveOut, setLeaveOut] = useState(false)
  const { id: importId } = view
  const act = async (work: () => Promise<unknown>, after?: () => void): Promise<void> => {
    setBusy(true)
    try {
      await work()
      await queries.invalidateQueries({ queryKey: orpc.listening.key() })
      after?.()
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
    }
  }
  const refused = view.refused ?? 0
  const checked = view.state === 'checked'
  return (
    <>
      {checked ? <Found view={view} /> : null}
      {checked && refused > 0 ? (
        <Checkbox
          name="leaveOut"
          label={t('Leave these rows out')}
          hint={t('Otherwise nothing is imported while there are any.')}
          checked={leaveOut}
          onChange={setLeaveOut}
        />
      ) : null}
      <div className={css.acts}>
        {checked ? (
          <Button
            kind="pri"
            busy={busy}
            disabledReason={whyNot(view, leaveOut)}
            onPress={() => void act(() => api.listening.startImport({ importId, leaveOut }))}
          >
            {t('Import {n, plural, one {# row} other {# rows}}', { n: view.good ?? 0 })}
          </Button>
        ) : (
          <Button
            kind="pri"
            busy={busy}
            disabledReason={
              view.missing ? t('Choose the columns for the words and the time first.') : undefined
            }
            onPress={() => void act(() => api.listening.checkImport({ importId }))}
          >
            {t('Check the whole file')}
          </Button>
        )}
        <Button
          kind="ghost"
          onPress={() =>
            void act(
              () => api.listening.dropImport({ importId }),
              () => go('/listen/sources/imports'),
            )
          }
        >
          {t('Put this file away')}
        </Button>
      </div>
    </>
  )
}

function whyNot({ good, refused }: ListeningImportView, leaveOut: boolean): string | undefined {
  if (good === 0) return t('No row of this file can be read')
  return refused && !leaveOut ? t('Leave the rows out that cannot be read, or correct the file') : undefined
}

function Found({ view }: { view: ListeningImportView }) {
  const refused = view.refused ?? 0
  const words = t('{good} of {total} rows can be read', {
    good: formatNumber(view.good ?? 0),
    total: formatNumber(view.total ?? 0),
  })
  return (
    <Banner tone={refused > 0 ? 'warn' : 'note'} title={words}>
      {refused > 0 ? <RefusedRows view={view} /> : t('Rows that are known already are not imported twice.')}
    </Banner>
  )
}
