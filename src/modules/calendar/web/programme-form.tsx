import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import type { ProgrammeView } from '../contract.ts'
import styles from './calendar.module.css'
import { ChannelsField } from './channels-field.tsx'
import { dayOf } from './days.ts'
import { firstRule, RuleField } from './rule-field.tsx'
import { TimeField } from './time-field.tsx'
import { useAct } from './use-act.ts'

type ProgrammeFormProps = { programme: ProgrammeView | undefined; onDone: () => void }

const none = 'none'

/** Begins a series or changes it. */
export function ProgrammeForm({ programme, onDone }: ProgrammeFormProps) {
  const { member } = useSession()
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  const act = useAct()
  const [rule, setRule] = useState<ProgrammeView['rule']>(programme?.rule ?? firstRule('weekly'))
  const [minute, setMinute] = useState<number | null>(programme?.minute ?? 540)
  const [channelIds, setChannels] = useState<string[]>(programme?.channelIds ?? [])
  const [ownerId, setOwner] = useState(programme?.ownerId ?? member.id)
  const [department, setDepartment] = useState(programme?.departmentId ?? none)
  const [skipHolidays, setSkip] = useState(programme?.skipHolidays ?? true)
  const [aheadDays, setAhead] = useState<number | null>(programme?.aheadDays ?? 14)
  const submit = async (form: FormData): Promise<void> => {
    const word = (name: string): string => String(form.get(name) ?? '')
    const fields = {
      name: word('name'),
      departmentId: department === none ? null : department,
      ownerId,
      channelIds,
      rule,
      minute: minute ?? 540,
      startsOn: word('startsOn'),
      template: { title: word('title'), idea: word('idea'), text: word('text') },
      aheadDays: aheadDays ?? 14,
      skipHolidays,
    }
    if (programme) await api.calendar.saveProgramme({ ...fields, id: programme.id })
    else await api.calendar.addProgramme(fields)
    await act.mutateAsync({ run: async () => undefined, words: t('The series is saved.') })
    onDone()
  }
  return (
    <Panel title={programme ? t('Change the series') : t('Begin a series')}>
      <Form onSubmit={submit} className={styles.form} label={t('Series')}>
        <TextField name="name" label={t('Name')} defaultValue={programme?.name} required />
        <RuleField value={rule} onChange={setRule} />
        <WhenFields
          startsOn={programme?.startsOn}
          minute={minute}
          onMinute={setMinute}
          aheadDays={aheadDays}
          onAhead={setAhead}
        />
        <ChannelsField
          legend={t('Channels')}
          channels={data?.channels ?? []}
          value={channelIds}
          onChange={setChannels}
        />
        <WhoFields
          ownerId={ownerId}
          onOwner={setOwner}
          department={department}
          onDepartment={setDepartment}
        />
        <Checkbox
          name="skipHolidays"
          label={t('Leave out holidays')}
          checked={skipHolidays}
          onChange={setSkip}
        />
        <TemplateFields template={programme?.template} />
        <FormActions>
          <Button onPress={onDone}>{t('Cancel')}</Button>
          <Submit>{t('Save')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}

type WhoFieldsProps = {
  ownerId: string
  onOwner: (id: string) => void
  department: string
  onDepartment: (id: string) => void
}

function WhoFields({ ownerId, onOwner, department, onDepartment }: WhoFieldsProps) {
  const { data } = useQuery(orpc.calendar.choices.queryOptions())
  return (
    <FormRow>
      <Select
        name="ownerId"
        label={t('Written by')}
        options={(data?.authors ?? []).map((one) => ({ value: one.id, label: one.name }))}
        value={ownerId}
        onChange={onOwner}
      />
      <Select
        name="department"
        label={t('Department')}
        options={[
          { value: none, label: t('The whole house') },
          ...(data?.departments ?? []).map((one) => ({ value: one.id, label: one.name })),
        ]}
        value={department}
        onChange={onDepartment}
      />
    </FormRow>
  )
}

function TemplateFields({ template }: { template: ProgrammeView['template'] | undefined }) {
  return (
    <>
      <TextField
        name="title"
        label={t('Title of each draft')}
        hint={t('Empty: the name of the series.')}
        defaultValue={template?.title}
      />
      <TextArea name="idea" label={t('Idea')} rows={2} defaultValue={template?.idea} />
      <TextArea name="text" label={t('How the text begins')} rows={3} defaultValue={template?.text} />
    </>
  )
}

type WhenFieldsProps = {
  startsOn: string | undefined
  minute: number | null
  onMinute: (minute: number | null) => void
  aheadDays: number | null
  onAhead: (days: number | null) => void
}

function WhenFields({ startsOn, minute, onMinute, aheadDays, onAhead }: WhenFieldsProps) {
  const { zone } = useSession().organisation
  return (
    <FormRow>
      <TimeField
        name="minute"
        label={t('Time')}
        hint={t('By the clock of {zone}.', { zone: zone })}
        value={minute}
        onChange={onMinute}
      />
      <DayField
        name="startsOn"
        label={t('From')}
        defaultValue={startsOn ?? dayOf(new Date(), zone)}
        required
      />
      <NumberField
        name="aheadDays"
        label={t('Drafts so many days ahead')}
        min={1}
        max={90}
        value={aheadDays}
        onChange={onAhead}
      />
    </FormRow>
  )
}
