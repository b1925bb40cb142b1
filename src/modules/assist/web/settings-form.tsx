import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssistSettings } from '#modules/assist/contract.ts'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { CheckLine } from '#web/design/checks.tsx'
import { Checkbox, Switch } from '#web/design/choice-field.tsx'
import { FieldGroup, Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { NumberField, TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { toRefusal } from '#web/errors.ts'
import { formatNumber, t } from '#web/i18n.ts'

const FIRST_BUDGET = 1_000_000

/** The key is never shown again: an empty field keeps it. */
export function SettingsForm({ settings }: { settings: AssistSettings }) {
  const queries = useQueryClient()
  const [enabled, setEnabled] = useState(settings.enabled)
  const [baseUrl, setBaseUrl] = useState(settings.baseUrl)
  const [model, setModel] = useState(settings.model)
  const [key, setKey] = useState('')
  const [tokens, setTokens] = useState<number | null>(settings.monthlyTokens || FIRST_BUDGET)
  const [price, setPrice] = useState(settings.price)
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set(settings.departments))
  const place = { baseUrl, model, key: key === '' ? null : key }
  const test = useMutation(orpc.assist.test.mutationOptions())
  if (settings.mayNotChange) return <p className="q">{settings.mayNotChange}</p>
  const submit = async (): Promise<void> => {
    const rest = { enabled, monthlyTokens: tokens ?? 0, price, departments: [...allowed] }
    const saved = await api.assist.saveSettings({ ...place, ...rest })
    setKey('')
    queries.setQueryData(orpc.assist.settings.queryKey(), saved)
    toast(t('Saved.'))
  }
  return (
    <Form onSubmit={submit} label={t('Writing help')}>
      <Switch name="enabled" label={t('Writing help is on')} checked={enabled} onChange={setEnabled} />
      <TextField
        name="baseUrl"
        label={t('Address')}
        hint={t('Of a service that speaks the API of OpenAI, up to and with /v1.')}
        type="url"
        value={baseUrl}
        onChange={setBaseUrl}
        required
      />
      <FormRow>
        <TextField name="model" label={t('Model')} value={model} onChange={setModel} required />
        <TextField
          name="key"
          label={t('Key')}
          hint={
            settings.hasKey
              ? t('One is kept; leave this empty to keep it.')
              : t('Kept encrypted, and never shown again.')
          }
          type="password"
          autoComplete="off"
          value={key}
          onChange={setKey}
        />
      </FormRow>
      <Budget tokens={tokens} onTokens={setTokens} price={price} onPrice={setPrice} />
      <Desks allowed={allowed} onChange={setAllowed} />
      <Tried test={test} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button
          busy={test.isPending}
          disabledReason={baseUrl === '' || model === '' ? t('Write address and model first.') : undefined}
          onPress={() => test.mutate(place)}
        >
          {t('Try it')}
        </Button>
      </FormActions>
    </Form>
  )
}

type DesksProps = { allowed: ReadonlySet<string>; onChange: (allowed: ReadonlySet<string>) => void }

function Desks({ allowed, onChange }: DesksProps) {
  const desks = useQuery(orpc.people.departments.queryOptions()).data?.departments ?? []
  return (
    <FieldGroup
      legend={t('Desks that may use it')}
      note={t(
        'What people wrote to these desks is sent to that address when somebody asks for help. Nothing of any other desk ever is.',
      )}
    >
      {desks.map(({ id, name, restricted }) => (
        <Checkbox
          key={id}
          name={`desk-${id}`}
          label={name}
          hint={
            restricted ? t('A restricted desk: its conversations are confidential. Think twice.') : undefined
          }
          checked={allowed.has(id)}
          onChange={(on) => {
            const next = new Set(allowed)
            if (on) next.add(id)
            else next.delete(id)
            onChange(next)
          }}
        />
      ))}
    </FieldGroup>
  )
}

type BudgetProps = {
  tokens: number | null
  onTokens: (tokens: number | null) => void
  price: number | null
  onPrice: (price: number | null) => void
}

function Budget({ tokens, onTokens, price, onPrice }: BudgetProps) {
  return (
    <FormRow>
      <NumberField
        name="monthlyTokens"
        label={t('Tokens a month')}
        min={0}
        value={tokens}
        onChange={onTokens}
      />
      <NumberField
        name="price"
        label={t('Price of a million tokens')}
        hint={t('In your own money, to show what it costs.')}
        min={0}
        step={0.01}
        value={price}
        onChange={onPrice}
      />
    </FormRow>
  )
}

type Test = { data?: { said: string; milliseconds: number } | undefined; error: unknown }

/** What came of trying it. */
function Tried({ test }: { test: Test }) {
  if (test.data) {
    const { said, milliseconds } = test.data
    return (
      <CheckLine tone="plain" icon="check">
        {t('It answered in {ms} ms: “{said}”', { ms: formatNumber(milliseconds), said })}
      </CheckLine>
    )
  }
  if (!test.error) return null
  const { message, help } = toRefusal(test.error)
  return (
    <CheckLine tone="stop" icon="stop">
      {message} {help}
    </CheckLine>
  )
}
