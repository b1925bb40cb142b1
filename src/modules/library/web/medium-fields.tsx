import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Checkbox, RadioGroup, Select } from '#web/design/choice-field.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Consent, MediumInput, StoredMediumContent } from '../contract.ts'
import { AltsField } from './alts-field.tsx'
import { DepartmentField } from './department-field.tsx'
import { field, fieldOrNull, fields } from './read-form.ts'
import { TagsField } from './tags-field.tsx'
import { consentName, fieldNames } from './words.ts'

type Props = {
  value?: StoredMediumContent | undefined
  /** Several files at once are called by their names. */
  titled?: boolean | undefined
  /** What it is called to begin with. */
  title?: string | undefined
}

/** Everything people say about a medium. */
export function MediumFields({ value, titled = true, title = '' }: Props) {
  const names = fieldNames()
  return (
    <>
      {titled ? (
        <TextField name="title" label={t('Title')} defaultValue={value?.title ?? title} required />
      ) : null}
      {titled ? <AltsField value={value?.alts} /> : null}
      <TagsField value={value?.tagIds} />
      <ConsentFields value={value} />
      <FieldGroup legend={t('Rights')}>
        <FormRow>
          <TextField name="holder" label={t('Holder of the rights')} defaultValue={value?.holder ?? ''} />
          <TextField
            name="licence"
            label={t('Licence')}
            hint={t('In its own words: “CC BY 4.0”, “bought, web only”')}
            defaultValue={value?.licence ?? ''}
          />
        </FormRow>
        <TextField
          name="sourceUrl"
          type="url"
          label={t('Source address')}
          defaultValue={value?.sourceUrl ?? ''}
        />
        <FormRow>
          <DayField name="validFrom" label={t('Usable from')} defaultValue={value?.validFrom ?? ''} />
          <DayField
            name="expiresOn"
            label={t('Usable until')}
            hint={t('The last day; empty: without an end')}
            defaultValue={value?.expiresOn ?? ''}
          />
        </FormRow>
        <ChannelFields value={value?.channelIds ?? null} />
        <TextField
          name="territories"
          label={t('Territories')}
          hint={t('Countries or regions, parted by commas; empty: everywhere')}
          defaultValue={value?.territories?.join(', ') ?? ''}
        />
      </FieldGroup>
      <DepartmentField value={value?.departmentId ?? null} />
      <TextArea name="notes" label={names.notes ?? ''} rows={2} defaultValue={value?.notes ?? ''} />
    </>
  )
}

const order: readonly Consent[] = ['not-needed', 'on-file', 'missing']

function ConsentFields({ value }: { value: StoredMediumContent | undefined }) {
  const [consent, setConsent] = useState<Consent | undefined>(value?.consent)
  return (
    <>
      <RadioGroup
        name="consent"
        label={t('People shown')}
        options={order.map((one) => ({ value: one, label: consentName(one) }))}
        defaultValue={value?.consent}
        onChange={setConsent}
        required
      />
      {consent === 'on-file' ? (
        <FormRow>
          <TextField
            name="people"
            label={t('Who is shown and agreed')}
            hint={t('And where the consent is kept')}
            defaultValue={value?.people ?? ''}
            required
          />
          <DayField
            name="consentUntil"
            label={t('Consent until')}
            hint={t('The last day; empty: without an end')}
            defaultValue={value?.consentUntil ?? ''}
          />
        </FormRow>
      ) : null}
    </>
  )
}

function ChannelFields({ value }: { value: readonly string[] | null }) {
  const channels = useQuery(orpc.channels.list.queryOptions()).data?.channels ?? []
  const [where, setWhere] = useState<'everywhere' | 'some'>(value ? 'some' : 'everywhere')
  return (
    <>
      <Select
        name="where"
        label={t('Channels')}
        value={where}
        onChange={setWhere}
        options={[
          { value: 'everywhere', label: t('Every channel') },
          { value: 'some', label: t('Only some channels') },
        ]}
      />
      {where === 'some'
        ? channels.map((channel) => (
            <Checkbox
              key={channel.id}
              name="channelIds"
              value={channel.id}
              label={`${channel.displayName || channel.handle} (${channel.networkName})`}
              defaultChecked={value?.includes(channel.id) ?? false}
            />
          ))
        : null}
    </>
  )
}

/** What the form says, without the title when it has none. */
export function mediumInput(data: FormData): Omit<MediumInput, 'title'> {
  const alts = [...data.entries()].flatMap(([name, text]) =>
    name.startsWith('alt:') && typeof text === 'string' ? [[name.slice(4), text.trim()] as const] : [],
  )
  const territories = field(data, 'territories')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean)
  return {
    alts: Object.fromEntries(alts.filter(([, text]) => text !== '')),
    tagIds: fields(data, 'tagIds'),
    departmentId: fieldOrNull(data, 'departmentId'),
    holder: fieldOrNull(data, 'holder'),
    licence: fieldOrNull(data, 'licence'),
    sourceUrl: fieldOrNull(data, 'sourceUrl'),
    validFrom: fieldOrNull(data, 'validFrom'),
    expiresOn: fieldOrNull(data, 'expiresOn'),
    territories: territories.length > 0 ? territories : null,
    channelIds: field(data, 'where') === 'some' ? fields(data, 'channelIds') : null,
    consent: field(data, 'consent') as Consent,
    people: fieldOrNull(data, 'people'),
    consentUntil: fieldOrNull(data, 'consentUntil'),
    notes: fieldOrNull(data, 'notes'),
  }
}
