import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { DepartmentField } from './department-field.tsx'
import css from './ideas.module.css'
import { said } from './read-form.ts'
import { languages } from './words.ts'

/** A question for the public, with its answers and its time. */
export function NewPoll({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.ideas.openPoll({
      address: said(data, 'address'),
      locale: said(data, 'locale') === 'de' ? 'de' : 'en',
      question: said(data, 'question'),
      intro: said(data, 'intro'),
      options: said(data, 'options').split('\n'),
      multiple: data.get('multiple') !== null,
      other: data.get('other') !== null,
      shows: data.get('shows') === 'at-end' ? 'at-end' : 'after-vote',
      departmentId: said(data, 'departmentId') || null,
      opensAt: said(data, 'opensAt') || null,
      closesAt: said(data, 'closesAt') || null,
    })
    toast(t('The poll stands.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
    onClose()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Begin a poll')}>
      <TextField name="question" label={t('Question')} required autoFocus />
      <TextArea name="intro" label={t('Words before it')} rows={2} />
      <TextArea name="options" label={t('Answers, one a line')} hint={t('Two to eight.')} rows={4} required />
      <Checkbox name="multiple" label={t('Several answers may be chosen')} />
      <Checkbox
        name="other"
        label={t('Offer “something else”')}
        hint={t('What people write stands among the requests and can become an idea.')}
        defaultChecked
      />
      <RadioGroup
        name="shows"
        label={t('The figures show')}
        options={[
          { value: 'after-vote', label: t('after voting') },
          { value: 'at-end', label: t('when the poll is over') },
        ]}
        defaultValue="after-vote"
      />
      <TextField
        name="address"
        label={t('Address')}
        hint={t('The last part of its address, such as ask-the-lab. It stays as it is.')}
        required
      />
      <FormRow>
        <DateTimeField name="opensAt" label={t('Opens')} hint={t('Empty: at once')} />
        <DateTimeField name="closesAt" label={t('Closes')} hint={t('Empty: until somebody closes it')} />
      </FormRow>
      <FormRow>
        <Select
          name="locale"
          label={t('Language of the poll')}
          options={languages}
          defaultValue={currentLocale()}
        />
        <DepartmentField none={t('For everybody')} />
      </FormRow>
      <FormActions>
        <Submit>{t('Begin the poll')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
