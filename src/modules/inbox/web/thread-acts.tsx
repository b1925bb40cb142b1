import { type KeyboardEvent, type ReactNode, type Ref, useRef } from 'react'
import type { ConversationCard } from '#modules/inbox/contract.ts'
import { Icon } from '#web/design/icon.tsx'
import { IconButton } from '#web/design/icon-button.tsx'
import { Menu, type MenuEntry, type TriggerProps } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { askToRaise } from '#web/raise.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import { undoLatest } from './answering/undo-send.ts'
import { usePause } from './clocks/use-pause.tsx'
import { snoozeEntries } from './snooze-entries.ts'
import styles from './thread-acts.module.css'

export type Asking = 'assign' | 'hand' | 'snooze' | null

type ThreadActsProps = {
  card: ConversationCard
  onClose: () => void
  onReopen: () => void
  onSnooze: (until: string) => void
  onAsk: (what: Asking) => void
  onWrite: (face: 'reply' | 'note') => void
}

/** What can be done to the open conversation: by icon, by key, and on a phone behind one button. */
export function ThreadActs({ card, onClose, onReopen, onSnooze, onAsk, onWrite }: ThreadActsProps) {
  const snoozeButton = useRef<HTMLButtonElement>(null)
  const closed = card.state === 'closed'
  const toggle = card.state === 'open' ? onClose : onReopen
  useShortcuts(t('This conversation'), [
    { id: 'inbox.reply', key: 'r', label: t('Reply'), run: () => onWrite('reply') },
    { id: 'inbox.note', key: 'n', label: t('Write a note'), run: () => onWrite('note') },
    { id: 'inbox.undo-send', key: 'z', label: t('Take the answer back'), run: undoLatest },
    { id: 'inbox.close', key: 'e', label: t('Close'), run: () => (closed ? undefined : onClose()) },
    {
      id: 'inbox.reopen',
      key: 'u',
      label: t('Open again'),
      run: () => (card.state === 'open' ? undefined : onReopen()),
    },
    { id: 'inbox.assign', key: 'a', label: t('Give to somebody'), run: () => onAsk('assign') },
    { id: 'inbox.snooze', key: 's', label: t('Put aside'), run: () => snoozeButton.current?.click() },
    { id: 'inbox.hand', key: 'h', label: t('Hand to a department'), run: () => onAsk('hand') },
  ])
  const pause = usePause(card)
  const raise = () => askToRaise({ conversationId: card.id })
  const snoozes = snoozeEntries(onSnooze, () => onAsk('snooze'))
  const end =
    card.state === 'open'
      ? ({ icon: 'check', label: t('Close'), key: 'e' } as const)
      : ({ icon: 'undo', label: t('Open again'), key: 'u' } as const)
  const all: MenuEntry[] = [
    { id: 'end', label: end.label, icon: end.icon, run: toggle },
    { id: 'assign', label: t('Give to somebody'), icon: 'assign', run: () => onAsk('assign') },
    { id: 'hand', label: t('Hand to a department'), icon: 'hand', run: () => onAsk('hand') },
    { id: 'raise', label: t('Raise an alarm'), icon: 'incident', run: raise },
    ...(closed ? [] : [pause.entry]),
    'line',
    { heading: t('Put aside until') },
    ...(closed ? [] : snoozes),
  ]
  return (
    <Quiet>
      <span className={styles.wide}>
        <IconButton icon="assign" label={t('Give to somebody')} keyHint="a" onPress={() => onAsk('assign')} />
        <IconButton icon="hand" label={t('Hand to a department')} keyHint="h" onPress={() => onAsk('hand')} />
        {pause.button}
        <IconButton icon="incident" label={t('Raise an alarm')} onPress={raise} />
        {closed ? null : (
          <Menu
            label={t('Put aside until')}
            align="end"
            items={snoozes}
            trigger={(props) => (
              <MenuIcon {...props} ref={snoozeButton} icon="snooze" label={t('Put aside')} hint="s" />
            )}
          />
        )}
        <IconButton icon={end.icon} label={end.label} keyHint={end.key} onPress={toggle} />
      </span>
      <span className={styles.narrow}>
        <Menu
          label={t('What to do with it')}
          align="end"
          items={closed ? all.slice(0, 4) : all}
          trigger={(props) => <MenuIcon {...props} icon="more" label={t('What to do with it')} />}
        />
      </span>
      {pause.dialog}
    </Quiet>
  )
}

/** Letters typed in an open menu choose from it; they are not keys of the page. */
function Quiet({ children }: { children: ReactNode }) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.target as HTMLElement).closest('[role="menu"]')) event.nativeEvent.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps keys from travelling on
    <span className={styles.acts} onKeyDown={onKeyDown}>
      {children}
    </span>
  )
}

type MenuIconProps = TriggerProps & {
  icon: 'snooze' | 'more'
  label: string
  hint?: string
  ref?: Ref<HTMLButtonElement>
}

function MenuIcon({ icon, label, hint, ref, ...props }: MenuIconProps) {
  const name = hint ? `${label} (${hint})` : label
  return (
    <button {...props} ref={ref} type="button" className="btn ghost square s" aria-label={name} title={name}>
      <Icon name={icon} />
    </button>
  )
}
