import type { MeetingView } from '#modules/council/contract.ts'
import { api } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Panel } from '#web/design/page.tsx'
import { Row } from '#web/design/rows.tsx'
import { formatDay, t } from '#web/i18n.ts'
import { useAct } from '../use-act.ts'

/** Minutes of earlier meetings come first: this meeting approves them. */
export function ToApprove({ meeting }: { meeting: MeetingView }) {
  const approve = useAct((id: string) => api.council.approveMinutes({ id }), t('The minutes are approved.'))
  if (meeting.toApprove.length === 0) return null
  return (
    <Panel title={t('Minutes to approve')}>
      {meeting.toApprove.map((one) => (
        <Row
          key={one.meetingId}
          to={`/people/council/meetings/${one.meetingId}/minutes`}
          title={one.title}
          note={formatDay(one.startsAt)}
          end={
            <Button
              size="s"
              busy={approve.isPending && approve.variables === one.meetingId}
              disabledReason={meeting.me.mayNotChair ?? undefined}
              onPress={() => approve.mutate(one.meetingId)}
            >
              {t('Approve')}
            </Button>
          }
        />
      ))}
    </Panel>
  )
}
