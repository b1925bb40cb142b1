import { useState } from 'react'
import { FormRow } from '#web/design/form.tsx'
import { SectionHead } from '#web/design/rows.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { fillTemplate, placeholdersOf } from '../contract.ts'
import styles from './library.module.css'

/** A template with its places filled while one writes, as writers will do. */
export function TemplateTry({ text }: { text: string }) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const filled = fillTemplate(text, values)
  return (
    <section className={styles.details}>
      <SectionHead title={t('Try it out')} level={3} />
      <FormRow>
        {placeholdersOf(text).map((name) => (
          <TextField
            key={name}
            name={`place-${name}`}
            label={name}
            value={values[name] ?? ''}
            onChange={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </FormRow>
      <p className={styles.said}>{filled.text}</p>
    </section>
  )
}
