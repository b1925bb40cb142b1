import { useQueryClient } from '@tanstack/react-query'
import type { RequestCard } from '#modules/ideas/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { AlikeIdeas } from './alike-ideas.tsx'
import { DepartmentField } from './department-field.tsx'
import css from './ideas.module.css'
import { said } from './read-form.ts'
import { useAct } from './use-act.ts'

/** Makes a request a new idea, or adds it to one that says the same. */
export function TakeUp({ request, onClose }: { request: RequestCard; onClose: () => void }) {
  const queries = useQueryClient()
  const join = useAct(
    (ideaId: string) => api.ideas.join({ id: request.id, ideaId }),
    t('The request is with the idea.'),
    onClose,
  )
  const submit = async (data: FormData): Promise<void> => {
    const departmentId = said(data, 'departmentId') || null
    await api.ideas.takeUp({ id: request.id, title: said(data, 'title'), departmentId })
    toast(t('The request is an idea now.'))
    await queries.invalidateQueries({ queryKey: orpc.ideas.key() })
  }
  return (
    <div className={css.stack}>
      <AlikeIdeas
        text={request.text}
        exceptId={null}
        act={(idea) => (
          <Button
            size="s"
            busy={join.isPending}
            label={t('Add it to “{title}”', { title: idea.title })}
            onPress={() => join.mutate(idea.id)}
          >
            {t('The same')}
          </Button>
        )}
      />
      <Form onSubmit={submit} className={css.column} label={t('A new idea')}>
        <TextField name="title" label={t('Title')} required defaultValue={firstLine(request.text)} />
        <DepartmentField none={t('The department of the box')} />
        <FormActions>
          <Submit>{t('Make it an idea')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 120)
