import { Checkbox, RadioGroup } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { t } from '#web/i18n.ts'
import { CertificateField } from '../parts/certificate-field.tsx'
import { ChannelChoice } from '../parts/channel-choice.tsx'
import { CheckGroup } from '../parts/check-group.tsx'
import { MultiField } from '../parts/multi-field.tsx'
import { toggled } from '../parts/toggled.ts'
import { useAbilityItems, useTopicItems } from '../parts/use-words.ts'
import { audiences, audienceWord } from '../words/audiences.ts'
import { toSlug } from '../words/slug.ts'
import type { FieldsProps } from './draft.ts'

/** About what, where, to whom, in which languages and regions. */
export function LimitFields({ draft, edit }: FieldsProps) {
  const topics = useTopicItems()
  const { languages, regions } = useAbilityItems()
  return (
    <FieldGroup legend={t('Limits')} note={t('What is left empty has no limit.')}>
      <MultiField
        name="topics"
        label={t('Topics')}
        hint={t('Empty: everything that is not reserved to others.')}
        placeholder={t('Find a topic or write a new one')}
        items={topics}
        values={draft.topics}
        onChange={(next) => edit({ topics: next })}
        toCustom={toSlug}
      />
      <Where draft={draft} edit={edit} />
      <CheckGroup name="audiences" legend={t('Audiences')} short hint={t('None: everybody.')}>
        {audiences.map((audience) => (
          <Checkbox
            key={audience}
            name={`audience.${audience}`}
            label={audienceWord(audience)}
            checked={draft.audiences.includes(audience)}
            onChange={() => edit({ audiences: toggled(draft.audiences, audience) })}
          />
        ))}
      </CheckGroup>
      <FormRow>
        <MultiField
          name="languages"
          label={t('Languages')}
          hint={t('Empty: every language.')}
          items={languages}
          values={draft.languages}
          onChange={(next) => edit({ languages: next })}
        />
        <MultiField
          name="regions"
          label={t('Regions')}
          hint={t('Empty: everywhere.')}
          items={regions}
          values={draft.regions}
          onChange={(next) => edit({ regions: next })}
          toCustom={(typed) => typed.trim().slice(0, 40)}
        />
      </FormRow>
    </FieldGroup>
  )
}

function Where({ draft, edit }: FieldsProps) {
  return (
    <>
      <RadioGroup
        name="scope"
        label={t('Where')}
        value={draft.everywhere ? 'all' : 'some'}
        onChange={(value) => edit({ everywhere: value === 'all' })}
        options={[
          { value: 'all', label: t('On every channel, also on those to come') },
          { value: 'some', label: t('Only on some') },
        ]}
      />
      {draft.everywhere ? null : (
        <ChannelChoice values={draft.channelIds} onChange={(channelIds) => edit({ channelIds })} />
      )}
    </>
  )
}

/** From when until when, and what must be passed before it opens. */
export function WhenFields({ draft, edit }: FieldsProps) {
  return (
    <FieldGroup legend={t('When it holds')}>
      <FormRow>
        <DateTimeField
          name="validFrom"
          label={t('From')}
          hint={t('Empty: at once')}
          value={draft.validFrom ?? undefined}
          onChange={(validFrom) => edit({ validFrom })}
        />
        <DateTimeField
          name="validTo"
          label={t('Until')}
          hint={t('Empty: until somebody ends it')}
          value={draft.validTo ?? undefined}
          onChange={(validTo) => edit({ validTo })}
        />
      </FormRow>
      <CertificateField
        name="certificates"
        label={t('Only with these certificates')}
        hint={t('Without a valid one the mandate is locked. It opens by itself when the course is passed.')}
        values={draft.certificates}
        onChange={(certificates) => edit({ certificates })}
      />
    </FieldGroup>
  )
}
