import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { RadioGroup } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import type { PlanView } from '../../contract/plans.ts'
import type { Branch } from '../tree.ts'
import { DepartmentField } from './department-field.tsx'
import { MemberField } from './member-field.tsx'

type Kind = PlanView['kind']
type Who = {
  id: string
  name: string
  status: 'invited' | 'active' | 'left'
  title: string | null
  departmentId: string | null
  manager: { id: string; name: string } | null
}

type PlanSheetProps = {
  member: Who
  tree: readonly Branch[]
  /** Changes this one; null plans anew. */
  plan: PlanView | null
  onClose: () => void
}

/** Plans what happens to somebody on a day, or changes what is planned. */
export function PlanSheet({ member, tree, plan, onClose }: PlanSheetProps) {
  const queries = useQueryClient()
  const [kind, setKind] = useState<Kind>(plan?.kind ?? (member.status === 'left' ? 'join' : 'leave'))
  const [day, setDay] = useState<string | null>(plan?.onDay ?? null)
  const [departmentId, setDepartment] = useState(plan?.move?.departmentId ?? member.departmentId)
  const [managerId, setManager] = useState(plan?.move?.managerId ?? member.manager?.id ?? null)
  const submit = async (data: FormData): Promise<void> => {
    const title = String(data.get('title') ?? '').trim() || null
    const move =
      kind === 'move'
        ? {
            ...(departmentId === member.departmentId ? {} : { departmentId }),
            ...(managerId === (member.manager?.id ?? null) ? {} : { managerId }),
            ...(title === member.title ? {} : { title }),
          }
        : null
    const onDay = day ?? ''
    if (plan) await api.people.rearrangePlan({ planId: plan.id, onDay, move })
    else await api.people.planChange({ memberId: member.id, kind, onDay, move })
    void queries.invalidateQueries({ queryKey: orpc.people.key() })
    toast(t('Planned.'))
    onClose()
  }
  const managerNow = plan?.move?.managerId
    ? { id: plan.move.managerId, name: plan.move.managerName ?? '' }
    : member.manager
  return (
    <Sheet title={t('Plan a change for {name}', { name: member.name })} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Plan a change for {name}', { name: member.name })}>
        {plan ? null : (
          <RadioGroup
            name="kind"
            label={t('What happens')}
            options={kindsFor(member)}
            value={kind}
            onChange={setKind}
          />
        )}
        <DayField
          name="onDay"
          label={kind === 'leave' ? t('First day no longer here') : t('From this day on')}
          value={day ?? undefined}
          onChange={setDay}
          required
        />
        {kind === 'move' ? (
          <>
            <DepartmentField
              name="departmentId"
              label={t('Department')}
              tree={tree}
              none={t('In no department')}
              value={departmentId}
              onChange={setDepartment}
            />
            <MemberField
              name="managerId"
              label={t('Reports to')}
              chosen={managerNow}
              onChange={setManager}
              without={member.id}
            />
            <TextField
              name="title"
              label={t('Title')}
              defaultValue={plan?.move?.title ?? member.title ?? ''}
            />
          </>
        ) : null}
        <FormActions>
          <Submit>{plan ? t('Save') : t('Plan it')}</Submit>
        </FormActions>
      </Form>
    </Sheet>
  )
}

function kindsFor(member: Who): { value: Kind; label: string; hint: string }[] {
  if (member.status === 'left')
    return [{ value: 'join', label: t('Comes back'), hint: t('Active from the beginning of that day.') }]
  return [
    {
      value: 'leave',
      label: t('Leaves'),
      hint: t('At the beginning of that day: sessions and mandates end, what they held waits for others.'),
    },
    { value: 'move', label: t('Moves'), hint: t('To another department, manager or title.') },
  ]
}
