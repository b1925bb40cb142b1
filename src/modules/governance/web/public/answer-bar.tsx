import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { ApprovalCard } from '#modules/governance/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine, CheckLines } from '#web/design/checks.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { type Refusal, toRefusal } from '#web/errors.ts'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { tooShort } from '../approvals/use-settle.ts'
import styles from './approve.module.css'

type AnswerBarProps = {
  token: string
  approval: ApprovalCard
  onSettled: (approval: ApprovalCard) => void
  /** The content may be another one now: show it again. */
  onChanged: () => unknown
}

/** The two answers, and what stands in their way. */
export function AnswerBar({ token, approval, onSettled, onChanged }: AnswerBarProps) {
  const [returning, setReturning] = useState(false)
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // What was on the screen first is what is answered; a newer content has to be read.
  const [digest, setDigest] = useState(approval.digest)
  const why = useId()
  const settle = useMutation(
    orpc.governance.settleLinked.mutationOptions({
      onSuccess: onSettled,
      onError: (error) => {
        setRefusal(toRefusal(error))
        void onChanged()
      },
    }),
  )
  const changed = approval.digest !== digest
  const closed = closedWords(approval)
  const answer = (verdict: 'granted' | 'declined'): void => {
    const words = note.trim()
    const short = verdict === 'declined' && words.length < 3
    setRefusal(short ? tooShort() : null)
    if (!short) settle.mutate({ token, digest, verdict, note: verdict === 'declined' ? words : '' })
  }
  const reasonId = closed || changed ? why : undefined
  return (
    <div className={styles.bar}>
      <div id={why} className={styles.way}>
        <CheckLines label={t('Before you decide')}>
          {closed ? <CheckLine tone="stop" icon="lock">{closed}</CheckLine> : null}
          {changed ? (
            <CheckLine
              tone="warn"
              icon="late"
              action={
                <button type="button" className="link" onClick={() => setDigest(approval.digest)}>
                  {t('I have read it')}
                </button>
              }
            >
              {t('The content changed after you opened it. Read it again before you decide.')}
            </CheckLine>
          ) : null}
          {refusal && !refusal.fields.reason ? (
            <CheckLine tone="stop">
              <b className="mid">{refusal.message}</b> {refusal.help}{' '}
              <Link to="/today" className="ul">
                {t('Sign in and look there')}
              </Link>
            </CheckLine>
          ) : null}
        </CheckLines>
      </div>
      {returning ? (
        <TextArea
          name="reason"
          label={t('What should change')}
          rows={3}
          autoFocus
          value={note}
          onChange={setNote}
          error={refusal?.fields.reason}
        />
      ) : null}
      <div className={styles.buttons}>
        {returning ? (
          <Button size="l" onPress={() => setReturning(false)}>
            {t('Not yet')}
          </Button>
        ) : (
          <Button size="l" icon="reply" reasonId={reasonId} onPress={() => setReturning(true)}>
            {t('Send back')}
          </Button>
        )}
        <Button
          kind="pri"
          size="l"
          busy={settle.isPending}
          reasonId={reasonId}
          onPress={() => answer(returning ? 'declined' : 'granted')}
        >
          {returning ? t('Send it back') : t('Consent')}
        </Button>
      </div>
    </div>
  )
}

/** Why nothing is left to answer here; null while it is open for this approver. */
function closedWords({ state, settledBy, settledAt, mayNot }: ApprovalCard): string | null {
  const values = { who: settledBy ?? t('somebody who left'), time: settledAt ? formatTime(settledAt) : '' }
  if (state === 'granted') return t('{who} consented {time}. Nothing is left to decide.', values)
  if (state === 'declined') return t('{who} sent it back {time}. Nothing is left to decide.', values)
  if (state === 'voided') return t('The content was changed, so consent is asked for anew. A new mail brings a new link.')
  if (state === 'revoked') return t('A consent was taken back. Nothing is left to decide here.')
  return mayNot
}
