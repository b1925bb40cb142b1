import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Picker } from '../picker.tsx'

type LabelPickerProps = {
  title: string
  /** Labels that are on it (on all of them). */
  has: readonly string[]
  onPick: (label: { id: string; name: string; tone: 'good' | 'wait' | 'warn' | 'stop' | null }) => void
  onClose: () => void
}

/** Puts a label on or takes it off; stays open for the next one. */
export function LabelPicker({ title, has, onPick, onClose }: LabelPickerProps) {
  const query = useQuery(orpc.inbox.labels.queryOptions())
  return (
    <Dialog title={title} open onClose={onClose} size="s">
      <QueryView
        query={query}
        skeleton="list"
        rows={4}
        what={t('The labels could not be loaded.')}
        isEmpty={({ labels }) => labels.length === 0}
        empty={
          <EmptyState
            icon="tag"
            title={t('There are no labels yet')}
            text={t('Those who manage the inbox make them, for everybody.')}
            action={{ label: t('Make labels'), to: '/settings/labels' }}
          />
        }
      >
        {({ labels }) => (
          <Picker
            label={t('Labels')}
            items={labels.map(({ id, name }) => ({ id, label: name, current: has.includes(id) }))}
            empty={t('No label of that name.')}
            onPick={(id) => {
              const label = labels.find((one) => one.id === id)
              if (label) onPick({ id: label.id, name: label.name, tone: label.tone })
            }}
          />
        )}
      </QueryView>
    </Dialog>
  )
}
