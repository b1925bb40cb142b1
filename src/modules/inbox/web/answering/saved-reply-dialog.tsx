import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Picker } from '../picker.tsx'

type SavedReplyProps = { departmentId: string; onPick: (id: string) => void; onClose: () => void }

/** Saved replies of the desk and of the whole house, found by any of their words. */
export function SavedReplyDialog({ departmentId, onPick, onClose }: SavedReplyProps) {
  const query = useQuery(orpc.savedReplies.list.queryOptions({ input: { departmentId, limit: 500 } }))
  return (
    <Dialog title={t('Insert a saved reply')} open onClose={onClose} size="m">
      <QueryView
        query={query}
        skeleton="list"
        rows={5}
        what={t('The saved replies could not be loaded.')}
        isEmpty={({ replies }) => replies.length === 0}
        empty={
          <EmptyState
            level={2}
            title={t('No reply is saved for this desk')}
            text={t('Keep what you write again and again, and make it yours each time.')}
            action={{ label: t('Saved replies'), to: '/settings/saved-replies' }}
          />
        }
      >
        {({ replies }) => (
          <Picker
            label={t('Saved replies')}
            items={replies.map(({ id, title, folder, lang, text }) => ({
              id,
              label: title,
              note: [folder, lang, text.replace(/\s+/g, ' ').slice(0, 120)].filter(Boolean).join(' · '),
            }))}
            empty={t('No saved reply has these words.')}
            onPick={onPick}
          />
        )}
      </QueryView>
    </Dialog>
  )
}
