import type { Answer } from '#modules/governance/contract.ts'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { t } from '#web/i18n.ts'
import styles from './answer-view.module.css'

type Look = { tone: Tone; icon: IconName }
const looks: Record<Answer['outcome'], Look> = {
  allow: { tone: 'good', icon: 'check' },
  needs: { tone: 'wait', icon: 'consent' },
  refuse: { tone: 'stop', icon: 'lock' },
}

/** The answer of the rules in one line. `who` is null when the viewer asks for themselves. */
export function outcomeWords(answer: Answer, who: string | null): string {
  const { length } = answer.steps
  if (answer.outcome === 'refuse') return who ? t('No, {who} may not.', { who }) : t('No.')
  if (answer.outcome === 'allow')
    return who
      ? t('Yes. It goes out when {who} sends it.', { who })
      : t('Yes. Your mandate covers it, and it goes out when you send it.')
  return length === 1
    ? t('Yes, once a second person has consented.')
    : t('Yes, after {n, plural, one {# consent} other {# consents}}.', { n: length })
}

type AnswerViewProps = { answer: Answer; who?: string | null | undefined }

/** Whether it may go out, every reason, and who can help. */
export function AnswerView({ answer, who = null }: AnswerViewProps) {
  const look = looks[answer.outcome]
  return (
    <div className={styles.answer} role="status">
      <p className={`strong t16 ${styles.outcome}`}>
        <StateWord tone={look.tone} icon={look.icon}>
          <span className={styles.words}>{outcomeWords(answer, who)}</span>
        </StateWord>
      </p>
      {answer.reasons.length > 0 ? (
        <ul>
          {answer.reasons.map((reason) => (
            <li key={`${reason.rule} ${reason.message}`}>
              <p>{reason.message}</p>
              {reason.help ? <p className="q t13">{reason.help}</p> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {answer.paused ? (
        <StateWord tone="warn" icon="pause">
          {t('{paused} What you send meanwhile is held.', {
            paused: /[.!?…]$/.test(answer.paused) ? answer.paused : `${answer.paused}.`,
          })}
        </StateWord>
      ) : null}
      {answer.outcome === 'allow' && answer.sample > 0 ? (
        <p className="q t13">{t('{n} of 100 such contents are read afterwards.', { n: answer.sample })}</p>
      ) : null}
    </div>
  )
}
