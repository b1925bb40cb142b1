import type { DecisionView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { StateWord } from '#web/design/chip.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from '../council.module.css'
import { useAct } from '../use-act.ts'

/** Why it could not be carried out, and the way to do it again. */
export function ApplyAgain({ decision }: { decision: DecisionView }) {
  const version = decision.change?.rules?.version
  const apply = useAct(
    () =>
      api.council.applyDecision({ id: decision.id, ...(version === undefined ? {} : { basedOn: version }) }),
    ({ applied, reason }) =>
      applied ? t('It is carried out.') : (reason ?? t('It could not be carried out.')),
  )
  if (decision.apply !== 'failed') return null
  return (
    <Panel title={t('Adopted, not carried out')}>
      <p>{decision.applyReason}</p>
      <div className={styles.acts}>
        <Button
          kind="pri"
          busy={apply.isPending}
          disabledReason={decision.mayNotApply ?? undefined}
          onPress={() => apply.mutate(undefined)}
        >
          {version === undefined
            ? t('Carry it out again')
            : t('Carry it out from version {n}', { n: version })}
        </Button>
      </div>
    </Panel>
  )
}

export function ExceptionPart({ decision: { exception } }: { decision: DecisionView }) {
  const end = useAct((id: string) => api.council.endException({ id }), t('The exception has ended.'))
  if (!exception) return null
  const states = {
    holds: { tone: 'good', words: t('holds until {day}', { day: formatDay(exception.until) }) },
    expired: { tone: 'wait', words: t('expired on {day}', { day: formatDay(exception.until) }) },
    ended: { tone: 'stop', words: t('ended early') },
  } as const
  const state = states[exception.state]
  return (
    <Panel title={t('Exception')}>
      <Row
        title={exception.whom}
        note={exception.what}
        end={
          <>
            <StateWord tone={state.tone}>{state.words}</StateWord>
            {exception.mayEnd ? (
              <Button size="s" busy={end.isPending} onPress={() => end.mutate(exception.id)}>
                {t('End it now')}
              </Button>
            ) : null}
          </>
        }
      />
    </Panel>
  )
}
