import { useState } from 'react'
import type { IncidentView, Seat } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button, LinkButton } from '#web/design/button.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { Panel } from '#web/design/page.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { useSession } from '#web/session.ts'
import css from '../incidents.module.css'
import { said, useReload } from '../use-act.ts'
import { seatWord } from '../words.ts'

type Asking = { seat: Seat; what: 'give' | 'hand-over' }

/** Who sits where. Seats are given by whoever leads; a change of shift is handed over with a note. */
export function SeatsPanel({ incident }: { incident: IncidentView }) {
  const me = useSession().member.id
  const [asking, setAsking] = useState<Asking | null>(null)
  const running = incident.state !== 'closed' && incident.state !== 'none'
  return (
    <Panel title={t('Seats')}>
      {incident.seats.map(({ seat, member }) => (
        <div key={seat} className={css.row}>
          <span>
            <span className="q">{seatWord(seat)}</span>{' '}
            {member ? member.name : <span className="qq">{t('empty')}</span>}
          </span>
          <span className={css.acts}>
            {running && member && (member.id === me || incident.may.lead) ? (
              <LinkButton className="t13" onPress={() => setAsking({ seat, what: 'hand-over' })}>
                {t('Hand over')}
              </LinkButton>
            ) : null}
            {running && incident.may.lead && !member ? (
              <LinkButton className="t13" onPress={() => setAsking({ seat, what: 'give' })}>
                {t('Give it to somebody')}
              </LinkButton>
            ) : null}
          </span>
        </div>
      ))}
      {asking?.what === 'give' ? (
        <Give incident={incident} seat={asking.seat} onClose={() => setAsking(null)} />
      ) : asking ? (
        <HandOver incident={incident} seat={asking.seat} onClose={() => setAsking(null)} />
      ) : null}
    </Panel>
  )
}

type AskProps = { incident: IncidentView; seat: Seat; onClose: () => void }

function Give({ incident, seat, onClose }: AskProps) {
  const reload = useReload()
  const [person, setPerson] = useState<Person | null>(null)
  const submit = async (): Promise<void> => {
    await api.incidents.appoint({ id: incident.id, seat, memberId: person?.id ?? null })
    await reload()
    onClose()
  }
  return (
    <Dialog title={seatWord(seat)} open onClose={onClose} size="s">
      <Form onSubmit={submit}>
        <MemberField
          name="memberId"
          label={t('Who')}
          hint={seat === 'spokesperson' ? t('Somebody with a mandate to make statements.') : undefined}
          value={person}
          onChange={setPerson}
          required
        />
        <FormActions>
          <Submit>{t('Give the seat')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** The note of a change of shift: how it stands, what is open. The seat moves when the next one accepts. */
function HandOver({ incident, seat, onClose }: AskProps) {
  const reload = useReload()
  const [person, setPerson] = useState<Person | null>(null)
  const submit = async (data: FormData): Promise<void> => {
    await api.incidents.handOver({
      id: incident.id,
      seat,
      toId: person?.id ?? '',
      situation: said(data, 'situation'),
      decisions: said(data, 'decisions'),
    })
    await reload()
    onClose()
  }
  return (
    <Dialog
      title={t('Hand over: {seat}', { seat: seatWord(seat) })}
      note={t('The seat moves when the next one has read the note and accepts it.')}
      open
      onClose={onClose}
    >
      <Form onSubmit={submit}>
        <MemberField name="toId" label={t('To whom')} value={person} onChange={setPerson} required />
        <TextArea name="situation" label={t('How it stands')} rows={3} required />
        <TextArea name="decisions" label={t('Decisions that are open')} rows={2} />
        <FormActions>
          <Submit>{t('Offer the hand-over')}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
