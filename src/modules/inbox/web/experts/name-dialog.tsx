import { Dialog } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { Picker } from '../picker.tsx'
import type { useNaming } from './use-naming.ts'

/** Whom a note names: only those for whom the conversation is there. */
export function NameDialog({ naming }: { naming: ReturnType<typeof useNaming> }) {
  return (
    <Dialog
      title={t('Name a colleague')}
      note={t('They hear of the note by mail and on Today.')}
      open
      onClose={naming.close}
      size="s"
    >
      <QueryView query={naming.query} skeleton="list" rows={4} what={t('The members could not be loaded.')}>
        {({ members }) => (
          <Picker
            label={t('Whom')}
            items={members
              .filter((one) => one.sees)
              .map(({ id, name, departmentName }) => ({
                id,
                label: name,
                note: departmentName ?? undefined,
              }))}
            empty={t('Nobody of that name may see this conversation.')}
            onPick={(id) => {
              const member = members.find((one) => one.id === id)
              if (member) naming.take(member)
            }}
          />
        )}
      </QueryView>
    </Dialog>
  )
}
