import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useAct, useRefresh } from '../board/use-board.ts'
import css from './notes.module.css'

type CommentPanelProps = { metricId: string; departmentId: string | undefined; lastDay: string }

export function useComments(metricId: string, departmentId: string | undefined) {
  const input = { metricId, ...(departmentId ? { departmentId } : {}) }
  return useQuery(orpc.insights.comments.queryOptions({ input }))
}

/** What people know about points of the figure; the numbers stand in the chart. */
export function CommentPanel({ metricId, departmentId, lastDay }: CommentPanelProps) {
  const query = useComments(metricId, departmentId)
  const refresh = useRefresh()
  const [round, setRound] = useState(0)
  const remove = useAct((id: string) => api.insights.removeComment({ id }), t('The comment is gone.'))
  const submit = async (data: FormData): Promise<void> => {
    await api.insights.comment({
      metricId,
      departmentId: departmentId ?? null,
      day: String(data.get('day') ?? ''),
      text: String(data.get('text') ?? ''),
    })
    await refresh()
    setRound(round + 1)
  }
  return (
    <Panel title={t('Comments')} note={t('what people know about a day; the numbers stand in the chart')}>
      <QueryView
        query={query}
        skeleton="list"
        rows={2}
        what={t('The comments could not be loaded.')}
        isEmpty={({ comments }) => comments.length === 0}
        empty={<p className="q">{t('Nobody has said anything about this figure yet.')}</p>}
      >
        {({ comments }) => (
          <ol className={css.comments}>
            {comments.toReversed().map(({ id, day, text, by, mayRemove }, index) => (
              <li key={id}>
                <b className="num">{index + 1}</b>
                <span className="num">{formatDay(`${day}T12:00:00Z`, 'plain', 'UTC')}</span>
                <span>{text}</span>
                <span className="q">{by.name}</span>
                {mayRemove ? (
                  <Button kind="ghost" size="s" busy={remove.isPending} onPress={() => remove.mutate(id)}>
                    {t('Remove')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </QueryView>
      <Form key={round} onSubmit={submit} label={t('Say something about a day')}>
        <FormRow>
          <DayField name="day" label={t('Day')} defaultValue={lastDay} required />
          <TextField name="text" label={t('What is known')} maxLength={500} required />
        </FormRow>
        <FormActions>
          <Submit>{t('Add the comment')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
