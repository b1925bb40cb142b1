import { useState } from 'react'
import type { ClockTermsInput } from '#modules/inbox/contract.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import styles from './clocks.module.css'
import { readTerms } from './read-terms.ts'
import { TermsFields } from './terms-fields.tsx'

type RestFormProps = {
  rest: ClockTermsInput
  onSave: (rest: ClockTermsInput) => void
  onCancel: () => void
}

/** What holds for what no rule claims. */
export function RestForm({ rest, onSave, onCancel }: RestFormProps) {
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const submit = (data: FormData): void => {
    const { terms, fields } = readTerms((name) => String(data.get(name) ?? '').trim())
    if (Object.keys(fields).length > 0)
      setRefusal({ kind: 'fields', message: t('Something is missing.'), fields, retry: false })
    else onSave(terms)
  }
  const label = t('Change what holds for everything else')
  return (
    <section className={styles.box} aria-label={label}>
      <Form onSubmit={submit} refusal={refusal} label={label} className={styles.form}>
        <TermsFields terms={rest} />
        <FormActions>
          <Submit>{t('Take over')}</Submit>
          <Button onPress={onCancel}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}
