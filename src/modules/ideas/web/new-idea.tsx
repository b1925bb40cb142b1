import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { AlikeIdeas } from './alike-ideas.tsx'
import { IdeaFields, ideaOf } from './idea-fields.tsx'
import css from './ideas.module.css'

/** Adds an idea; shows meanwhile whether somebody had it already. */
export function NewIdea({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const [title, setTitle] = useState('')
  const submit = async (data: FormData): Promise<void> => {
    await api.ideas.add(ideaOf(data))
    toast(t('The idea is added.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
    onClose()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Add an idea')}>
      <IdeaFields onTitle={setTitle} />
      <AlikeIdeas text={title} exceptId={null} />
      <FormActions>
        <Submit>{t('Add the idea')}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
