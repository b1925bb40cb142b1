import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Banner } from '#web/design/banner.tsx'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { useMinute } from '#web/design/time.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatTime, t } from '#web/i18n.ts'
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
      })}
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
