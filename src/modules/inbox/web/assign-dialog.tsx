import { useQuery } from '@tanstack/react-query'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { orpc } from '#web/api.ts'
import { Dialog } from '#web/design/dialog.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import { useSession } from '#web/session.ts'
import { Picker, type PickerItem } from './picker.tsx'

type Owner = NonNullable<ConversationCard['owner']>
type AssignProps = {
  conversationId: string
  owner: Owner | null
  onAssign: (to: Owner | null) => void
  onClose: () => void
}

const nobody = 'nobody'

/** Gives a conversation to somebody who may answer: the viewer first, then those with the least to do. */
export function AssignDialog({ conversationId, owner, onAssign, onClose }: AssignProps) {
  const me = useSession().member.id
  const query = useQuery({
    ...orpc.inbox.assignable.queryOptions({ input: { id: conversationId } }),
    staleTime: 0,
  })
  return (
    <Dialog title={t('Give it to')} open onClose={onClose} size="s">
      <QueryView query={query} skeleton="list" rows={4} what={t('The members could not be loaded.')}>
        {({ members }) => {
          const first = members.filter((member) => member.id === me)
          const rest = members.filter((member) => member.id !== me)
          const items: PickerItem[] = [...first, ...rest].map((member) => ({
            id: member.id,
            label: member.id === me ? t('{name}, you', { name: member.name }) : member.name,
            note: [
              member.departmentName,
              t('{n, plural, =0 {nothing open} other {# open}}', { n: member.open }),
              member.works ? t('works now') : t('not at work'),
              ...member.languages.slice(0, 3).map(languageName),
            ]
              .filter(Boolean)
              .join(', '),
            current: member.id === owner?.id,
          }))
          if (owner) items.push({ id: nobody, label: t('Nobody, back to the desk') })
          return (
            <Picker
              label={t('Who may answer')}
              items={items}
              empty={t('Nobody of that name may answer conversations.')}
              onPick={(id) => {
                const member = members.find((one) => one.id === id)
                onClose()
                onAssign(member ? { id: member.id, name: member.name, initials: member.initials } : null)
              }}
            />
          )
        }}
      </QueryView>
    </Dialog>
  )
}
