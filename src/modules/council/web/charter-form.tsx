import { useState } from 'react'
import type { CharterView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import { useSession } from '#web/session.ts'
import styles from './council.module.css'
import { missing } from './missing.ts'
import type { Area, Person } from './types.ts'
import { useAct } from './use-act.ts'
import { areaOptions, weekdayOptions } from './words.ts'

type CharterFormProps = { page: { charter: CharterView | null; starter: string }; onClose: () => void }
type Input = Parameters<typeof api.council.setCharter>[0]

const firstSeats: readonly Area[] = [
  'marketing',
  'pr',
  'hr',
  'legal',
  'it',
  'service',
  'sales',
  'product',
  'ir',
  'region',
]

/** Writes the charter, or its next version; earlier ones stay readable. */
export function CharterForm({ page: { charter, starter }, onClose }: CharterFormProps) {
  const { member } = useSession()
  const [chair, setChair] = useState<Person | null>(
    charter?.chair?.here ? charter.chair : charter ? null : member,
  )
  const [kind, setKind] = useState(charter?.quorum.kind ?? 'percent')
  const [meets, setMeets] = useState(charter ? charter.cadence !== null : true)
  const [seats, setSeats] = useState<readonly Area[]>(firstSeats)
  const save = useAct(
    (input: Input) => api.council.setCharter(input),
    t('The charter holds from now on.'),
    onClose,
  )
  const submit = (data: FormData): Promise<unknown> => {
    if (!chair) throw missing('chairId', t('Choose who chairs the council.'))
    const text = (name: string): string => String(data.get(name) ?? '')
    return save.mutateAsync({
      basedOn: charter?.version ?? 0,
      text: text('text'),
      chairId: chair.id,
      quorum: { kind, value: Number(text('quorum')) },
      majority: text('majority') === 'two-thirds' ? 'two-thirds' : 'simple',
      namedVotes: text('votes') !== 'counted',
      cadence: meets
        ? { weeks: Number(text('weeks')), weekday: Number(text('weekday')), time: text('time') }
        : null,
      termMonths: text('termMonths') === '' ? null : Number(text('termMonths')),
      reason: text('reason') || t('The council begins'),
      seats: charter ? [] : [...seats],
    })
  }
  return (
    <Form onSubmit={submit} className={styles.wide} label={t('Charter')}>
      <TextArea
        name="text"
        label={t('Text')}
        hint={t('Markdown; headings begin with ##')}
        rows={18}
        defaultValue={charter?.text ?? starter}
        required
      />
      <FieldGroup legend={t('How it decides')}>
        <MemberField
          name="chairId"
          label={t('Chair')}
          hint={t('Somebody with the role of council chair')}
          value={chair}
          onChange={setChair}
        />
        <Deciding charter={charter} kind={kind} onKind={setKind} />
      </FieldGroup>
      <FieldGroup legend={t('When it meets')}>
        <Checkbox
          name="meets"
          label={t('In a rhythm; meetings plan themselves')}
          checked={meets}
          onChange={setMeets}
        />
        {meets ? <Rhythm charter={charter} /> : null}
      </FieldGroup>
      {charter ? (
        <TextArea
          name="reason"
          label={t('Why it changes')}
          hint={t('It stands in the list of versions, with your name.')}
          rows={2}
          required
        />
      ) : (
        <FirstSeats seats={seats} onChange={setSeats} />
      )}
      <FormActions>
        <Submit>
          {charter ? t('Make it version {n}', { n: charter.version + 1 }) : t('Begin the council')}
        </Submit>
        <Button onPress={onClose}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

type DecidingProps = {
  charter: CharterView | null
  kind: 'count' | 'percent'
  onKind: (kind: 'count' | 'percent') => void
}

function Deciding({ charter, kind, onKind }: DecidingProps) {
  return (
    <>
      <FormRow>
        <Select
          name="quorumKind"
          label={t('Quorum')}
          value={kind}
          onChange={onKind}
          options={[
            { value: 'percent', label: t('a share of the members with a vote') },
            { value: 'count', label: t('a number of members with a vote') },
          ]}
        />
        <NumberField
          name="quorum"
          label={t('How many')}
          suffix={kind === 'percent' ? '%' : undefined}
          min={1}
          max={100}
          defaultValue={charter?.quorum.value ?? 50}
          required
        />
      </FormRow>
      <RadioGroup
        name="majority"
        label={t('Majority')}
        defaultValue={charter?.majority ?? 'simple'}
        options={[
          { value: 'simple', label: t('more yes than no') },
          { value: 'two-thirds', label: t('two thirds of yes and no') },
        ]}
      />
      <RadioGroup
        name="votes"
        label={t('Votes')}
        defaultValue={charter && !charter.namedVotes ? 'counted' : 'named'}
        options={[
          { value: 'named', label: t('kept by name') },
          {
            value: 'counted',
            label: t('counted, without names'),
            hint: t('Who chose what is forgotten when the vote closes.'),
          },
        ]}
      />
      <NumberField
        name="termMonths"
        label={t('Term of members')}
        hint={t('Empty: without end')}
        suffix={t('months')}
        min={1}
        max={120}
        defaultValue={charter ? (charter.termMonths ?? undefined) : 24}
      />
    </>
  )
}

function Rhythm({ charter }: { charter: CharterView | null }) {
  return (
    <FormRow>
      <NumberField
        name="weeks"
        label={t('Every')}
        suffix={t('weeks')}
        min={1}
        max={26}
        defaultValue={charter?.cadence?.weeks ?? 4}
        required
      />
      <Select
        name="weekday"
        label={t('On which day')}
        defaultValue={String(charter?.cadence?.weekday ?? 2)}
        options={weekdayOptions()}
      />
      <TextField
        name="time"
        label={t('At what time')}
        hint={t('Such as 14:00')}
        defaultValue={charter?.cadence?.time ?? '14:00'}
        required
      />
    </FormRow>
  )
}

function FirstSeats({
  seats,
  onChange,
}: {
  seats: readonly Area[]
  onChange: (seats: readonly Area[]) => void
}) {
  return (
    <FieldGroup legend={t('Seats to begin with')} note={t('People are named to them afterwards')}>
      <div className={styles.checks}>
        {areaOptions()
          .filter(({ value }) => value !== 'other')
          .map(({ value, label }) => (
            <Checkbox
              key={value}
              name={`seat.${value}`}
              label={label}
              checked={seats.includes(value)}
              onChange={(on) => onChange(on ? [...seats, value] : seats.filter((one) => one !== value))}
            />
          ))}
      </div>
    </FieldGroup>
  )
}
