import type { WayKind } from '#modules/on-call/contract.ts'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { ChatFields } from './chat-fields.tsx'
import type { Typed } from './typed.ts'

type FieldsProps = { kind: WayKind; typed: Typed; onChange: (part: Partial<Typed>) => void }

/** What has to be known of each way. */
export function AddressFields({ kind, typed, onChange }: FieldsProps) {
  switch (kind) {
    case 'mail':
      return (
        <TextField
          name="address.email"
          type="email"
          label={t('Address')}
          value={typed.email}
          onChange={(email) => onChange({ email })}
        />
      )
    case 'push':
      return (
        <p className="t13 q">
          {t(
            'This browser asks whether Weft may show notifications. Do it on the phone that is with you at night.',
          )}
        </p>
      )
    case 'browser':
      return (
        <p className="t13 q">
          {t('Every window of Weft that you have open sounds. Good for the day, not for the night.')}
        </p>
      )
    case 'ntfy':
      return <NtfyFields typed={typed} onChange={onChange} />
    case 'sms':
      return (
        <TextField
          name="address.number"
          type="tel"
          label={t('Number with country')}
          value={typed.number}
          onChange={(number) => onChange({ number })}
        />
      )
    case 'irc':
    case 'xmpp':
      return <ChatFields kind={kind} typed={typed} onChange={onChange} />
    default:
      return <HookFields typed={typed} onChange={onChange} />
  }
}

function NtfyFields({ typed, onChange }: Omit<FieldsProps, 'kind'>) {
  return (
    <>
      <TextField
        name="address.topic"
        label={t('Topic')}
        hint={t('Whoever knows it hears what you hear: make it long and hard to guess.')}
        value={typed.topic}
        onChange={(topic) => onChange({ topic })}
      />
      <TextField
        name="address.server"
        label={t('Server, if it is not ntfy.sh')}
        value={typed.server}
        onChange={(server) => onChange({ server })}
      />
      <TextField
        name="address.token"
        label={t('Access token, if the server asks for one')}
        value={typed.token}
        onChange={(token) => onChange({ token })}
        autoComplete="off"
      />
    </>
  )
}

function HookFields({ typed, onChange }: Omit<FieldsProps, 'kind'>) {
  return (
    <>
      <TextField
        name="address.url"
        type="url"
        label={t('Address of the webhook')}
        value={typed.url}
        onChange={(url) => onChange({ url })}
      />
      <TextField
        name="address.secret"
        label={t('Secret for the signature, if the receiver checks one')}
        value={typed.secret}
        onChange={(secret) => onChange({ secret })}
        autoComplete="off"
      />
    </>
  )
}
