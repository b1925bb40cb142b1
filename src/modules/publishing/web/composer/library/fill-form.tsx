import { useState } from 'react'
import { fillTemplate, placeholdersOf } from '#modules/library/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import styles from './library.module.css'

type FillProps = { name: string; text: string; onInsert: (words: string) => void; onBack: () => void }

/** Asks for what stands in the places of a template, and shows the text as it will be. */
export function FillForm({ name, text, onInsert, onBack }: FillProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const filled = fillTemplate(text, values)
  const open = filled.missing.length
  return (
    <Form
      label={name}
      onSubmit={async () => {
        onInsert(filled.text)
      }}
    >
      <p>
        <b>{name}</b>
      </p>
      {placeholdersOf(text).map((place) => (
        <TextField
          key={place}
          name={`place-${place}`}
          label={place}
          value={values[place] ?? ''}
          onChange={(value) => setValues({ ...values, [place]: value })}
        />
      ))}
      <p className={styles.filled} dir="auto">
        {filled.text}
      </p>
      <FormActions>
        <Submit disabledReason={open > 0 ? t('Fill every place first.') : undefined}>{t('Insert')}</Submit>
        <Button onPress={onBack}>{t('Back')}</Button>
      </FormActions>
    </Form>
  )
}
