import { useRef, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from './inflow.module.css'

/** Words to copy, also where the browser gives no clipboard. */
export function CopyField({ name, label, value }: { name: string; label: string; value: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(true)
    } catch {
      // Without a clipboard the field is marked, so that the keys for copying work.
      const field = box.current?.querySelector('input')
      field?.focus()
      field?.select()
    }
  }
  return (
    <div className={css.copy} ref={box}>
      <TextField name={name} label={label} value={value} onChange={() => undefined} spellCheck={false} />
      <Button icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
        {copied ? t('Copied') : t('Copy')}
      </Button>
    </div>
  )
}
