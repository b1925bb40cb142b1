import { useQueryClient } from '@tanstack/react-query'
import { api, orpc } from '#web/api.ts'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast } from '#web/design/toast.tsx'
import { formatDay, t } from '#web/i18n.ts'

/** Says that a signal is noise, and why: what looks like it is not told for four weeks. */
export function NoiseDialog({ signalId, onClose }: { signalId: string; onClose: () => void }) {
  const queries = useQueryClient()
  const submit = async (reason: string) => {
    const { until } = await api.signals.noise({ signalId, reason })
    toast(t('Muted until {day}. What is much worse is told all the same.', { day: formatDay(until) }))
    await queries.invalidateQueries({ queryKey: orpc.signals.key() })
  }
  return (
    <ReasonDialog
      title={t('It is noise')}
      note={t(
        'What looks the same, under the same post, by the same people or at the same hour of the week, is kept without telling anybody for four weeks.',
      )}
      hint={t('It stands beside everything that is muted because of it.')}
      act={t('Mute it')}
      onSubmit={submit}
      onClose={onClose}
    />
  )
}
