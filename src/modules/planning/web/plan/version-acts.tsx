import { useState } from 'react'
import type { PlanView, VersionCard } from '#modules/planning/contract.ts'
import { api } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { formatDay, t } from '#web/i18n.ts'
import css from '../planning.module.css'
import { useAct } from '../use-act.ts'

/** Who wrote and who decided, and what may be done now. */
export function VersionActs({ view, version }: { view: PlanView; version: VersionCard }) {
  const [returning, setReturning] = useState(false)
  const withdraw = useAct(api.planning.withdrawVersion, t('It is a draft again.'))
  const submit = useAct(api.planning.submitVersion, t('Sent for approval.'), ({ id }) =>
    withdraw.mutate({ id }),
  )
  const decide = useAct(api.planning.decideVersion, t('Decided.'))
  const { state, id } = version
  return (
    <div className={css.stack}>
      <History version={version} />
      <div className={css.acts}>
        {view.may.change ? (
          <Button
            kind="pri"
            icon="send"
            busy={submit.isPending}
            disabledReason={view.lines.length === 0 ? t('Add a line first.') : undefined}
            onPress={() => submit.mutate({ id, note: '' })}
          >
            {t('Send for approval')}
          </Button>
        ) : null}
        {state === 'submitted' && view.may.start ? (
          <Button icon="undo" busy={withdraw.isPending} onPress={() => withdraw.mutate({ id })}>
            {t('Take it back')}
          </Button>
        ) : null}
        {state === 'submitted' ? (
          <>
            <Button
              kind="pri"
              icon="check"
              busy={decide.isPending}
              disabledReason={view.may.decide ? undefined : (view.may.whyNot ?? undefined)}
              onPress={() => decide.mutate({ id, approve: true, note: '' })}
            >
              {t('Approve')}
            </Button>
            {view.may.decide ? <Button onPress={() => setReturning(true)}>{t('Return it')}</Button> : null}
          </>
        ) : null}
      </div>
      {state === 'submitted' && view.may.whyNot ? <p className="q t13">{view.may.whyNot}</p> : null}
      {returning ? (
        <ReasonDialog
          title={t('Return the plan')}
          hint={t('What has to change before it can be approved.')}
          act={t('Return it')}
          onSubmit={async (note) => {
            await decide.mutateAsync({ id, approve: false, note })
            setReturning(false)
          }}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </div>
  )
}

function History({ version }: { version: VersionCard }) {
  const { submitted, decided, state } = version
  return (
    <>
      {decided?.note ? (
        <Banner
          tone={state === 'returned' ? 'warn' : 'note'}
          title={
            state === 'returned'
              ? t('{name} returned it.', { name: decided.by })
              : t('{name} approved it.', { name: decided.by })
          }
        >
          {decided.note}
        </Banner>
      ) : null}
      <p className="q t13">
        {[
          t('Begun by {name} on {day}', { name: version.author, day: formatDay(version.createdAt) }),
          submitted
            ? t('submitted by {name} on {day}', { name: submitted.by, day: formatDay(submitted.at) })
            : '',
          decided ? t('decided by {name} on {day}', { name: decided.by, day: formatDay(decided.at) }) : '',
          version.note,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}
