import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Checkbox } from '#web/design/choice-field.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, FormRow, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import type { Refusal } from '#web/errors.ts'
import { t } from '#web/i18n.ts'
import { ChannelChoice } from '../parts/channel-choice.tsx'

/** Begins or plans a quiet period. */
export function PlanQuiet({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient()
  const [some, setSome] = useState(false)
  const [channelIds, setChannelIds] = useState<string[]>([])
  const submit = async (data: FormData): Promise<void> => {
    const from = String(data.get('from') ?? '')
    const to = String(data.get('to') ?? '')
    check(to !== '', 'to', t('Choose when it ends.'))
    check(from === '' || from < to, 'to', t('It ends before it begins. Choose a later end.'))
    check(!some || channelIds.length > 0, 'channelIds', t('Choose at least one channel.'))
    await api.governance.setQuiet({
      name: String(data.get('name') ?? ''),
      from: from || new Date().toISOString(),
      to,
      channelIds: some ? channelIds : null,
    })
    toast(t('The quiet period is planned.'))
    await queries.invalidateQueries({ queryKey: orpc.governance.quiet.key() })
    onDone()
  }
  return (
    <Form onSubmit={submit} label={t('Plan a quiet period')}>
      <TextField
        name="name"
        label={t('Name')}
        hint={t('Everybody who is held up reads it: “Before the results of the first quarter”.')}
        required
        autoFocus
        maxLength={120}
      />
      <FormRow>
        <DateTimeField name="from" label={t('From')} hint={t('Empty: at once')} />
        <DateTimeField name="to" label={t('Until')} required />
      </FormRow>
      <Checkbox name="some" label={t('Only on some channels')} checked={some} onChange={setSome} />
      {some ? <ChannelChoice values={channelIds} onChange={setChannelIds} /> : null}
      <FormActions>
        <Submit>{t('Plan it')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}

/** Refuses in the words the server would use, before asking it. */
function check(right: boolean, field: string, words: string): void {
  if (right) return
  const refusal: Refusal = { kind: 'fields', message: words, fields: { [field]: words }, retry: false }
  throw refusal
}
