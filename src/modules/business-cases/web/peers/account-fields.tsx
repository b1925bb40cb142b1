import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'

export type Readable = readonly { id: string; name: string; channel: boolean }[]
export type Account = { key: number; network: string; handle: string }
type Props = { accounts: Account[]; readable: Readable; onChange: (accounts: Account[]) => void }

/** Accounts of theirs, by network and handle. */
export function AccountFields({ accounts, readable, onChange }: Props) {
  return (
    <fieldset className={css.box}>
      <legend className="strong">{t('Accounts whose public figures are read')}</legend>
      {readable.some(({ channel }) => channel) ? null : (
        <p className="q">{t('Connect a channel on Bluesky or Mastodon first: figures are read with it.')}</p>
      )}
      {accounts.map((account, index) => (
        <div key={account.key} className={css.acts}>
          <Select
            name={`accounts.${index}`}
            label={t('Network')}
            value={account.network}
            onChange={(network) =>
              onChange(accounts.map((one) => (one.key === account.key ? { ...one, network } : one)))
            }
            options={[
              ...readable.map(({ id, name }) => ({ value: id, label: name })),
              ...(readable.some(({ id }) => id === account.network)
                ? []
                : [{ value: account.network, label: account.network }]),
            ]}
          />
          <TextField
            name={`accounts.${index}.handle`}
            label={t('Handle')}
            value={account.handle}
            onChange={(handle) =>
              onChange(accounts.map((one) => (one.key === account.key ? { ...one, handle } : one)))
            }
          />
          <IconButton
            icon="close"
            label={t('Remove this account')}
            onPress={() => onChange(accounts.filter(({ key }) => key !== account.key))}
          />
        </div>
      ))}
      <div>
        <Button
          kind="ghost"
          size="s"
          icon="plus"
          onPress={() =>
            onChange([
              ...accounts,
              {
                key: Math.max(-1, ...accounts.map(({ key }) => key)) + 1,
                network: readable.find(({ channel }) => channel)?.id ?? readable[0]?.id ?? '',
                handle: '',
              },
            ])
          }
        >
          {t('Add an account')}
        </Button>
      </div>
    </fieldset>
  )
}
