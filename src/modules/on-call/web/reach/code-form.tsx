import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'

/** Types in the code of a test ring. */
export function CodeForm({ id, onDone }: { id: string; onDone: () => void }) {
  const queries = useQueryClient()
  const [code, setCode] = useState('')
  const submit = async (): Promise<void> => {
    await api.onCall.confirmWay({ id, code })
    toast(t('Confirmed. This way rings you from now on.'))
    await queries.invalidateQueries({ queryKey: orpc.onCall.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Code of the test ring')}>
      <TextField
        name="code"
        label={t('Code of the test ring')}
        hint={t('Six digits, good for ten minutes.')}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
      <FormActions>
        <Submit>{t('Confirm')}</Submit>
      </FormActions>
    </Form>
  )
}
