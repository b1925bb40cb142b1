import { type ReactNode, useId, useRef } from 'react'
import { Button } from '#web/design/button.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Limit } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './composer.module.css'
import type { DraftState } from './draft-keeper.ts'
import { pictureTypes } from './upload.ts'
import type { Verdict } from './use-checks.ts'

type SendRowProps = {
  state: DraftState
  verdict: Verdict | undefined
  /** Where it stands why it cannot be sent. */
  reasonId: string | undefined
  empty: boolean
  busy: boolean
  /** A saved reply is meant to end the matter: closing is what is offered first. */
  ends: boolean
  /** What helps with writing. */
  tools: ReactNode
  onPictures: (files: readonly File[]) => void
  onSend: (close: boolean) => void
}

/** The foot of the answer: add a picture, saved or not, length, and what pressing will do. */
export function SendRow({
  state,
  verdict,
  reasonId,
  empty,
  busy,
  ends,
  tools,
  onPictures,
  onSend,
}: SendRowProps) {
  const files = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [step] = verdict?.decision.outcome === 'needs' ? verdict.decision.steps : []
  const off = empty ? hintId : reasonId
  return (
    <div className={styles.send}>
      <IconButton icon="image" label={t('Add a picture')} onPress={() => files.current?.click()} />
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={pictureTypes}
        onChange={(event) => {
          onPictures([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {tools}
      <SavedWord state={state} />
      <span className="grow" />
      <span className={styles.count}>
        {empty ? (
          <span id={hintId} className={styles.hint}>
            {t('Nothing written yet')}
          </span>
        ) : verdict?.report ? (
          <>
            <Limit used={verdict.report.length} limit={verdict.report.limit} />
            <span className="vh"> {t('characters')}</span>
          </>
        ) : null}
      </span>
      {step ? null : (
        <Button
          kind={ends ? 'pri' : 'ghost'}
          className={styles.andClose}
          reasonId={off}
          busy={busy}
          onPress={() => onSend(true)}
        >
          {t('Send and close')}
        </Button>
      )}
      <Button
        kind={ends && !step ? 'plain' : 'pri'}
        hint="mod+enter"
        className={step ? styles.needs : undefined}
        reasonId={off}
        busy={busy}
        onPress={() => onSend(false)}
      >
        {step ? (
          <span className="clip" title={step.label}>
            {t('Ask {who}, then send', { who: step.label })}
          </span>
        ) : (
          t('Send')
        )}
      </Button>
    </div>
  )
}

/** Whether the server has what was typed. */
export function SavedWord({ state }: { state: DraftState }) {
  const words: Record<DraftState, string> = {
    still: '',
    typing: '',
    saving: t('Saving'),
    saved: t('Saved'),
    unsaved: t('Not saved yet; kept in this tab'),
  }
  return (
    <span className={state === 'unsaved' ? 't13 warn' : `t13 qq ${styles.safe}`} role="status">
      {words[state]}
    </span>
  )
}
