import { useState } from 'react'
import type { Outsider } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DayField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { usePersonActs } from './use-person.ts'

/** Whether they may be written to. */
export function BlockPart({ person }: { person: Outsider }) {
  const { run, act } = usePersonActs()
  const [asking, setAsking] = useState(false)
  const submit = async (data: FormData): Promise<void> => {
    const day = String(data.get('until') ?? '')
    const until = day === '' ? null : new Date(`${day}T23:59:59`).toISOString()
    await run(() => api.inbox.blockPerson({ id: person.id, reason: String(data.get('reason') ?? ''), until }))
    setAsking(false)
    toast(t('Nobody writes to them unless they write first.'), {
      undo: () => act(() => api.inbox.unblockPerson({ id: person.id })),
    })
  }
  if (person.block)
    return (
      <Panel title={t('Do not write')}>
        <p className="t13">
          {person.block.until
            ? t('Until {day}', { day: formatDay(person.block.until) })
            : t('Until somebody lifts it')}
        </p>
        <Button onPress={() => act(() => api.inbox.unblockPerson({ id: person.id }))}>
          {t('They may be written to again')}
        </Button>
      </Panel>
    )
  return (
    <Panel title={t('Do not write')}>
      {asking ? (
        <Form onSubmit={submit}>
          <TextArea name="reason" label={t('Why')} rows={2} required />
          <DayField name="until" label={t('Until, if it ends')} />
          <FormActions>
            <Submit>{t('Do not write to them')}</Submit>
            <Button onPress={() => setAsking(false)}>{t('Cancel')}</Button>
          </FormActions>
        </Form>
      ) : (
        <Button icon="stop" onPress={() => setAsking(true)}>
          {t('They do not want to be written to')}
        </Button>
      )}
    </Panel>
  )
}
