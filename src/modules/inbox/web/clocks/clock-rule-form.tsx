import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClockRuleInput, ClockTermsInput } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { priorityWord } from '../work/words.ts'
import { AnyOf } from './any-of.tsx'
import styles from './clocks.module.css'
import { readTerms } from './read-terms.ts'
import { TermsFields } from './terms-fields.tsx'
import { className, standingIds, standingName } from './words.ts'

type Asks = Pick<ClockRuleInput, 'channelIds' | 'classes' | 'departmentIds' | 'priorities' | 'standings'>

const nothing: Asks = { channelIds: [], classes: [], departmentIds: [], priorities: [], standings: [] }

type ClockRuleFormProps = {
  /** Missing for a new one, which begins as what holds for the rest. */
  rule?: ClockRuleInput | undefined
  rest: ClockTermsInput
  onSave: (rule: ClockRuleInput) => void
  onCancel: () => void
}

/** One rule: what it is for, and what it promises. */
export function ClockRuleForm({ rule, rest, onSave, onCancel }: ClockRuleFormProps) {
  const [asks, setAsks] = useState<Asks>(rule ?? nothing)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = (data: FormData): void => {
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const { terms, fields } = readTerms(text)
    const wrong = { ...(text('name') === '' ? { name: t('Give the rule a name.') } : {}), ...fields }
    const { channelIds, classes, departmentIds, priorities, standings } = asks
    const wanted = { channelIds, classes, departmentIds, priorities, standings }
    const asksNothing = Object.values(wanted).every((list) => list.length === 0)
    if (Object.keys(wrong).length > 0 || asksNothing) {
      const message = asksNothing ? t('Choose what this rule is for.') : t('Something is missing.')
      setRefusal({ kind: 'fields', message, fields: wrong, retry: false })
      return
    }
    onSave({ id: rule?.id ?? crypto.randomUUID(), name: text('name'), ...wanted, ...terms })
  }
  const label = rule ? t('Change “{name}”', { name: rule.name }) : t('A new rule')
  return (
    <section className={styles.box} aria-label={label}>
      <Form onSubmit={submit} refusal={refusal} label={label} className={styles.form}>
        <TextField name="name" label={t('Name')} required maxLength={80} defaultValue={rule?.name} />
        <AsksFields asks={asks} onChange={(change) => setAsks({ ...asks, ...change })} />
        <TermsFields terms={rule ?? rest} />
        <FormActions>
          <Submit>{rule ? t('Take over') : t('Put it in the list')}</Submit>
          <Button onPress={onCancel}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

function AsksFields({ asks, onChange }: { asks: Asks; onChange: (change: Partial<Asks>) => void }) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const all = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const channels = all.filter((one) => one.canReceive || asks.channelIds.includes(one.id))
  const standings = [...new Set([...standingIds, ...asks.standings])]
  return (
    <>
      <AnyOf
        legend={t('Only what comes as')}
        options={(['public', 'private', 'review'] as const).map((id) => ({ id, label: className(id) }))}
        chosen={asks.classes}
        onChange={(classes) => onChange({ classes })}
      />
      {channels.length > 1 ? (
        <AnyOf
          legend={t('Only on')}
          options={channels.map(({ id, handle, networkName }) => ({
            id,
            label: `${handle}, ${networkName}`,
          }))}
          chosen={asks.channelIds}
          onChange={(channelIds) => onChange({ channelIds })}
        />
      ) : null}
      <AnyOf
        legend={t('Only on the desk of')}
        options={departments.map(({ id, name }) => ({ id, label: name }))}
        chosen={asks.departmentIds}
        onChange={(departmentIds) => onChange({ departmentIds })}
      />
      <AnyOf
        legend={t('Only with the priority')}
        options={(['urgent', 'high', 'normal', 'low'] as const).map((id) => ({
          id,
          label: priorityWord(id),
        }))}
        chosen={asks.priorities}
        onChange={(priorities) => onChange({ priorities })}
      />
      <AnyOf
        legend={t('Only from')}
        options={standings.map((id) => ({ id, label: standingName(id) }))}
        chosen={asks.standings}
        onChange={(standings) => onChange({ standings })}
      />
    </>
  )
}
