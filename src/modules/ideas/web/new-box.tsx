import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { DepartmentField } from './department-field.tsx'
import css from './ideas.module.css'
import { said } from './read-form.ts'
import { languages } from './words.ts'

/** A public page with one question, at an address of one’s choice. */
export function NewBox({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.ideas.openBox({
      address: said(data, 'address'),
      locale: said(data, 'locale') === 'de' ? 'de' : 'en',
      question: said(data, 'question'),
      intro: said(data, 'intro'),
      asksName: data.get('asksName') !== null,
      asksEmail: data.get('asksEmail') !== null,
      departmentId: said(data, 'departmentId') || null,
    })
    toast(t('The box is open.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
    onClose()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Open a box')}>
      <TextField
        name="question"
        label={t('Question')}
        required
        autoFocus
        defaultValue={t('What would you like to know?')}
      />
      <TextArea name="intro" label={t('Words before it')} rows={2} />
      <TextField
        name="address"
        label={t('Address')}
        hint={t('The last part of its address, such as ask-the-lab. It stays as it is.')}
        required
      />
      <FormRow>
        <Select
          name="locale"
          label={t('Language of the box')}
          options={languages}
          defaultValue={currentLocale()}
        />
        <DepartmentField
          none={t('For everybody')}
          hint={t('A box of a restricted department is seen by its own people only.')}
        />
      </FormRow>
      <Checkbox name="asksName" label={t('Ask for a name, if they like')} defaultChecked />
      <Checkbox
        name="asksEmail"
        label={t('Ask for an address, to tell them when it is out')}
        hint={t('Kept encrypted, used once, erased after that or after twelve months.')}
        defaultChecked
      />
      <FormActions>
        <Submit>{t('Open the box')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
