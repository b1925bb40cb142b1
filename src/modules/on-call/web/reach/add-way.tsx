import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type WayKind, wayKinds } from '#modules/on-call/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { kindText } from '../words.ts'
import { AddressFields } from './address-fields.tsx'
import { type Typed, wayOf } from './typed.ts'

type AddProps = {
  missing: readonly { kind: WayKind; why: string }[]
  onAdded: (id: string) => void
}

const nothing: Typed = {
  ...{ email: '', url: '', secret: '', server: '', topic: '', token: '', number: '' },
  ...{ account: '', password: '', nick: '', target: '', host: '' },
}

/** Adds a way; a test ring goes out at once, and its code is asked for. */
export function AddWay({ missing, onAdded }: AddProps) {
  const queries = useQueryClient()
  const [kind, setKind] = useState<WayKind>('push')
  const [typed, setTyped] = useState<Typed>(nothing)
  const why = missing.find((one) => one.kind === kind)?.why
  const submit = async (): Promise<void> => {
    const { id, sent, detail } = await api.onCall.addWay(await wayOf(kind, typed))
    toast(sent ? t('A test ring is out.') : (detail ?? t('Failed')), { tone: sent ? 'plain' : 'stop' })
    setTyped(nothing)
    await queries.invalidateQueries({ queryKey: orpc.onCall.key() })
    onAdded(id)
  }
  return (
    <Panel title={t('Add a way')}>
      <Form onSubmit={submit} label={t('Add a way')}>
        <Select<WayKind>
          name="kind"
          label={t('By what?')}
          value={kind}
          onChange={setKind}
          options={wayKinds.map((value) => ({ value, label: kindText(value) }))}
        />
        {why ? <p className="t13 warn">{why}</p> : null}
        <AddressFields kind={kind} typed={typed} onChange={(part) => setTyped({ ...typed, ...part })} />
        <FormActions>
          <Submit>{t('Add and test')}</Submit>
        </FormActions>
      </Form>
    </Panel>
  )
}
