import { useId, useState } from 'react'
import { Button } from '#web/design/button.tsx'
import { ConfirmDialog } from '#web/design/dialog.tsx'
import { Icon } from '#web/design/icon.tsx'
import { Menu } from '#web/design/menu.tsx'
import { t } from '#web/i18n.ts'
import { useShortcuts } from '#web/shell/shortcuts.ts'
import type { Sending } from './send-words.ts'
import { Why } from './title-bar.tsx'

type SendProps = {
  sending: Sending
  busy: boolean
  channels: number
  onSend: () => void
  onSave: () => void
  /** Absent for a draft the server does not know yet. */
  remove?: { run: () => void; disabledReason?: string | undefined } | undefined
}

/** The primary act, why it is not possible yet, and what else can be done with a draft. */
export function Send({ sending, busy, channels, onSend, onSave, remove }: SendProps) {
  const whyId = useId()
  const [asking, setAsking] = useState(false)
  const press = (): void => {
    if (sending.blocked !== null || busy) return
    if (sending.atOnce) setAsking(true)
    else onSend()
  }
  useShortcuts(t('Draft'), [
    { id: 'publish.send', key: 'mod+enter', label: sending.label, run: press, inFields: true },
    { id: 'publish.save', key: 'mod+s', label: t('Save now'), run: onSave, inFields: true },
  ])
  return (
    <>
      {sending.blocked === null ? null : (
        <Why id={whyId} fix={sending.fix}>
          {sending.blocked}
        </Why>
      )}
      {remove ? <MoreMenu remove={remove} /> : null}
      <Button kind="pri" busy={busy} reasonId={sending.blocked === null ? undefined : whyId} onPress={press}>
        {sending.label}
      </Button>
      <ConfirmDialog
        title={t('Publish now?')}
        text={t(
          '{n, plural, one {It goes out on 1 channel} other {It goes out on # channels}} at once. What is out cannot be taken back from here.',
          {
            n: channels,
          },
        )}
        confirm={t('Publish')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onSend()
        }}
      />
    </>
  )
}

function MoreMenu({ remove }: { remove: NonNullable<SendProps['remove']> }) {
  return (
    <Menu
      label={t('More')}
      align="end"
      items={[
        { id: 'calendar', label: t('Open the calendar'), icon: 'calendar', to: '/publish/calendar' },
        'line',
        { id: 'remove', label: t('Delete the draft'), icon: 'trash', danger: true, ...remove },
      ]}
      trigger={(trigger) => (
        <button type="button" className="btn square" aria-label={t('More')} title={t('More')} {...trigger}>
          <Icon name="more" />
        </button>
      )}
    />
  )
}
