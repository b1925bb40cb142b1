import { useQueryClient } from '@tanstack/react-query'
import type { BoxView } from '#modules/ideas/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from './ideas.module.css'
import { said } from './read-form.ts'

/** Other words for the public page of a box; address and language stay, because people have them on paper. */
export function EditBox({ box, onClose }: { box: BoxView; onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.ideas.saveBox({ id: box.id, question: said(data, 'question'), intro: said(data, 'intro') })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
    onClose()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Change the question')}>
      <TextField
        name="question"
        label={t('Question')}
        hint={
          box.received > 0
            ? t('What came already answered the question as it was. The address stays.')
            : t('The address stays.')
        }
        required
        autoFocus
        defaultValue={box.question}
      />
      <TextArea name="intro" label={t('Words before it')} rows={2} defaultValue={box.intro} />
      <FormActions>
        <Submit>{t('Save the changes')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
