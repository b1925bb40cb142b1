import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#web/api.ts'
import { Button } from '#web/design/button.tsx'
import { Chip, type Tone } from '#web/design/chip.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import type { IconName } from '#web/design/icon.tsx'
import { Row } from '#web/design/rows.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { formatExact, t } from '#web/i18n.ts'
import { useChannels } from '../parts/use-channels.ts'
import type { QuietPeriod } from '../types.ts'
import { someOf } from '../words/lists.ts'

const looks: Record<QuietPeriod['state'], { tone?: Tone; icon: IconName; words: () => string }> = {
  now: { tone: 'stop', icon: 'pause', words: () => t('now') },
  coming: { tone: 'wait', icon: 'hour', words: () => t('planned') },
  over: { icon: 'check', words: () => t('over') },
}

/** One quiet period; it ends by itself, or earlier here. */
export function QuietRow({ period, may }: { period: QuietPeriod; may: boolean }) {
  const [asking, setAsking] = useState(false)
  const { nameOf } = useChannels()
  const queries = useQueryClient()
  const end = useMutation(
    orpc.governance.endQuiet.mutationOptions({
      onSuccess: () => toast(t('The quiet period is over: {name}', { name: period.name })),
      onError: toastError,
      onSettled: () => {
        setAsking(false)
        return queries.invalidateQueries({ queryKey: orpc.governance.quiet.key() })
      },
    }),
  )
  const look = looks[period.state]
  const where = period.channelIds
    ? t('on {channels}', { channels: someOf(period.channelIds.map(nameOf), 5) })
    : t('on every channel')
  return (
    <li>
      <Row
        title={period.name}
        note={t('{from} to {to}, {where}, by {name}', {
          from: formatExact(period.from),
          to: formatExact(period.to),
          where,
          name: period.owner.name,
        })}
        end={
          <>
            <Chip tone={look.tone} icon={look.icon}>
              {look.words()}
            </Chip>
            {may && period.state !== 'over' ? (
              <Button
                size="s"
                label={t('End the quiet period {name}', { name: period.name })}
                onPress={() => setAsking(true)}
              >
                {period.state === 'now' ? t('End it now') : t('Call it off')}
              </Button>
            ) : null}
          </>
        }
      />
      <ConfirmDialog
        title={t('End the quiet period {name}?', { name: period.name })}
        text={t(
          'What rested may go out again, with the consents it needs. It cannot be taken up again; plan a new one instead.',
        )}
        confirm={t('End it')}
        open={asking}
        busy={end.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => end.mutate({ id: period.id })}
      />
    </li>
  )
}
