import { useState } from 'react'
import type { Mine } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Panel } from '#web/design/page.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { saveFile } from '#web/save-file.ts'
import { answerWord } from './answer-words.ts'
import { InvitationCard, type Say } from './invitation-card.tsx'
import css from './survey.module.css'
import { earmarkState, groundWord } from './words.ts'

type Props = {
  mine: Mine
  /** A link that leads to the questions, while answers can be changed. */
  change: React.ReactNode
  onSay: Say
  onWithdraw: () => Promise<unknown>
}

/** All that is stored about one person in one survey, with what they can do about it. */
export function StoredView({ mine, change, onSay, onWithdraw }: Props) {
  return (
    <Panel title={mine.form.title} end={<Acts mine={mine} change={change} onWithdraw={onWithdraw} />}>
      {mine.invitations.map((invitation) => (
        <InvitationCard key={invitation.id} invitation={invitation} onSay={onSay} />
      ))}
      {mine.state === 'declined' ? (
        <p className="q">{t('You did not want to answer. Nothing else is stored.')}</p>
      ) : null}
      {mine.email ? (
        <p className="q">{t('Your address, kept encrypted: {email}', { email: mine.email })}</p>
      ) : null}
      {mine.state === 'declined' ? null : (
        <p className="q">
          {mine.contact
            ? t('You agreed to be asked when there is a plan.')
            : t('You did not agree to be asked.')}
        </p>
      )}
      <Mark mine={mine} />
      <Answers mine={mine} />
    </Panel>
  )
}

function Mark({ mine: { earmark } }: { mine: Mine }) {
  if (!earmark) return null
  const { tone, words } = earmarkState(earmark.state)
  return (
    <p>
      <StateWord tone={tone}>{words}</StateWord>{' '}
      {t('You are earmarked: {reason}', { reason: earmark.reason })}
      {earmark.restUntil
        ? ` ${t('Nobody asks you before {day}.', { day: formatDay(earmark.restUntil) })}`
        : ''}
    </p>
  )
}

function Answers({ mine }: { mine: Mine }) {
  return mine.answers.map((answer) => {
    const question = mine.form.questions.find(({ id }) => id === answer.questionId)
    return (
      <div key={answer.questionId} className={css.said}>
        <h3 className="strong">{question?.text ?? answer.questionId}</h3>
        <p dir="auto">{answerWord(answer, question)}</p>
        <p className="t13 q">
          {answer.purpose}{' '}
          <span className="qq">
            {t('{ground}, agreed {from}, erased {until}', {
              ground: groundWord(answer.basis),
              from: formatDay(answer.consentedAt),
              until: formatDay(answer.eraseAt),
            })}
          </span>
        </p>
      </div>
    )
  })
}

function Acts({ mine, change, onWithdraw }: Omit<Props, 'onSay'>) {
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const withdraw = (): void => {
    setBusy(true)
    void onWithdraw().finally(() => {
      setBusy(false)
      setAsking(false)
    })
  }
  return (
    <span className={css.acts}>
      {change}
      <Button
        size="s"
        icon="download"
        onPress={() => saveFile('my-survey-data.json', 'application/json', JSON.stringify(mine, null, 2))}
      >
        {t('Export')}
      </Button>
      <Button size="s" icon="trash" onPress={() => setAsking(true)}>
        {t('Withdraw')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('Erase everything you said here?')}
        text={t('Your answers, the earmark and invitations are erased at once. This cannot be taken back.')}
        confirm={t('Erase everything')}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
        busy={busy}
      />
    </span>
  )
}
