import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ItemView } from '#modules/council/contract.ts'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import styles from './council.module.css'
import { PapersField } from './papers-field.tsx'
import { type Drafted, freshProposal, ProposalFields, toProposal } from './proposal-fields.tsx'
import type { ItemInput } from './types.ts'

type ItemFormProps = {
  start?: ItemView | undefined
  meetingId?: string | null | undefined
  kind?: string | undefined
  submit: string
  onSubmit: (input: ItemInput) => Promise<unknown>
  onDone: (output: unknown) => void
  onClose: () => void
}

const NONE = 'none'

/** What is to be spoken about, and perhaps what is to be decided. */
export function ItemForm({
  start,
  meetingId = null,
  kind,
  submit,
  onSubmit,
  onDone,
  onClose,
}: ItemFormProps) {
  const queries = useQueryClient()
  const [papers, setPapers] = useState(start?.papers ?? [])
  const [decides, setDecides] = useState(start ? start.proposal !== null : kind !== undefined)
  const [proposal, setProposal] = useState<Drafted>(() => freshProposal(start?.proposal ?? null, kind))
  const send = async (data: FormData): Promise<void> => {
    const time = String(data.get('minutes') ?? '')
    const meeting = String(data.get('meetingId') ?? NONE)
    const output = await onSubmit({
      title: String(data.get('title')),
      text: String(data.get('text')),
      minutes: time === '' ? null : Number(time),
      papers: papers.filter((paper) => paper.url !== '' || paper.title !== ''),
      proposal: decides ? toProposal(proposal) : null,
      meetingId: meeting === NONE ? null : meeting,
    })
    await queries.invalidateQueries({ queryKey: orpc.council.key() })
    toast(t('Saved.'))
    onDone(output)
  }
  return (
    <Form onSubmit={send} className={styles.wide} label={submit}>
      <TextField name="title" label={t('Title')} defaultValue={start?.title} required />
      <TextArea
        name="text"
        label={t('What it is about')}
        hint={t('Where we stand, what speaks for it and against it.')}
        rows={5}
        defaultValue={start?.text}
      />
      <FormRow>
        <MeetingChoice value={start ? start.meetingId : meetingId} />
        <NumberField
          name="minutes"
          label={t('Time')}
          suffix={t('min')}
          min={1}
          max={480}
          defaultValue={start?.minutes ?? undefined}
        />
      </FormRow>
      <PapersField papers={papers} onChange={setPapers} />
      <Checkbox
        name="decides"
        label={t('Something is to be decided')}
        hint={t('Then it can be voted on, and what is adopted gets a number, an owner and a day.')}
        checked={decides}
        onChange={setDecides}
      />
      {decides ? (
        <FieldGroup legend={t('Proposal')}>
          <ProposalFields draft={proposal} onChange={setProposal} />
        </FieldGroup>
      ) : null}
      <FormActions>
        <Submit>{submit}</Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

function MeetingChoice({ value }: { value: string | null }) {
  const query = useQuery(orpc.council.meetings.queryOptions({ input: { view: 'coming' } }))
  const options = [
    { value: NONE, label: t('Between meetings') },
    ...(query.data?.meetings ?? []).map((meeting) => ({
      value: meeting.id,
      label: `${meeting.title}, ${formatDay(meeting.startsAt)}`,
    })),
  ]
  return (
    <Select
      key={query.data ? 'loaded' : 'loading'}
      name="meetingId"
      label={t('Meeting')}
      defaultValue={options.some((one) => one.value === value) ? (value ?? NONE) : NONE}
      options={options}
    />
  )
}
