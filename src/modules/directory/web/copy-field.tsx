import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './directory.module.css'

/** Words to copy, also where the browser gives no clipboard. */
export function CopyField({ name, label, value }: { name: string; label: string; value: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Plain http without a clipboard: the field is marked, so that the keys for copying work.
      const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`)
      field?.focus()
      field?.select()
    }
  }
  return (
    <div className={css.copy}>
      <TextField name={name} label={label} value={value} onChange={() => undefined} spellCheck={false} />
      <Button icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
        {copied ? t('Copied') : t('Copy')}
      </Button>
    </div>
  )
}
