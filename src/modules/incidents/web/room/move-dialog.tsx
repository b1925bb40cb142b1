import { useState } from 'react'
import type { IncidentState, IncidentView } from '#modules/incidents/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { DateTimeField } from '#web/design/date-field.tsx'
import { Dialog } from '#web/design/dialog.tsx'
import { Form, FormActions, Submit } from '#web/design/form.tsx'
import { TextArea } from '#web/design/text-field.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { MemberField, type Person } from '#web/member-field.tsx'
import { said, useReload } from '../use-act.ts'
import { moveWord } from '../words.ts'

type Props = { incident: IncidentView; to: IncidentState; onClose: () => void }

/** Moves the incident along its life; closing asks who keeps the review and when people meet. */
export function MoveDialog({ incident, to, onClose }: Props) {
  const reload = useReload()
  const [owner, setOwner] = useState<Person | null>(incident.commander)
  const [meetingAt, setMeetingAt] = useState<string | null>(null)
  const { reviewUntil } = incident
  const closing = to === 'closed'
  const reviewed = closing && (reviewUntil !== null || meetingAt !== null)
  const needed =
    to === 'none' || (to === 'open' && (incident.state === 'closed' || incident.state === 'none'))
  const submit = async (data: FormData): Promise<void> => {
    const review = reviewed && owner && meetingAt ? { ownerId: owner.id, meetingAt } : null
    await api.incidents.move({ id: incident.id, to, reason: said(data, 'reason'), review })
    await reload()
    onClose()
  }
  return (
    <Dialog title={moveWord(incident.state, to)} note={note(to)} open onClose={onClose} size="s">
      <Form onSubmit={submit}>
        <TextArea
          name="reason"
          label={needed ? t('Why') : t('What speaks for it')}
          hint={t('It stands in the timeline.')}
          rows={2}
          required={needed}
        />
        {closing ? (
          <>
            <MemberField
              name="ownerId"
              label={t('Who keeps the review')}
              value={owner}
              onChange={setOwner}
              required={reviewUntil !== null}
            />
            <DateTimeField
              name="meetingAt"
              label={t('When you meet for it')}
              hint={
                reviewUntil
                  ? t('At the latest {time}.', { time: formatTime(reviewUntil) })
                  : t('A review is not asked for here. It can be held all the same.')
              }
              value={meetingAt ?? undefined}
              onChange={setMeetingAt}
              required={reviewUntil !== null}
            />
          </>
        ) : null}
        <FormActions>
          <Submit>{moveWord(incident.state, to)}</Submit>
          <Button onPress={onClose}>{t('Cancel')}</Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

function note(to: IncidentState): string | undefined {
  if (to === 'closed')
    return t(
      'Nobody is rung any more, updates end, replies are no longer offered the statement. Pauses stay until you lift them.',
    )
  if (to === 'none') return t('Its signals are remembered as noise, and the like is muted for a while.')
  if (to === 'recovering') return t('The figures say this by themselves after three calm hours.')
  return undefined
}
