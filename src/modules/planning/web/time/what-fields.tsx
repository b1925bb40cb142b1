import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { FormRow } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { tacticChoices } from '#web/tactics.ts'
import { said, saidOr } from '../data.ts'

/** What time is given to: a tactic, a campaign, a few words. */
export function WhatFields() {
  const campaigns = useQuery(orpc.campaigns.names.queryOptions())
  return (
    <>
      <FormRow>
        <Select name="tactic" label={t('Tactic')} defaultValue="1" options={tacticChoices()} />
        <Select
          name="campaignId"
          label={t('Campaign')}
          defaultValue=""
          options={[
            { value: '', label: t('No campaign') },
            ...(campaigns.data?.names ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FormRow>
      <TextField name="note" label={t('Note')} hint={t('Only you read it.')} maxLength={200} />
    </>
  )
}

export const whatOf = (data: FormData) => ({
  tactic: Number(said(data, 'tactic')),
  campaignId: saidOr(data, 'campaignId'),
  note: said(data, 'note'),
})
