import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { tacticChoices } from '#web/tactics.ts'
import { said, saidOr } from '../data.ts'

type What = { readonly tactic: number; readonly campaignId: string | null; readonly note: string }

/** What time is given to: a tactic, a campaign, a few words. */
export function WhatFields({ of }: { of?: What | undefined }) {
  const campaigns = useQuery(orpc.campaigns.names.queryOptions())
  return (
    <>
      <FormRow>
        <Select
          name="tactic"
          label={t('Tactic')}
          defaultValue={String(of?.tactic ?? 1)}
          options={tacticChoices()}
        />
        <Select
          name="campaignId"
          label={t('Campaign')}
          key={campaigns.data ? 'named' : 'waiting'}
          defaultValue={of?.campaignId ?? ''}
          options={[
            { value: '', label: t('No campaign') },
            ...(campaigns.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FormRow>
      <TextField
        name="note"
        label={t('Note')}
        hint={t('Only you read it.')}
        maxLength={200}
        defaultValue={of?.note ?? ''}
      />
    </>
  )
}

export const whatOf = (data: FormData) => ({
  tactic: Number(said(data, 'tactic')),
  campaignId: saidOr(data, 'campaignId'),
  note: said(data, 'note'),
})
