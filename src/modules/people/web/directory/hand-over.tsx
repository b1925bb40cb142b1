import { useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { formatExact, t } from '#web/i18n.ts'
import css from './people.module.css'

type HandOverProps = {
  /** Null when the mail is on its way by itself. */
  link: string | null
  name: string
  email: string
  expiresAt: string
}

/** What to do after inviting: nothing when mail works, else the link to pass on. */
export function HandOver({ link, name, email, expiresAt }: HandOverProps) {
  const until = formatExact(expiresAt)
  if (link === null)
    return (
      <p role="status">
        {t('The invitation is on its way to {email}. It is good until {until}.', { email, until })}
      </p>
    )
  return (
    <div className={css.handOver} role="status">
      <p>
        {t(
          'Mail is not set up on this installation, so nothing was sent. Hand this link to {name} yourself: it is for {email} alone, works once and is good until {until}.',
          { name, email, until },
        )}
      </p>
      <CopyLink label={t('Link for {name}', { name })} link={link} />
    </div>
  )
}

/** A link that can be copied, also where the browser gives no clipboard. */
export function CopyLink({ link, label }: { link: string; label: string }) {
  const [copied, setCopied] = useState(false)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // Plain http without a clipboard: the field is marked, so that the keys for copying work.
      const field = document.querySelector<HTMLInputElement>(`input[value="${CSS.escape(link)}"]`)
      field?.focus()
      field?.select()
    }
  }
  return (
    <div className={css.copy}>
      <TextField name="link" label={label} value={link} onChange={() => undefined} spellCheck={false} />
      <Button icon={copied ? 'check' : 'copy'} onPress={() => void copy()}>
        {copied ? t('Copied') : t('Copy')}
      </Button>
    </div>
  )
}
