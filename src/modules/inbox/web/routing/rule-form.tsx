import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { arrivalKinds, type RouteRuleInput, type RuleProblem } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { BeforeLeaving } from '#web/design/before-leaving.tsx'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { ProblemLines } from './problem-lines.tsx'
import styles from './routing.module.css'
import { kindName } from './words.ts'

type RuleFormProps = {
  /** Missing for a new one. */
  rule?: RouteRuleInput | undefined
  problems?: readonly RuleProblem[] | undefined
  onSave: (rule: RouteRuleInput) => void
  onCancel: () => void
}

/** One rule: words, kinds and channels it asks for, and the desk it leads to. */
export function RuleForm({ rule, problems = [], onSave, onCancel }: RuleFormProps) {
  const departments = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  const all = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const channels = all.filter((one) => one.canReceive || rule?.channelIds.includes(one.id))
  const [kinds, setKinds] = useState<readonly string[]>(rule?.kinds ?? [])
  const [channelIds, setChannelIds] = useState<readonly string[]>(rule?.channelIds ?? [])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const touched = useRef(false)
  const submit = (data: FormData): void => {
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const fields = missing(text('name'), text('departmentId'))
    if (Object.keys(fields).length > 0) {
      setRefusal({ kind: 'fields', message: t('Something is missing.'), fields, retry: false })
      return
    }
    onSave({
      id: rule?.id ?? crypto.randomUUID(),
      name: text('name'),
      query: text('query'),
      departmentId: text('departmentId'),
      kinds: arrivalKinds.filter((kind) => kinds.includes(kind)),
      channelIds: [...channelIds],
    })
  }
  const label = rule ? t('Change “{name}”', { name: rule.name }) : t('A new rule')
  return (
    <section className={styles.box} aria-label={label} onInput={() => (touched.current = true)}>
      <BeforeLeaving unsaved={() => touched.current} lost={t('What you wrote in this rule is lost then.')} />
      <Form onSubmit={submit} refusal={refusal} label={label} className={styles.form}>
        <TextField name="name" label={t('Name')} required maxLength={80} defaultValue={rule?.name} />
        <TextArea
          name="query"
          label={t('Words')}
          rows={2}
          defaultValue={rule?.query}
          hint={t(
            'As in the queries of Listen: refund OR "money back", warrant*, parcel NEAR/4 lost. Empty: any words.',
          )}
        />
        <ProblemLines problems={problems} />
        <Choices
          legend={t('Only what comes as')}
          options={arrivalKinds.map((kind) => ({ id: kind, label: kindName(kind) }))}
          chosen={kinds}
          onChange={setKinds}
        />
        {channels.length > 1 ? (
          <Choices
            legend={t('Only on')}
            options={channels.map(({ id, handle, networkName }) => ({
              id,
              label: `${handle}, ${networkName}`,
            }))}
            chosen={channelIds}
            onChange={setChannelIds}
          />
        ) : null}
        <Select
          name="departmentId"
          label={t('Goes to the desk of')}
          required
          placeholder={t('Choose a department')}
          key={departments.length}
          defaultValue={rule?.departmentId}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Submit>{rule ? t('Take over') : t('Put it in the list')}</Submit>
          <Button onPress={onCancel}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}

function missing(name: string, departmentId: string): Record<string, string> {
  return {
    ...(name === '' ? { name: t('Give the rule a name.') } : {}),
    ...(departmentId === '' ? { departmentId: t('Choose where it goes.') } : {}),
  }
}

type ChoicesProps = {
  legend: string
  options: readonly { id: string; label: string }[]
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Any of a few; none chosen asks nothing. */
function Choices({ legend, options, chosen, onChange }: ChoicesProps) {
  return (
    <fieldset className="fld">
      <legend className="label fld-label">{legend}</legend>
      <div className={styles.choices}>
        {options.map(({ id, label }) => (
          <Checkbox
            key={id}
            name={`any ${id}`}
            label={label}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          />
        ))}
      </div>
      <p className="qq t13">{chosen.length === 0 ? t('None chosen: whichever.') : null}</p>
    </fieldset>
  )
}
