import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DecisionView } from '#modules/council/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button, ButtonLink } from '#web/design/button.tsx'
import { Chip, StateWord } from '#web/design/chip.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Page, PageTitle, Panel, Split } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { Facts } from '#web/design/rows.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { MemberField } from '#web/member-field.tsx'
import { useParams, usePlace } from '#web/screen-hooks.ts'
import { ChangePreview } from '../change/change-preview.tsx'
import styles from '../council.module.css'
import { missing } from '../missing.ts'
import { CouncilPlaces } from '../places.tsx'
import type { Person } from '../types.ts'
import { useAct } from '../use-act.ts'
import { decisionState, kindWord } from '../words.ts'
import { ApplyAgain, ExceptionPart } from './decision-acts.tsx'

/** One decision: what it says, who carries it out, what came of it. */
export function Screen() {
  const { decisionId: id = '' } = useParams<{ decisionId: string }>()
  const query = useQuery(orpc.council.decision.queryOptions({ input: { id } }))
  usePlace([t('People'), t('Council'), query.data?.number ?? t('Decision')])
  return (
    <Page>
      <QueryView query={query} skeleton="form" what={t('This decision could not be loaded.')}>
        {(decision) => <Body decision={decision} />}
      </QueryView>
    </Page>
  )
}

function Body({ decision }: { decision: DecisionView }) {
  const state = decisionState(decision)
  return (
    <>
      <PageTitle
        title={decision.title}
        note={t('Decision {number}', { number: decision.number })}
        state={<StateWord tone={state.tone}>{state.words}</StateWord>}
      />
      <CouncilPlaces here="decisions" inside={decision.me.inside} />
      <Split aside={<Aside decision={decision} />}>
        <Panel title={t('What was decided')} end={<Chip>{kindWord(decision.kind)}</Chip>}>
          <p className={styles.proposal}>{decision.text}</p>
          <p className="q t13">{t('{yes} yes, {no} no, {abstain} abstained', { ...decision.tally })}</p>
        </Panel>
        <ApplyAgain decision={decision} />
        {decision.change ? (
          <Panel title={t('What it would do')} note={t('As things stand now')}>
            <ChangePreview view={decision.change} />
          </Panel>
        ) : null}
        <ExceptionPart decision={decision} />
        <Finish decision={decision} />
      </Split>
    </>
  )
}

function Aside({ decision }: { decision: DecisionView }) {
  const [editing, setEditing] = useState(false)
  const plain = (day: string): string => formatDay(day, 'plain', 'UTC')
  const { owner, meeting, me } = decision
  return (
    <Panel
      title={t('Carried out')}
      end={
        decision.mayNotChange === null && !editing ? (
          <Button size="s" onPress={() => setEditing(true)}>
            {t('Change')}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <Change decision={decision} onClose={() => setEditing(false)} />
      ) : (
        <Facts
          items={[
            [
              t('By'),
              owner.here ? (
                owner.name
              ) : (
                <StateWord key="left" tone="warn">
                  {t('{name} (left)', { name: owner.name })}
                </StateWord>
              ),
            ],
            [t('Until'), decision.dueOn ? plain(decision.dueOn) : t('no day')],
            ...(decision.effectiveOn ? ([[t('Holds from'), plain(decision.effectiveOn)]] as const) : []),
            [t('Decided'), formatDay(decision.decidedAt)],
            ...(decision.appliedAt ? ([[t('In force since'), formatDay(decision.appliedAt)]] as const) : []),
            ...(decision.doneAt && !decision.appliedAt
              ? ([[t('Done'), formatDay(decision.doneAt)]] as const)
              : []),
          ]}
        />
      )}
      {me.inside ? (
        <p className={`${styles.tight} ${styles.after}`}>
          {meeting ? <Link to={`/people/council/meetings/${meeting.id}`}>{meeting.title}</Link> : null}
          <Link to={`/people/council/items/${decision.itemId}`}>{t('The vote')}</Link>
        </p>
      ) : null}
    </Panel>
  )
}

function Change({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const [owner, setOwner] = useState<Person | null>(decision.owner.here ? decision.owner : null)
  const save = useAct(
    (input: { ownerId: string; dueOn: string | null }) =>
      api.council.changeDecision({ id: decision.id, ...input }),
    t('Changed.'),
    onClose,
  )
  return (
    <Form
      label={t('Change')}
      onSubmit={(data) => {
        if (!owner) throw missing('ownerId', t('Choose who carries it out.'))
        return save.mutateAsync({ ownerId: owner.id, dueOn: String(data.get('dueOn') ?? '') || null })
      }}
    >
      <MemberField name="ownerId" label={t('Carried out by')} value={owner} onChange={setOwner} />
      <DayField name="dueOn" label={t('Until')} defaultValue={decision.dueOn ?? undefined} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function Finish({ decision }: { decision: DecisionView }) {
  const done = useAct(
    (note: string) => api.council.finishDecision({ id: decision.id, note }),
    t('Noted as done.'),
  )
  if (decision.doneNote)
    return (
      <Panel title={t('Done')}>
        <p className={styles.said}>{decision.doneNote}</p>
      </Panel>
    )
  if (decision.mayNotFinish !== null)
    return decision.apply === 'failed' && decision.kind === 'rules' && decision.me.inside ? (
      <ButtonLink to="/people/rules/history">{t('See the versions of the rules')}</ButtonLink>
    ) : null
  return (
    <Panel title={t('Is it carried out?')}>
      <Form
        label={t('Is it carried out?')}
        onSubmit={(data) => done.mutateAsync(String(data.get('note') ?? ''))}
      >
        <TextArea name="note" label={t('What was done')} hint={t('May stay empty')} rows={3} />
        <FormActions>
          <Submit>{t('It is done')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
