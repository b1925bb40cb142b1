import { useState } from 'react'
import type { IncidentView, Task } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { useSession } from '#web/session.ts'
import css from '../incidents.module.css'
import { said, useAct, useReload } from '../use-act.ts'

type Props = {
  incident: Pick<IncidentView, 'id' | 'may'> & { tasks: readonly Task[] }
  kind: 'task' | 'action'
}

/** Tasks while it runs, or actions of the review: what, who, until when. */
export function TasksPanel({ incident, kind }: Props) {
  const { id, may } = incident
  const me = useSession().member.id
  const [adding, setAdding] = useState(false)
  const settle = useAct(
    ({ taskId, isDone }: { taskId: string; isDone: boolean }) =>
      api.incidents.settleTask({ id, taskId, isDone }),
    '',
  )
  const tasks = incident.tasks.filter((one) => one.kind === kind)
  return (
    <div className={css.stack}>
      {tasks.length === 0 ? (
        <p className="q">
          {kind === 'task' ? t('Nothing is given out yet.') : t('Nothing follows from it yet.')}
        </p>
      ) : null}
      <ul className={css.list}>
        {tasks.map((task) => (
          <li key={task.id} className={css.row}>
            {may.crew || task.owner?.id === me ? (
              <Checkbox
                name={`task-${task.id}`}
                label={task.words}
                checked={task.doneAt !== null}
                onChange={(isDone) => settle.mutate({ taskId: task.id, isDone })}
              />
            ) : (
              <span className={task.doneAt ? css.done : undefined}>{task.words}</span>
            )}
            <span className={`${css.meta} q`}>
              <span>{task.owner?.name ?? t('whoever takes it')}</span>
              {task.dueAt ? <span>{t('Due {time}', { time: formatTime(task.dueAt) })}</span> : null}
              {task.doneAt ? <span>{t('Done {time}', { time: formatTime(task.doneAt) })}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {may.crew && !adding ? (
        <div>
          <Button size="s" icon="plus" onPress={() => setAdding(true)}>
            {kind === 'task' ? t('Give out a task') : t('Add what is to change')}
          </Button>
        </div>
      ) : null}
      {adding ? <NewTask id={id} kind={kind} onClose={() => setAdding(false)} /> : null}
    </div>
  )
}

function NewTask({ id, kind, onClose }: { id: string; kind: 'task' | 'action'; onClose: () => void }) {
  const reload = useReload()
  const [owner, setOwner] = useState<Person | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.addTask({
      id,
      kind,
      words: said(data, 'words'),
      ownerId: owner?.id ?? null,
      dueAt: said(data, 'dueAt') || null,
    })
    await reload()
    onClose()
  }
  return (
    <Form onSubmit={submit} label={t('Give out a task')} className={css.form}>
      <TextField name="words" label={t('What is to be done')} required autoFocus />
      <FormRow>
        <MemberField
          name="ownerId"
          label={t('Who')}
          value={owner}
          onChange={setOwner}
          required={kind === 'action'}
        />
        <DateTimeField name="dueAt" label={t('Until when')} required={kind === 'action'} />
      </FormRow>
      <FormActions>
        <Submit size="s">{t('Save')}</Submit>
        <Button size="s" onPress={onClose}>
          {t('Cancel')}
        </Button>
      </FormActions>
    </Form>
  )
}
