import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { currencies, isCurrency } from '#kernel/money.ts'
import type { PlanLine, PlanView } from '#modules/planning/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Sheet } from '#web/design/dialog.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Skeleton } from '#web/design/skeleton.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { tacticChoices } from '#web/tactics.ts'
import { said, saidOr } from '../data.ts'
import { useAct } from '../use-act.ts'

type Props = { view: PlanView; lineId: string; onClose: () => void }

/** What a line is: for which tactic, whose, in which currency, and which goal it serves. */
export function LineSheet({ view, lineId, onClose }: Props) {
  const queries = useQueryClient()
  const line = view.lines.find((one) => one.lineId === lineId)
  const versionId = view.version?.id ?? ''
  const [owner, setOwner] = useState<Person | null>(line?.owner ?? null)
  const departments = useQuery(orpc.people.departments.queryOptions())
  const goals = useQuery(orpc.planning.goals.queryOptions())
  const campaigns = useQuery(orpc.campaigns.names.queryOptions())
  const remove = useAct(api.planning.removeLine, t('The line was taken out.'), (input) =>
    remove.mutate({ ...input, removed: !input.removed }),
  )
  const submit = async (data: FormData): Promise<void> => {
    await api.planning.saveLine({
      versionId,
      lineId: line?.lineId ?? null,
      ...wordsOf(data, view, owner?.id ?? null),
    })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.planning.key() })
    onClose()
  }
  // A form drawn before its choices are there would lose what was typed when they come.
  if (departments.isPending || goals.isPending || campaigns.isPending)
    return (
      <Sheet title={t('Line')} open onClose={onClose}>
        <Skeleton shape="form" />
      </Sheet>
    )
  return (
    <Sheet title={line ? line.name : t('Add a line')} open onClose={onClose}>
      <Form onSubmit={submit} label={t('Line')}>
        <Fields view={view} line={line} owner={owner} onOwner={setOwner} />
        {view.may.change ? (
          <FormActions>
            <Submit>{t('Save')}</Submit>
            <Button onPress={onClose}>{t('Cancel')}</Button>
            {line ? (
              <Button
                kind="ghost"
                icon="trash"
                onPress={() => {
                  remove.mutate({ versionId, lineId: line.lineId, removed: true })
                  onClose()
                }}
              >
                {t('Take the line out')}
              </Button>
            ) : null}
          </FormActions>
        ) : (
          <p className="q t13">
            {t('This version stands as it was submitted. Begin a new one to change it.')}
          </p>
        )}
      </Form>
    </Sheet>
  )
}

type FieldsProps = {
  view: PlanView
  line: PlanLine | undefined
  owner: Person | null
  onOwner: (owner: Person | null) => void
}

function Fields({ view, line, owner, onOwner }: FieldsProps) {
  const departments = useQuery(orpc.people.departments.queryOptions())
  const goals = useQuery(orpc.planning.goals.queryOptions())
  const campaigns = useQuery(orpc.campaigns.names.queryOptions())
  return (
    <>
      <TextField name="name" label={t('Name')} defaultValue={line?.name} required />
      <Select
        name="tactic"
        label={t('Tactic')}
        defaultValue={String(line?.tactic ?? 1)}
        options={tacticChoices()}
      />
      <FormRow>
        <Select
          name="departmentId"
          label={t('Department')}
          defaultValue={line?.department?.id ?? ''}
          options={[
            { value: '', label: t('Whole house') },
            ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="kind"
          label={t('Kind')}
          defaultValue={line?.kind ?? 'spend'}
          options={[
            { value: 'spend', label: t('For this tactic') },
            { value: 'tools', label: t('A tool that all share') },
          ]}
        />
      </FormRow>
      <FormRow>
        <Select
          name="currency"
          label={t('Currency')}
          defaultValue={line?.currency ?? view.currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
        />
        <MemberField name="ownerId" label={t('Looked after by')} value={owner} onChange={onOwner} />
      </FormRow>
      <Select
        name="goalId"
        label={t('Goal it serves')}
        defaultValue={line?.goal?.id ?? ''}
        options={[
          { value: '', label: t('That of its programme, or none') },
          ...(goals.data?.goals ?? [])
            .filter(({ dropped }) => !dropped)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        name="campaignId"
        label={t('Campaign')}
        defaultValue={line?.campaignId ?? ''}
        options={[
          { value: '', label: t('No campaign') },
          ...(campaigns.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextArea name="note" label={t('Note')} rows={2} defaultValue={line?.note} />
    </>
  )
}

function wordsOf(data: FormData, view: PlanView, ownerId: string | null) {
  const currency = said(data, 'currency')
  return {
    ...{ name: said(data, 'name'), note: said(data, 'note'), tactic: Number(said(data, 'tactic')) },
    kind: said(data, 'kind') === 'tools' ? ('tools' as const) : ('spend' as const),
    currency: isCurrency(currency) ? currency : view.currency,
    ...{ departmentId: saidOr(data, 'departmentId'), ownerId },
    ...{ goalId: saidOr(data, 'goalId'), campaignId: saidOr(data, 'campaignId') },
  }
}
