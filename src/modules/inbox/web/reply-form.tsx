import { type KeyboardEvent, type Ref, useId } from 'react'
import type { Conversation } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'
import { Before } from './before-sending.tsx'
import { CheckReportLines } from './check-report.tsx'
import styles from './composer.module.css'
import { MarkedArea } from './marked-area.tsx'
import { PictureList } from './pictures.tsx'
import { SendRow } from './send-row.tsx'
import type { Acts } from './use-acts.ts'
import { mustFix, useChecks } from './use-checks.ts'
import { useNewestSeen } from './use-newest.ts'
import { usePictures } from './use-pictures.ts'
import type { ReplyDraft } from './use-reply-draft.ts'
import { useSend } from './use-send.ts'

type ReplyFormProps = {
  conversation: Conversation
  draft: ReplyDraft
  acts: Acts
  ref: Ref<HTMLTextAreaElement>
}

/** The answer: words, pictures, what the checks say, and the button that says what happens. */
export function ReplyForm({ conversation, draft, acts, ref }: ReplyFormProps) {
  const { value } = draft
  const writing = value.text.trim() !== '' || value.media.length > 0
  const verdict = useChecks(conversation.channelId, value)
  const pictures = usePictures(draft.change)
  const newest = useNewestSeen(conversation.messages, writing)
  const sending = useSend({ conversation, draft, newest, acts })
  const reportId = useId()
  const broken = mustFix(verdict).length > 0
  const stopped = verdict?.decision.outcome === 'refuse' || conversation.mayNotAnswer !== null
  const mayNot = conversation.mayNotAnswer !== null

  const type = (text: string): void => {
    sending.forgive()
    draft.change((before) => ({ ...before, text }))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    if (writing && !stopped) void sending.send(event.shiftKey)
  }
  return (
    <>
      {mayNot && !writing ? null : (
        <MarkedArea
          ref={ref}
          label={t('Answer to {name}', { name: conversation.person.name })}
          placeholder={t('Write an answer')}
          value={value.text}
          onChange={type}
          onKeyDown={onKeyDown}
          onFiles={(files) => void pictures.add(files)}
          checks={verdict?.fresh ? verdict.report?.checks : undefined}
          describedBy={reportId}
          invalid={broken}
        />
      )}
      <PictureList media={value.media} pictures={pictures} />
      <div id={reportId} className={styles.report}>
        <CheckReportLines verdict={mayNot ? undefined : verdict} clock={conversation.clock}>
          <Before
            conversation={conversation}
            writing={writing}
            newer={writing ? newest.newer : []}
            onRead={() => {
              newest.read()
              sending.forgive()
            }}
            refusal={sending.refusal}
          />
        </CheckReportLines>
      </div>
      {mayNot && !writing ? null : (
        <SendRow
          state={draft.state}
          verdict={verdict}
          reasonId={writing && stopped ? reportId : undefined}
          empty={!writing}
          busy={sending.busy}
          onPictures={(files) => void pictures.add(files)}
          onSend={(close) => void sending.send(close)}
        />
      )}
    </>
  )
}
