import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { RadioGroup, Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { currentLocale, t } from '#web/i18n.ts'
import { useGo } from '#web/screen-hooks.ts'
import css from './survey.module.css'
import { audiences } from './words.ts'

const languages = [
  { value: 'en' as const, label: 'English' },
  { value: 'de' as const, label: 'Deutsch' },
]

/** Title, introduction, who is asked; the questions follow on the next page. */
export function NewSurvey({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const go = useGo()
  const submit = async (data: FormData): Promise<void> => {
    const { id } = await api.survey.create({
      title: String(data.get('title')),
      intro: String(data.get('intro')),
      audience: data.get('audience') === 'public' ? 'public' : 'internal',
      locale: data.get('locale') === 'de' ? 'de' : 'en',
    })
    await queries.invalidateQueries({ queryKey: orpc.survey.list.key() })
    go(`/people/survey/${id}`)
  }
  return (
    <Form onSubmit={submit} className={css.form} label={t('A new survey')}>
      <TextField name="title" label={t('Title')} required autoFocus />
      <TextArea
        name="intro"
        label={t('Introduction')}
        hint={t('Why you ask, what follows, and that saying no has no consequence.')}
        rows={4}
        required
      />
      <RadioGroup name="audience" label={t('Who is asked')} options={audiences()} defaultValue="internal" />
      <Select
        name="locale"
        label={t('Language of the questions')}
        options={languages}
        defaultValue={currentLocale()}
      />
      <FormActions>
        <Submit>{t('Begin with the questions')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
