import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignView } from '#modules/campaigns/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { tacticChoices } from '#web/tactics.ts'
import css from '../campaigns.module.css'
import { said, saidOr } from '../read-form.ts'
import { campaignKindWord } from '../words.ts'

type Props = { campaign?: CampaignView | undefined; onDone: () => void }
const kinds = ['own', 'elsewhere', 'rival', 'event'] as const

/** What a campaign is, when it begins and who looks after it. */
export function CampaignForm({ campaign, onDone }: Props) {
  const queries = useQueryClient()
  const departments = useQuery(orpc.people.departments.queryOptions())
  const [owner, setOwner] = useState<Person | null>(campaign?.owner ?? null)
  const submit = async (data: FormData): Promise<void> => {
    const words = wordsOf(data, owner?.id ?? null)
    if (campaign) await api.campaigns.save({ id: campaign.id, ...words })
    else await api.campaigns.add({ ...words, lookBackDays: Number(said(data, 'lookBackDays')) })
    toast(t('Saved.'))
    await queries.invalidateQueries({ queryKey: orpc.campaigns.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Campaign')}>
      <TextField name="name" label={t('Name')} defaultValue={campaign?.name} required />
      <FormRow>
        <Select
          name="kind"
          label={t('Whose')}
          defaultValue={campaign?.kind ?? 'own'}
          options={kinds.map((one) => ({ value: one, label: campaignKindWord(one) }))}
        />
        <TextField
          name="code"
          label={t('Short name for tags')}
          hint={t('Such as spring. It stands in utm_campaign.')}
          defaultValue={campaign?.code}
        />
      </FormRow>
      <TextArea name="goal" label={t('What it is to bring')} defaultValue={campaign?.goal} rows={2} />
      <FormRow>
        <DayField name="startsOn" label={t('Begins')} defaultValue={campaign?.startsOn} required />
        <DayField name="endsOn" label={t('Ends')} defaultValue={campaign?.endsOn ?? undefined} />
      </FormRow>
      <FormRow>
        <Select
          name="departmentId"
          label={t('Department')}
          key={departments.data ? 'there' : 'loading'}
          defaultValue={campaign?.department?.id ?? ''}
          options={[
            { value: '', label: t('For everybody') },
            ...(departments.data?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="programme"
          label={t('Programme')}
          defaultValue={String(campaign?.programme ?? '')}
          options={[{ value: '', label: t('No programme yet') }, ...tacticChoices()]}
        />
      </FormRow>
      <MemberField name="ownerId" label={t('Looked after by')} value={owner} onChange={setOwner} />
      {campaign ? null : (
        <Select
          name="lookBackDays"
          label={t('Look-back')}
          hint={t(
            'How long after a placement is gone what comes through it still counts. Fixed when the campaign begins.',
          )}
          defaultValue="14"
          options={[7, 14, 21, 30].map((days) => ({
            value: String(days),
            label: t('{days, plural, one {# day} other {# days}}', { days }),
          }))}
        />
      )}
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function wordsOf(data: FormData, ownerId: string | null) {
  return {
    kind: kinds.find((one) => one === said(data, 'kind')) ?? 'own',
    name: said(data, 'name'),
    code: said(data, 'code'),
    goal: said(data, 'goal'),
    departmentId: saidOr(data, 'departmentId'),
    programme: Number(said(data, 'programme')) || null,
    startsOn: said(data, 'startsOn'),
    endsOn: saidOr(data, 'endsOn'),
    ownerId,
  }
}
