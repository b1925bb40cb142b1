import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { GoalView } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { said, saidOr } from '../data.ts'
import { useAct } from '../use-act.ts'
import { levelWord } from './goal-tree.tsx'

type Props = {
  goals: readonly GoalView[]
  metrics: readonly { id: string; name: string; tactic: number }[]
  mayChange: boolean
  /** `new` adds one. */
  goalId: string
  below: string | null
  onClose: () => void
}
const levels = ['business', 'marketing', 'social'] as const

/** What is to be reached, how it is measured, until when, and who answers for it. */
export function GoalSheet({ goals, metrics, mayChange, goalId, below, onClose }: Props) {
  const queries = useQueryClient()
  const goal = goals.find(({ id }) => id === goalId)
  const [owner, setOwner] = useState<Person | null>(goal?.owner ?? null)
  const departments = useQuery(orpc.people.departments.queryOptions())
  const drop = useAct(api.planning.dropGoal, goal?.dropped ? t('Taken up again.') : t('Given up.'), (input) =>
    drop.mutate({ ...input, dropped: !input.dropped }),
  )
  const parent = goals.find(({ id }) => id === below)
  const submit = async (data: FormData): Promise<void> => {
    const words = wordsOf(data, owner?.id ?? null)
    if (goal) await api.planning.saveGoal({ id: goal.id, ...words })
    else await api.planning.addGoal({ parentId: below, ...words })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.planning.key() })
    onClose()
  }
  const level = goal?.level ?? (parent ? (parent.level === 'business' ? 'marketing' : 'social') : 'business')
  if (departments.isPending)
    return (
      <Sheet title={t('Goal')} open onClose={onClose}>
        <Skeleton shape="form" />
      </Sheet>
    )
  return (
    <Sheet
      title={goal ? goal.name : parent ? t('Goal below {name}', { name: parent.name }) : t('Add a goal')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit} label={t('Goal')}>
        <Fields goal={goal} level={level} metrics={metrics} owner={owner} onOwner={setOwner} />
        {mayChange ? (
          <FormActions>
            <Submit>{t('Save')}</Submit>
            <Button onPress={onClose}>{t('Cancel')}</Button>
            {goal ? (
              <Button
                kind="ghost"
                onPress={() => {
                  drop.mutate({ id: goal.id, dropped: !goal.dropped })
                  onClose()
                }}
              >
                {goal.dropped ? t('Take it up again') : t('Give it up')}
              </Button>
            ) : null}
          </FormActions>
        ) : (
          <p className="q t13">{t('Changing goals needs the right to plan.')}</p>
        )}
      </Form>
    </Sheet>
  )
}

type FieldsProps = {
  goal: GoalView | undefined
  level: GoalView['level']
  metrics: Props['metrics']
  owner: Person | null
  onOwner: (owner: Person | null) => void
}

function Fields({ goal, level, metrics, owner, onOwner }: FieldsProps) {
  const departments = useQuery(orpc.people.departments.queryOptions())
  return (
    <>
      <TextField name="name" label={t('What is to be reached')} defaultValue={goal?.name} required />
      <Select
        name="level"
        label={t('Level')}
        defaultValue={level}
        options={levels.map((one) => ({ value: one, label: levelWord(one) }))}
      />
      <Select
        name="metricId"
        label={t('Figure that measures it')}
        defaultValue={goal?.metric?.id ?? ''}
        options={[
          { value: '', label: t('None, the words below say it') },
          ...metrics.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FormRow>
        <TextField name="measure" label={t('Measure in words')} defaultValue={goal?.measure} />
        <NumberField name="target" label={t('Target')} defaultValue={goal?.target ?? undefined} />
      </FormRow>
      <FormRow>
        <DayField name="startsOn" label={t('Begins')} defaultValue={goal?.startsOn ?? undefined} />
        <DayField name="endsOn" label={t('Ends')} defaultValue={goal?.endsOn ?? undefined} />
      </FormRow>
      <MemberField name="ownerId" label={t('Looked after by')} value={owner} onChange={onOwner} />
      <Select
        name="departmentId"
        label={t('Department')}
        defaultValue={goal?.department?.id ?? ''}
        options={[
          { value: '', label: t('Whole house') },
          ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea name="note" label={t('Note')} rows={3} defaultValue={goal?.note} />
    </>
  )
}

function wordsOf(data: FormData, ownerId: string | null) {
  const target = said(data, 'target').replace(',', '.')
  return {
    ...{ name: said(data, 'name'), note: said(data, 'note'), measure: said(data, 'measure') },
    level: levels.find((one) => one === said(data, 'level')) ?? 'social',
    ...{ ownerId, departmentId: saidOr(data, 'departmentId') },
    ...{ metricId: saidOr(data, 'metricId'), target: target === '' ? null : Number(target) },
    ...{ startsOn: saidOr(data, 'startsOn'), endsOn: saidOr(data, 'endsOn') },
  }
}
