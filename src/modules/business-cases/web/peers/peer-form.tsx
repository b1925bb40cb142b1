import { useState } from 'react'
import type { PeerView } from '#modules/business-cases/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextArea, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import css from '../cases.module.css'
import { useReload } from '../use-act.ts'
import { peerKindWord } from '../words.ts'
import { type Account, AccountFields, type Readable } from './account-fields.tsx'

const kinds = ['peer', 'competitor', 'model'] as const

/** Who they are, and the accounts whose public figures are read. */
export function PeerForm({
  peer,
  readable,
  onDone,
}: {
  peer?: PeerView
  readable: Readable
  onDone: () => void
}) {
  const reload = useReload()
  const [accounts, setAccounts] = useState<Account[]>(
    (peer?.accounts ?? []).map(({ network, handle }, key) => ({ key, network, handle })),
  )
  const submit = async (data: FormData): Promise<void> => {
    const said = (name: string): string => String(data.get(name) ?? '').trim()
    const words = {
      kind: kinds.find((one) => one === said('kind')) ?? 'peer',
      ...{ name: said('name'), industry: said('industry'), country: said('country'), note: said('note') },
      employees: said('employees') === '' ? null : Number(said('employees')),
      website: said('website') || null,
      accounts: accounts
        .filter(({ handle }) => handle.trim() !== '')
        .map(({ network, handle }) => ({ network, handle: handle.trim() })),
    }
    if (peer) await api.cases.savePeer({ id: peer.id, ...words })
    else await api.cases.addPeer(words)
    toast(t('Saved.'))
    await reload()
    onDone()
  }
  return (
    <Form onSubmit={submit} className={css.column} label={t('Peer')}>
      <FormRow>
        <TextField name="name" label={t('Name')} defaultValue={peer?.name} required />
        {peer?.kind === 'us' ? null : (
          <Select
            name="kind"
            label={t('What they are to us')}
            defaultValue={peer?.kind ?? 'peer'}
            options={kinds.map((one) => ({ value: one, label: peerKindWord(one) }))}
          />
        )}
      </FormRow>
      <FormRow>
        <TextField name="industry" label={t('Industry')} defaultValue={peer?.industry} />
        <TextField name="country" label={t('Country')} defaultValue={peer?.country} />
        <NumberField
          name="employees"
          label={t('Employees')}
          min={0}
          defaultValue={peer?.employees ?? undefined}
        />
      </FormRow>
      <TextField
        name="website"
        label={t('Website')}
        type="url"
        defaultValue={peer?.website ?? undefined}
        hint={t('Such as https://example.org.')}
      />
      <AccountFields accounts={accounts} readable={readable} onChange={setAccounts} />
      <TextArea name="note" label={t('Why we compare with them')} rows={2} defaultValue={peer?.note} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
