import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Form, Submit } from '#web/design/form.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Time } from '#web/design/time.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import type { PolicyPage } from '../../contract.ts'
import styles from './read.module.css'

/** At the bottom of the text: what I have to do about it, or when I did. */
export function AcknowledgeBar({ page }: { page: PolicyPage }) {
  const { duty } = page
  if (duty.state === 'not-asked') return null
  if (duty.state === 'done')
    return (
      <div className={styles.bar}>
        <p className="good row">
          <Icon name="check" size="s" /> {t('You acknowledged it')}{' '}
          {duty.acknowledgedAt ? <Time at={duty.acknowledgedAt} style="day" /> : null}
        </p>
      </div>
    )
  if (duty.number !== page.version.number)
    return (
      <div className={styles.bar}>
        <p>
          {t('Version {n} waits for your acknowledgement.', { n: duty.number })}{' '}
          <Link to={`/people/policy?policy=${page.policy.id}&version=${duty.number}`}>{t('Read it')}</Link>
        </p>
      </div>
    )
  return <Acknowledge page={page} number={duty.number} />
}

function Acknowledge({ page, number }: { page: PolicyPage; number: number }) {
  const queries = useQueryClient()
  const { duty } = page
  const [answer, setAnswer] = useState<string | undefined>(undefined)
  const submit = async (): Promise<void> => {
    await api.policy.acknowledge({
      policyId: page.policy.id,
      number,
      lang: page.lang as 'en',
      ...(answer === undefined ? {} : { answer: Number(answer) }),
    })
    toast(t('Thank you. It is recorded.'))
    await queries.invalidateQueries({ queryKey: orpc.policy.key() })
  }
  return (
    <Form onSubmit={submit} className={styles.bar} label={t('Acknowledge the policy')}>
      {duty.question ? (
        <RadioGroup
          name="answer"
          label={duty.question.prompt}
          value={answer}
          onChange={setAnswer}
          options={duty.question.options.map((label, i) => ({ value: String(i), label }))}
        />
      ) : null}
      <p className={styles.words}>
        {t('I have read version {n} and I will follow it.', { n: number })}{' '}
        <Until dueAt={duty.dueAt} overdue={duty.overdue} />
      </p>
      <Submit
        disabledReason={duty.question && answer === undefined ? t('Answer the question first.') : undefined}
      >
        {t('Acknowledge')}
      </Submit>
    </Form>
  )
}

function Until({ dueAt, overdue }: { dueAt: string | null; overdue: boolean }) {
  if (dueAt === null) return null
  if (overdue)
    return <span className="stop">{t('You cannot speak for us until you have acknowledged it.')}</span>
  return (
    <span className="qq">
      {t('To be acknowledged by')} <Time at={dueAt} style="day" />
    </span>
  )
}
