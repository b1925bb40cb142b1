import { useRouterState } from '@tanstack/react-router'
import { IconButton } from '#web/design/icon-button.tsx'
import { t } from '#web/i18n.ts'
import { askToRaise, useAskedToRaise } from '#web/raise.ts'
import { RaiseDialog } from './raise-dialog.tsx'

const conversation = /^\/inbox\/[^/]+\/([0-9a-f]{8}-[0-9a-f-]{27})/

/** On every screen: raises an alarm, about the conversation that is open, or about what a screen asked with. */
export function Frame() {
  const about = useAskedToRaise()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <>
      <IconButton icon="incident" label={t('Raise an alarm')} onPress={() => askToRaise({})} />
      {about ? (
        <RaiseDialog
          conversationId={
            about.mentionId ? undefined : (about.conversationId ?? conversation.exec(path)?.[1])
          }
          mentionId={about.mentionId}
          onClose={() => askToRaise(null)}
        />
      ) : null}
    </>
  )
}
