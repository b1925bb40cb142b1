import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { kindName, kindWords } from '../words.ts'
import { type Chosen, offeredKinds, type StepProps } from './draft.ts'
import css from './first-run.module.css'

export function DepartmentsStep({ draft, onChange, onSubmit, onBack, refusal }: StepProps) {
  const { departments } = draft
  const has = (one: Chosen): boolean =>
    departments.some((other) => other.kind === one.kind && other.name === one.name)
  const set = (one: Chosen, chosen: boolean): void => {
    const others = departments.filter((other) => other.kind !== one.kind || other.name !== one.name)
    onChange({ departments: chosen ? [...others, one] : others })
  }
  const offered = offeredKinds.map((kind): Chosen => ({ kind, name: kindName(kind) }))
  const own = departments.filter(
    (one) => !offered.some((other) => other.kind === one.kind && other.name === one.name),
  )
  return (
    <Form onSubmit={onSubmit} refusal={refusal} label={t('Departments')}>
      <p className="q">
        {t('Each gets a desk of its own for conversations. Choose those that take part from the start.')}
      </p>
      <fieldset className={css.grid} aria-label={t('Departments')}>
        {[...offered, ...own].map((one) => (
          <Checkbox
            key={`${one.kind} ${one.name}`}
            name="department"
            value={one.name}
            label={one.name}
            hint={kindWords(one.kind)}
            checked={has(one)}
            onChange={(chosen) => set(one, chosen)}
          />
        ))}
      </fieldset>
      <AddOwn onAdd={(name) => set({ kind: 'other', name }, true)} />
      <FormActions>
        <Submit size="l">{t('Open Weft')}</Submit>
        <Button size="l" onPress={onBack}>
          {t('Back')}
        </Button>
        <span className="t13 q" role="status">
          {t('{n, plural, one {# department} other {# departments}}', { n: departments.length })}
        </span>
      </FormActions>
    </Form>
  )
}

function AddOwn({ onAdd }: { onAdd: (name: string) => void }) {
  const [name, setName] = useState('')
  const add = (): void => {
    if (name.trim() === '') return
    onAdd(name.trim())
    setName('')
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field adds, it does not send the form
    <div
      className={css.own}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        add()
      }}
    >
      <TextField
        name="own-department"
        label={t('Another department')}
        value={name}
        onChange={setName}
        maxLength={80}
      />
      <Button onPress={add} icon="plus">
        {t('Add')}
      </Button>
    </div>
  )
}
