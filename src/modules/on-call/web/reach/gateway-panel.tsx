import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Select } from '#web/design/choice-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea, TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { useAct } from '../use-act.ts'

type Gateway = NonNullable<Awaited<ReturnType<typeof api.onCall.gateway>>['gateway']>
const empty: Gateway = { url: '', method: 'POST', bodyType: 'json', body: '', headerNames: [] }

/** For those who manage the organisation: the gateway through which text messages go. */
export function GatewayPanel() {
  const { data } = useQuery({ ...orpc.onCall.gateway.queryOptions(), refetchOnWindowFocus: false })
  if (!data || data.mayNot) return null
  return (
    <Panel
      title={t('Gateway for text messages')}
      note={t(
        'Any gateway that takes a message over HTTP. Where {number} and {text} stand they are filled in.',
        {
          number: '{number}',
          text: '{text}',
        },
      )}
    >
      <GatewayForm before={data.gateway ?? empty} />
    </Panel>
  )
}

function GatewayForm({ before }: { before: Gateway }) {
  const [typed, setTyped] = useState(before)
  const [headers, setHeaders] = useState<string | null>(null)
  const set = (part: Partial<Gateway>) => setTyped({ ...typed, ...part })
  const save = useAct(api.onCall.saveGateway, t('Saved.'))
  const submit = async (): Promise<void> => {
    const { url, method, bodyType, body } = typed
    await save.mutateAsync({ url, method, bodyType, body, headers })
    setHeaders(null)
  }
  const kept = before.headerNames.join(', ')
  return (
    <Form onSubmit={submit} label={t('Gateway for text messages')}>
      <TextField name="url" label={t('Address')} value={typed.url} onChange={(url) => set({ url })} />
      <Select<Gateway['method']>
        name="method"
        label={t('Method')}
        value={typed.method}
        onChange={(method) => set({ method })}
        options={(['POST', 'PUT', 'GET'] as const).map((value) => ({ value, label: value }))}
      />
      {typed.method === 'GET' ? null : (
        <>
          <Select<Gateway['bodyType']>
            name="bodyType"
            label={t('Body')}
            value={typed.bodyType}
            onChange={(bodyType) => set({ bodyType })}
            options={[
              { value: 'json', label: 'JSON' },
              { value: 'form', label: t('Form') },
            ]}
          />
          <TextArea
            name="body"
            label={t('What is sent')}
            hint={t('For instance: {example}', { example: '{"to": "{number}", "message": "{text}"}' })}
            rows={4}
            value={typed.body}
            onChange={(body) => set({ body })}
          />
        </>
      )}
      <TextArea
        name="headers"
        label={t('Headers, one a line')}
        hint={
          kept ? t('Kept and not shown: {names}. What you write replaces them.', { names: kept }) : undefined
        }
        rows={2}
        value={headers ?? ''}
        onChange={(text) => setHeaders(text === '' ? null : text)}
      />
      <FormActions>
        <Submit>{t('Save')}</Submit>
      </FormActions>
    </Form>
  )
}
