import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import type { Typed } from './typed.ts'

type ChatProps = { kind: 'irc' | 'xmpp'; typed: Typed; onChange: (part: Partial<Typed>) => void }

/** Chat: from which account Weft speaks, and whom it tells. */
export function ChatFields({ kind, typed, onChange }: ChatProps) {
  const field = (key: 'account' | 'target' | 'host' | 'nick', name: string, label: string, hint?: string) => (
    <TextField
      name={`address.${name}`}
      label={label}
      hint={hint}
      value={typed[key]}
      onChange={(value) => onChange({ [key]: value })}
      autoComplete="off"
    />
  )
  const password = (
    <TextField
      name="address.password"
      type="password"
      label={kind === 'irc' ? t('Password of that account, if it has one') : t('Password of that account')}
      value={typed.password}
      onChange={(value) => onChange({ password: value })}
      autoComplete="off"
    />
  )
  return kind === 'irc' ? (
    <>
      {field('host', 'server', t('Server'), t('With TLS, such as irc.example.org:6697.'))}
      {field('target', 'target', t('Who is told'), t('Your nickname, or a channel such as #on-call.'))}
      {field('nick', 'nick', t('Weft’s own nickname'))}
      {field('account', 'account', t('Weft’s account there, if it is not the nickname'))}
      {password}
    </>
  ) : (
    <>
      {field('target', 'to', t('Who is told'), t('Your address, such as name@example.org.'))}
      {field('account', 'account', t('The account Weft speaks from'))}
      {password}
      {field('host', 'server', t('Server, if the address does not say it'))}
    </>
  )
}
