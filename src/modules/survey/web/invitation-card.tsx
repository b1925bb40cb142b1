import { useState } from 'react'
import type { Invitation } from '#modules/survey/contract.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord, type Tone } from '#web/design/chip.tsx'
import { formatDay, t } from '#web/i18n.ts'
import css from './survey.module.css'

export type Answer = 'yes' | 'later' | 'no'
export type Say = (invitationId: string, answer: Answer) => Promise<unknown>

const said: Readonly<Record<Answer, () => { tone: Tone; words: string }>> = {
  yes: () => ({ tone: 'good', words: t('You said yes') }),
  later: () => ({ tone: 'wait', words: t('You said later') }),
  no: () => ({ tone: 'stop', words: t('You said no') }),
}

/** What somebody is asked in a wave, with yes, later and no at equal length. */
export function InvitationCard({ invitation, onSay }: { invitation: Invitation; onSay: Say }) {
  const [busy, setBusy] = useState(false)
  const { plan, state } = invitation
  const say = (answer: Answer): void => {
    setBusy(true)
    void onSay(invitation.id, answer).finally(() => setBusy(false))
  }
  return (
    <article className={css.block} aria-label={plan.title}>
      <h3 className="strong">{plan.title}</h3>
      <p className={css.intro} dir="auto">
        {plan.message}
      </p>
      {plan.courses.length > 0 ? (
        <p className="q">{t('You get: {courses}', { courses: plan.courses.join(', ') })}</p>
      ) : null}
      {plan.mandate ? (
        <p className="q">{t('What may follow: {mandate}', { mandate: plan.mandate })}</p>
      ) : null}
      {state === 'open' ? (
        <div className={css.acts}>
          <Button kind="pri" busy={busy} onPress={() => say('yes')}>
            {t('Yes, I will join')}
          </Button>
          <Button busy={busy} onPress={() => say('later')}>
            {t('Later')}
          </Button>
          <Button busy={busy} onPress={() => say('no')}>
            {t('No')}
          </Button>
        </div>
      ) : (
        <p>
          <StateWord tone={said[state]().tone}>{said[state]().words}</StateWord>{' '}
          {invitation.answeredAt ? <span className="qq">{formatDay(invitation.answeredAt)}</span> : null}
        </p>
      )}
    </article>
  )
}
