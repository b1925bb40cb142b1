import { useId, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { Button } from '#web/design/button.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import styles from './approve.module.css'
import { InTheWay } from './in-the-way.tsx'
import { type LinkedAnswer, useLinkedAnswer } from './use-linked-answer.ts'

type AnswerBarProps = Parameters<typeof useLinkedAnswer>[0]

/** The two answers, within reach of the thumb, and what stands in their way. */
export function AnswerBar(props: AnswerBarProps) {
  const [returning, setReturning] = useState(false)
  const [note, setNote] = useState('')
  const answer = useLinkedAnswer(props)
  const why = useId()
  const closed = closedWords(props.approval)
  const reasonId = answer.changed ? why : undefined
  return (
    <div className={styles.bar}>
      <div id={why} className={styles.way}>
        <InTheWay closed={closed} answer={answer} />
      </div>
      {returning && !closed ? (
        <TextArea
          name="reason"
          label={t('What should change')}
          rows={3}
          autoFocus
          value={note}
          onChange={setNote}
          error={answer.refusal?.fields.reason}
        />
      ) : null}
      {closed ? null : (
        <Answers
          answer={answer}
          note={note}
          returning={returning}
          onReturn={setReturning}
          reasonId={reasonId}
        />
      )}
    </div>
  )
}

type AnswersProps = {
  answer: LinkedAnswer
  note: string
  returning: boolean
  onReturn: (returning: boolean) => void
  reasonId: string | undefined
}

function Answers({ answer, note, returning, onReturn, reasonId }: AnswersProps) {
  return (
    <div className={styles.buttons}>
      {returning ? (
        <Button size="l" onPress={() => onReturn(false)}>
          {t('Not yet')}
        </Button>
      ) : (
        <Button size="l" icon="reply" reasonId={reasonId} onPress={() => onReturn(true)}>
          {t('Send back')}
        </Button>
      )}
      <Button
        kind="pri"
        size="l"
        busy={answer.busy}
        reasonId={reasonId}
        onPress={() => (returning ? answer.decline(note) : answer.consent())}
      >
        {returning ? t('Send it back') : t('Approve')}
      </Button>
    </div>
  )
}

/** Why nothing is left to answer here; null while it is open for this approver. */
function closedWords({ state, settledBy, settledAt, mayNot }: ApprovalCard): string | null {
  const values = { who: settledBy ?? t('Somebody'), time: settledAt ? formatTime(settledAt) : '' }
  if (state === 'granted') return t('{who} consented {time}. Nothing is left to decide.', values)
  if (state === 'declined') return t('{who} sent it back {time}. Nothing is left to decide.', values)
  if (state === 'voided')
    return t('The content was changed, so consent is asked for anew. A new mail brings a new link.')
  if (state === 'revoked') return t('A consent was taken back. Nothing is left to decide here.')
  return mayNot
}
