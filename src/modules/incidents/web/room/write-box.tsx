import { useState } from 'react'
import type { IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../incidents.module.css'
import { said, useReload } from '../use-act.ts'

type Kind = 'note' | 'decision' | 'update'

/** Writes into the timeline. Whoever has a seat also writes decisions and the updates that are due. */
export function WriteBox({ incident }: { incident: IncidentView }) {
  const reload = useReload()
  const live = ['open', 'contained', 'recovering'].includes(incident.state)
  const [kind, setKind] = useState<Kind>('note')
  const [text, setText] = useState('')
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.write({ id: incident.id, kind, text: said(data, 'text') })
    setText('')
    await reload()
  }
  const options = [
    { value: 'note' as const, label: t('Note') },
    ...(incident.may.crew ? [{ value: 'decision' as const, label: t('Decision') }] : []),
    ...(incident.may.crew && live ? [{ value: 'update' as const, label: t('Update') }] : []),
  ]
  return (
    <Form onSubmit={submit} label={t('Write into the timeline')} className={css.note}>
      <TextArea
        name="text"
        label={t('Write into the timeline')}
        silentLabel
        rows={2}
        value={text}
        onChange={setText}
        required
        hint={
          kind === 'update'
            ? t('How it stands, for all who wait. It starts the clock for the next one.')
            : undefined
        }
      />
      <FormActions>
        {options.length > 1 ? (
          <Select
            name="kind"
            label={t('What it is')}
            silentLabel
            options={options}
            value={kind}
            onChange={setKind}
          />
        ) : null}
        <Submit>{t('Write it down')}</Submit>
      </FormActions>
    </Form>
  )
}
