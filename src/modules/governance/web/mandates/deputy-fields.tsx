import { Checkbox } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { FieldGroup, FormRow } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { FieldsProps } from './draft.ts'

/** Who stands in, and when. */
export function DeputyFields({ draft, edit }: FieldsProps) {
  return (
    <FieldGroup
      legend={t('Deputy')}
      note={t('Stands in for the holder with the same limits, and needs the same certificates.')}
    >
      <MemberField
        name="deputyId"
        label={t('Who stands in')}
        hint={t('Empty: nobody')}
        value={draft.deputy}
        except={draft.member?.id}
        onChange={(deputy) => edit({ deputy })}
      />
      {draft.deputy ? (
        <FormRow>
          <DateTimeField
            name="deputyFrom"
            label={t('From')}
            hint={t('Empty: always')}
            value={draft.deputyFrom ?? undefined}
            onChange={(deputyFrom) => edit({ deputyFrom })}
          />
          <DateTimeField
            name="deputyTo"
            label={t('Until')}
            hint={t('Empty: as long as the mandate')}
            value={draft.deputyTo ?? undefined}
            onChange={(deputyTo) => edit({ deputyTo })}
          />
        </FormRow>
      ) : null}
    </FieldGroup>
  )
}

/** What the register and the public page say about it. */
export function RegisterFields({ draft, edit }: FieldsProps) {
  return (
    <FieldGroup legend={t('In the register')}>
      <Checkbox
        name="public"
        label={t('Show it on the public page “Who speaks for us”')}
        hint={t('Name, title, topics and channels; never the contact below.')}
        checked={draft.public}
        onChange={(value) => edit({ public: value })}
      />
      <Checkbox
        name="authorisedSpeaker"
        label={t('Authorised to speak to investors about what is material')}
        hint={t(
          'The short list that fair-disclosure rules ask for: usually CEO, CFO and investor relations.',
        )}
        checked={draft.authorisedSpeaker}
        onChange={(authorisedSpeaker) => edit({ authorisedSpeaker })}
      />
      <TextField
        name="contact"
        label={t('How to reach them at any hour')}
        hint={t('Seen inside the house only.')}
        maxLength={200}
        value={draft.contact}
        onChange={(contact) => edit({ contact })}
      />
    </FieldGroup>
  )
}
