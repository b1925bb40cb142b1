import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './words.module.css'
import { useReload } from './words.ts'

const severities = ['must-fix', 'needs-consent', 'good-to-know'] as const

/** A word or phrase with what it does, why, and what to write instead. */
export function PhraseForm({ onDone }: { onDone: () => void }) {
  const reload = useReload()
  const submit = async (data: FormData): Promise<void> => {
    const said = (name: string) => String(data.get(name) ?? '').trim()
    await api.originality.addPhrase({
      phrase: said('phrase'),
      lang: said('lang') || null,
      severity: severities.find((one) => one === said('severity')) ?? 'must-fix',
      reason: said('reason'),
      cure: said('cure') || null,
    })
    toast(t('“{phrase}” is on the list.', { phrase: said('phrase') }))
    onDone()
    await reload()
  }
  return (
    <section className={css.box} aria-label={t('Add a phrase')}>
      <Form onSubmit={submit} className={css.form} label={t('Add a phrase')}>
        <TextField
          name="phrase"
          label={t('Word or phrase')}
          required
          hint={t(
            'Case and accents do not matter. A star stands for more letters: green* also finds greener.',
          )}
        />
        <RadioGroup
          name="severity"
          label={t('When somebody writes it')}
          defaultValue="must-fix"
          options={[
            { value: 'must-fix', label: t('Must fix'), hint: t('It cannot go out like this.') },
            { value: 'needs-consent', label: t('Needs consent'), hint: t('A second person has a look.') },
            {
              value: 'good-to-know',
              label: t('Good to know'),
              hint: t('The writer is told, nothing is stopped.'),
            },
          ]}
        />
        <TextField name="reason" label={t('Reason')} required hint={t('Shown to whoever writes it.')} />
        <TextArea name="cure" label={t('What to write instead')} rows={2} />
        <TextField
          name="lang"
          label={t('Language')}
          placeholder="de"
          hint={t('Only in texts of this language. Empty: in all.')}
        />
        <FormActions>
          <Submit>{t('Put on the list')}</Submit>
          <Button onPress={onDone}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </section>
  )
}
