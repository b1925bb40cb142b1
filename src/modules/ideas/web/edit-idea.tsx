import { useQueryClient } from '@tanstack/react-query'
import type { IdeaView } from '#modules/ideas/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { IdeaFields, ideaOf } from './idea-fields.tsx'
import css from './ideas.module.css'

/** Changes what an idea says. */
export function EditIdea({ idea, onClose }: { idea: IdeaView; onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (data: FormData): Promise<void> => {
    await api.ideas.save({ id: idea.id, ...ideaOf(data) })
    toast(t('The idea is saved.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
    onClose()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Change the idea')}>
      <IdeaFields idea={idea} />
      <FormActions>
        <Submit>{t('Save the changes')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
