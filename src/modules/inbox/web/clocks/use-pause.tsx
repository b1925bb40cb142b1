import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { api } from '#web/api.ts'
import { IconButton } from '#web/design/icon-button.tsx'
import type { MenuEntry } from '#web/design/menu.tsx'
import { ReasonDialog } from '#web/design/reason-dialog.tsx'
import { toast, toastError } from '#web/design/toast.tsx'
import { t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { lookAgain, showCard } from '../cards-cache.ts'
import { mutate } from '../mutate.ts'

type Pausing = {
  /** Pauses after asking why, or lets the clocks go on. */
  toggle: () => void
  /** The same for a menu. */
  entry: Exclude<MenuEntry, 'line' | { heading: string }>
  /** For the row of acts; nothing while the conversation is closed. */
  button: ReactNode
  dialog: ReactNode
}

/** Pausing the clocks of a conversation while we wait for a third party. */
export function usePause(card: ConversationCard): Pausing {
  const queries = useQueryClient()
  const me = useSession().member.id
  const [asking, setAsking] = useState(false)
  const show = async (call: () => Promise<ConversationCard>): Promise<void> => {
    showCard(queries, await mutate(queries, call), me)
    await lookAgain(queries, card.id)
  }
  const pause = async (reason: string): Promise<void> => {
    await show(() => api.inbox.pauseClocks({ id: card.id, reason }))
    toast(t('Paused. No clock runs until you end it, or they write.'), { undo: () => void goOn() })
  }
  const goOn = async (): Promise<void> => {
    try {
      await show(() => api.inbox.resumeClocks({ id: card.id }))
      toast(t('The clocks go on.'))
    } catch (error) {
      toastError(error)
    }
  }
  const label = card.paused
    ? t('Let the clocks go on; paused for “{reason}”', { reason: card.paused.reason })
    : t('Pause the clocks')
  const icon = card.paused ? 'clock' : 'pause'
  const toggle = (): void => (card.paused ? void goOn() : setAsking(true))
  return {
    toggle,
    entry: { id: 'pause', label, icon, run: toggle },
    button:
      card.state === 'closed' ? null : (
        <IconButton icon={icon} label={label} onPress={toggle} pressed={card.paused !== null} />
      ),
    dialog: asking ? (
      <ReasonDialog
        title={t('Pause the clocks?')}
        note={t('For the time you wait for a third party. It counts for no clock.')}
        hint={t('What you wait for, as “the laboratory”. Colleagues see it.')}
        act={t('Pause the clocks')}
        onSubmit={pause}
        onClose={() => setAsking(false)}
      />
    ) : null,
  }
}
