import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { useMinute } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
import { Link } from '#web/link.tsx'
import { pauseTitle } from './pause-words.ts'
import { usePauses } from './use-pauses.ts'

type Pause = ReturnType<typeof usePauses>['pauses'][number]

/** The band nobody can miss: publishing is paused, who did it, why, since when, and the way to let it go on. */
export function Frame() {
  useMinute()
  const { pauses, may } = usePauses()
  return pauses.map((pause) => <PauseBand key={pause.id} pause={pause} may={may} />)
}

function PauseBand({ pause, may }: { pause: Pause; may: boolean }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const lift = useMutation(
    orpc.governance.lift.mutationOptions({
      networkMode: 'always',
      onSuccess: () => toast(t('Publishing goes on.')),
      onError: toastError,
      onSettled: () => {
        setAsking(false)
        return queries.invalidateQueries({ queryKey: orpc.governance.pauses.key() })
      },
    }),
  )
  return (
    <Banner
      tone="stop"
      title={pauseTitle(pause)}
      action={
        may ? (
          <Button size="s" onPress={() => setAsking(true)}>
            {t('Lift the pause')}
          </Button>
        ) : undefined
      }
    >
      {t('{by}, since {time}: {reason}', {
        by: pause.by,
        time: formatTime(pause.since),
        reason: pause.reason,
      })}{' '}
      <Reach id={pause.id} />
      {pause.incidentId ? (
        <>
          {' '}
          <Link className="link" to={`/incidents/${pause.incidentId}`}>
            {t('The incident')}
          </Link>
        </>
      ) : null}
      <ConfirmDialog
        title={t('Lift the pause?')}
        text={t(
          'What was held stays held until somebody keeps, edits or drops it. What is planned for later goes out at its minute.',
        )}
        confirm={t('Let publishing go on')}
        open={asking}
        busy={lift.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => lift.mutate({ id: pause.id })}
      />
    </Banner>
  )
}

/** What it came too late for and what it holds, with the way there. */
function Reach({ id }: { id: string }) {
  const { data } = useQuery(orpc.publishing.whilePaused.queryOptions())
  const found = data?.pauses.find((one) => one.id === id)
  if (!found) return null
  return (
    <>
      {t(
        '{n, plural, =0 {Nothing had left already} one {# post had left already} other {# posts had left already}};',
        { n: found.left },
      )}{' '}
      <Link className="link" to="/publish/held">
        {t('{n, plural, =0 {nothing is held} one {# post is held} other {# posts are held}}.', {
          n: found.held,
        })}
      </Link>
    </>
  )
}
