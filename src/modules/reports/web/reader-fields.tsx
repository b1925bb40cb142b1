import { useState } from 'react'
import { Banner } from '#web/design/banner.tsx'
import { Chip } from '#web/design/chip.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField } from '#web/member-field.tsx'
import type { PartProps } from './content-fields.tsx'
import css from './reports.module.css'

/** Who gets it: members by name, and addresses outside for who may show figures there. */
export function ReaderFields({ draft, choices, onChange }: PartProps) {
  const [round, setRound] = useState(0)
  return (
    <fieldset className={css.box}>
      <legend className="label fld-label">{t('Sent to')}</legend>
      {draft.members.length > 0 ? (
        <div className={css.chips}>
          {draft.members.map(({ id, name }) => (
            <Chip
              key={id}
              removeLabel={t('Take {name} off the list', { name })}
              onRemove={() => onChange({ members: draft.members.filter((one) => one.id !== id) })}
            >
              {name}
            </Chip>
          ))}
        </div>
      ) : null}
      <MemberField
        key={round}
        name="memberIds"
        label={t('Add somebody')}
        value={null}
        onChange={(person) => {
          if (!person || draft.members.some(({ id }) => id === person.id)) return
          onChange({ members: [...draft.members, person] })
          setRound(round + 1)
        }}
      />
      {choices.mayShare ? (
        <TextArea
          name="outside"
          label={t('Addresses outside the house')}
          hint={t('One a line. They get no names and no small numbers.')}
          rows={2}
          value={draft.outside}
          onChange={(outside) => onChange({ outside })}
        />
      ) : (
        <p className="q t13">
          {t('Addresses outside are put here by who may show figures outside.')} {choices.whyNot}
        </p>
      )}
      {draft.outside.trim() === '' ? null : (
        <Banner tone="warn" title={t('This goes out of the house.')}>
          {t('What was sent cannot be taken back, and a letter may be handed on.')}
        </Banner>
      )}
      <Checkbox
        name="leaveOut"
        label={t('Leave out restricted departments that not everybody on the list may see')}
        checked={draft.leaveOut}
        onChange={(leaveOut) => onChange({ leaveOut })}
      />
    </fieldset>
  )
}
