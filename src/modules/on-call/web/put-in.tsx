import { useState } from 'react'
import type { RotaView } from '#modules/on-call/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextField } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import css from './on-call.module.css'
import { useAct } from './use-act.ts'
import { stretchText } from './words.ts'

/** Stretches in which somebody else is on call than whose turn it is, and the form that puts one in. */
export function PutIn({ rota, may }: { rota: RotaView; may: boolean }) {
  const [open, setOpen] = useState(false)
  const remove = useAct(api.onCall.takeOut, t('Taken back. It is again whose turn it was.'))
  return (
    <>
      {rota.overrides.length > 0 ? (
        <ul className={css.lines}>
          {rota.overrides.map(({ id, member, from, to, reason }) => (
            <li key={id} className={css.line}>
              <span className="t13">
                {t('{name} instead: {stretch}', { name: member.name, stretch: stretchText(from, to) })}{' '}
                <span className="q">{reason}</span>
              </span>
              {may ? (
                <Button
                  size="s"
                  label={t('Take back: {stretch}', { stretch: stretchText(from, to) })}
                  busy={remove.isPending}
                  onPress={() => remove.mutate({ id })}
                >
                  {t('Take back')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may && !open ? (
        <div>
          <Button size="s" icon="assign" onPress={() => setOpen(true)}>
            {t('Put somebody in')}
          </Button>
        </div>
      ) : null}
      {open ? <PutInForm rotaId={rota.id} onDone={() => setOpen(false)} /> : null}
    </>
  )
}

function PutInForm({ rotaId, onDone }: { rotaId: string; onDone: () => void }) {
  const [person, setPerson] = useState<Person | null>(null)
  const [from, setFrom] = useState<string | null>(new Date().toISOString())
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const save = useAct(api.onCall.putIn, t('Saved.'), onDone)
  const submit = async (): Promise<void> => {
    await save.mutateAsync({ rotaId, memberId: person?.id ?? '', from: from ?? '', to: to ?? '', reason })
  }
  return (
    <Form onSubmit={submit} label={t('Put somebody in')}>
      <MemberField name="memberId" label={t('Who')} value={person} onChange={setPerson} />
      <div className={css.pair}>
        <DateTimeField name="from" label={t('From')} value={from ?? undefined} onChange={setFrom} />
        <DateTimeField name="to" label={t('To')} value={to ?? undefined} onChange={setTo} />
      </div>
      <TextField name="reason" label={t('Why, if you like')} value={reason} onChange={setReason} />
      <FormActions>
        <Submit>{t('Save')}</Submit>
        <Button onPress={onDone}>{t('Cancel')}</Button>
      </FormActions>
    </Form>
  )
}
