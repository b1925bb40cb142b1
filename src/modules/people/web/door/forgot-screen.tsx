import { useState } from 'react'
import { api } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { usePlace } from '#web/screen-hooks.ts'
import css from './door.module.css'
import { DoorFoot, DoorPage } from './door-page.tsx'

/** Asks for a link. The answer is the same whether or not the address is known. */
export function Screen() {
  usePlace([t('Forgotten password')])
  const [asked, setAsked] = useState<{ email: string; mailed: boolean } | null>(null)
  if (asked) return <Asked {...asked} onAgain={() => setAsked(null)} />
  const submit = async (data: FormData): Promise<void> => {
    const email = String(data.get('email')).trim()
    const { mailed } = await api.people.requestReset({ email })
    setAsked({ email, mailed })
  }
  return (
    <DoorPage
      title={t('Forgotten password')}
      text={t('Write your e-mail address. You get a link with which you choose a new password.')}
    >
      <Form onSubmit={submit} label={t('Forgotten password')}>
        <TextField
          name="email"
          label={t('E-mail address')}
          type="email"
          autoComplete="username"
          required
          autoFocus
        />
        <FormActions>
          <Submit size="l">{t('Send the link')}</Submit>
        </FormActions>
      </Form>
      <BackToSignIn />
    </DoorPage>
  )
}

function Asked({ email, mailed, onAgain }: { email: string; mailed: boolean; onAgain: () => void }) {
  const words = mailed
    ? t('If {email} belongs to somebody here, a link is on its way. It is good for one hour.', { email })
    : t(
        'This installation sends no mail yet. If {email} belongs to somebody here, an owner of your organisation can hand you the link: it waits under Settings, Organisation, for one hour.',
        { email },
      )
  return (
    <DoorPage title={mailed ? t('Look into your mailbox') : t('Ask an owner for your link')}>
      <div className={css.said} role="status">
        <p>{words}</p>
        <p>
          <button type="button" className="link" onClick={onAgain}>
            {t('Use another address')}
          </button>
        </p>
      </div>
      <BackToSignIn />
    </DoorPage>
  )
}

export function BackToSignIn() {
  return (
    <DoorFoot>
      <p>
        <Link to="/sign-in" className="link">
          {t('Back to sign in')}
        </Link>
      </p>
    </DoorFoot>
  )
}
