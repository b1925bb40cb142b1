import { useState } from 'react'
import { Checkbox } from '#web/design/choice-field.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'

type PasswordFieldProps = {
  name: string
  label: string
  /** `new` teaches what makes a good one and lets it be seen. */
  use: 'new' | 'current'
  value?: string | undefined
  onChange?: ((value: string) => void) | undefined
  autoFocus?: boolean | undefined
}

/** A password. A new one can be looked at while it is chosen: there is no second field to repeat it in. */
export function PasswordField({ use, ...field }: PasswordFieldProps) {
  const [seen, setSeen] = useState(false)
  const fresh = use === 'new'
  return (
    <>
      <TextField
        {...field}
        type={seen ? 'text' : 'password'}
        autoComplete={fresh ? 'new-password' : 'current-password'}
        spellCheck={false}
        required
        hint={
          fresh ? t('At least 12 characters. A few words that only you put together are best.') : undefined
        }
      />
      {fresh ? (
        <Checkbox
          name={`${field.name}-seen`}
          label={t('Show the password')}
          checked={seen}
          onChange={setSeen}
        />
      ) : null}
    </>
  )
}
