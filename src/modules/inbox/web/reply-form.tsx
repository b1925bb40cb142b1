import { type KeyboardEvent, type RefObject, useId } from 'react'
import type { Answering, Conversation } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'
import { asksForReply } from './answering/insert-at.ts'
import { ToolDialogs, ToolLines } from './answering/tool-lines.tsx'
import { ToolRow } from './answering/tool-row.tsx'
import { useAnswering } from './answering/use-answering.ts'
import { useClosingQuestion } from './answering/use-closing-question.ts'
import { type Tools, useTools } from './answering/use-tools.ts'
import { Before } from './before-sending.tsx'
import { CheckReportLines } from './check-report.tsx'
import styles from './composer.module.css'
import { MarkedArea } from './marked-area.tsx'
import { ContradictionHints } from './people/contradiction-hints.tsx'
import { PictureList } from './pictures.tsx'
import { SendRow } from './send-row.tsx'
import type { Acts } from './use-acts.ts'
import { mustFix, useChecks, type Verdict } from './use-checks.ts'
import { useNewestSeen } from './use-newest.ts'
import { usePictures } from './use-pictures.ts'
import type { ReplyDraft } from './use-reply-draft.ts'
import { useSend } from './use-send.ts'

type ReplyFormProps = {
  conversation: Conversation
  draft: ReplyDraft
  acts: Acts
  field: RefObject<HTMLTextAreaElement | null>
  privately: boolean
  onPrivately: (on: boolean) => void
}

/** The answer: words, pictures, what helps, what the checks say, and the button that says what happens. */
export function ReplyForm({ conversation, draft, acts, field, privately, onPrivately }: ReplyFormProps) {
  const { value } = draft
  const writing = value.text.trim() !== '' || value.media.length > 0
  const verdict = useChecks(conversation.channelId, value)
  const pictures = usePictures(draft.change)
  const newest = useNewestSeen(conversation.messages, writing)
  const answering = useAnswering(conversation.id)
  const tools = useTools({ conversation, draft, field })
  const asksFirst = useClosingQuestion({ answering, text: value.text, insert: tools.insertSurvey })
  const sending = useSend({
    conversation,
    draft,
    newest,
    acts,
    privately,
    releaseId: tools.releaseId,
    follows: tools.after,
    onSent: tools.clear,
  })
  const reportId = useId()
  const broken = mustFix(verdict).length > 0
  const mayNot = Boolean(answering?.mayNotAnswer)
  const stopped = verdict?.decision.outcome === 'refuse' || mayNot

  const send = (close: boolean): void => {
    if (close && asksFirst()) return
    void sending.send(close)
  }
  const type = (text: string): void => {
    sending.forgive()
    if (text.trim() === '') tools.clear()
    draft.change((before) => ({ ...before, text }))
  }
  const onKeyDown = keysOf({
    text: value.text,
    onSlash: () => tools.setAsking('saved-reply'),
    onSend: (close) => {
      if (writing && !stopped) send(close)
    },
  })
  const show = !mayNot || writing
  return (
    <>
      {show ? (
        <MarkedArea
          ref={field}
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
      ) : null}
      <PictureList media={value.media} pictures={pictures} />
      <Report
        {...{ conversation, verdict, writing, newest, sending, answering, tools }}
        id={reportId}
        text={value.text}
      />
      {show ? (
        <SendRow
          state={draft.state}
          verdict={verdict}
          reasonId={writing && stopped ? reportId : undefined}
          empty={!writing}
          busy={sending.busy}
          ends={tools.ends}
          tools={<ToolRow {...{ conversation, answering, tools, privately, onPrivately }} empty={!writing} />}
          onPictures={(files) => void pictures.add(files)}
          onSend={send}
        />
      ) : null}
      <ToolDialogs conversation={conversation} answering={answering} tools={tools} />
    </>
  )
}

/** In which language they wrote last; null when nobody can tell. */
function theirLanguage({ messages }: Conversation): string | null {
  return messages.findLast((one) => one.direction === 'in')?.lang ?? null
}

type KeysOf = { text: string; onSlash: () => void; onSend: (close: boolean) => void }

/** Keys of the field: `/` at the start of a line asks for a saved reply, mod+Enter sends, with shift it closes too. */
function keysOf({ text, onSlash, onSend }: KeysOf) {
  return (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') event.currentTarget.blur()
    if (event.key === '/' && asksForReply(text, event.currentTarget.selectionStart)) {
      event.preventDefault()
      onSlash()
    }
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    onSend(event.shiftKey)
  }
}

type ReportProps = {
  id: string
  conversation: Conversation
  verdict: Verdict | undefined
  writing: boolean
  newest: ReturnType<typeof useNewestSeen>
  sending: ReturnType<typeof useSend>
  answering: Answering | undefined
  tools: Tools
  text: string
}

/** Everything that should be known before sending. */
function Report(props: ReportProps) {
  const { id, conversation, verdict, writing, newest, sending, answering, tools, text } = props
  const mayNot = Boolean(answering?.mayNotAnswer)
  return (
    <div id={id} className={styles.report}>
      <CheckReportLines verdict={mayNot ? undefined : verdict} clock={conversation.clock}>
        <Before
          conversation={conversation}
          mayNotAnswer={answering?.mayNotAnswer ?? null}
          writing={writing}
          newer={writing ? newest.newer : []}
          onRead={() => {
            newest.read()
            sending.forgive()
          }}
          refusal={sending.refusal}
        />
        <ContradictionHints conversationId={conversation.id} personId={conversation.person.id} text={text} />
        {mayNot ? null : (
          <ToolLines
            id={conversation.id}
            lang={theirLanguage(conversation)}
            text={text}
            answering={answering}
            tools={tools}
          />
        )}
      </CheckReportLines>
    </div>
  )
}
