import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListeningImportView } from '#modules/listening/contract/imports.ts'
import { api, orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Facts } from '#web/design/rows.tsx'
import { toastError } from '#web/design/toast.tsx'
import { formatExact, formatNumber, t } from '#web/i18n.ts'
import css from './inflow.module.css'
import { RefusedRows } from './refused-rows.tsx'

/** What came of an import, and the way to take it away again. */
export function ImportOutcome({ view }: { view: ListeningImportView }) {
  if (view.state === 'failed') return <Failed view={view} />
  if (view.state === 'uploading')
    return (
      <Banner tone="warn" title={t('The upload broke off')}>
        {t('Choose the file again.')}
      </Banner>
    )
  if (view.state !== 'done')
    return <p className="q">{view.failure ?? t('Nothing of this file is in the stream.')}</p>
  return (
    <div className={css.part}>
      <div className={css.facts}>
        <Facts
          items={[
            [t('New'), formatNumber(view.fresh ?? 0)],
            [t('Known already'), formatNumber(view.known ?? 0)],
            [t('Refused'), formatNumber(view.refused ?? 0)],
            [t('Imported'), view.settledAt ? formatExact(view.settledAt) : '?'],
          ]}
        />
      </div>
      {(view.refused ?? 0) > 0 ? <RefusedRows view={view} /> : null}
      <div className={css.acts}>
        <ButtonLink to={`/listen?channel=${view.channelId}`} kind="pri">
          {t('Show it in the stream')}
        </ButtonLink>
        <Undo view={view} />
      </div>
    </div>
  )
}

function Failed({ view }: { view: ListeningImportView }) {
  const queries = useQueryClient()
  const retry = async (): Promise<void> => {
    try {
      await api.listening.startImport({ importId: view.id, leaveOut: true })
    } catch (error) {
      toastError(error)
    }
    await queries.invalidateQueries({ queryKey: orpc.listening.key() })
  }
  return (
    <Banner
      tone="stop"
      title={t('Nothing was imported')}
      action={<Button onPress={() => void retry()}>{t('Try again')}</Button>}
    >
      {view.failure}
    </Banner>
  )
}

function Undo({ view }: { view: ListeningImportView }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const undo = async (): Promise<void> => {
    setBusy(true)
    try {
      await api.listening.undoImport({ importId: view.id })
      await queries.invalidateQueries({ queryKey: orpc.listening.key() })
    } catch (error) {
      toastError(error)
    } finally {
      setBusy(false)
      setAsking(false)
    }
  }
  return (
    <>
      <Button icon="undo" onPress={() => setAsking(true)}>
        {t('Take the import away')}
      </Button>
      <ConfirmDialog
        title={t('Take this import away?')}
        text={t(
          'What it brought leaves the stream and the figures. What was known before stays. The file can be imported again.',
        )}
        confirm={t('Take it away')}
        open={asking}
        busy={busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void undo()}
      />
    </>
  )
}
