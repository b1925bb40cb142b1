import { useEffect, useState } from 'react'
import { LinkButton } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { KeyHint } from '../design/key-hint.tsx'
import { t } from '../i18n.ts'
import { keyOf, nameOf, remap, type Shortcut, useShortcutGroups } from './shortcuts.ts'
import './key-help.css'

/** Every key that works here, and the way to choose another. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const groups = useShortcutGroups()
  return (
    <Dialog
      title={t('Keys')}
      note={t('They rest while you write in a field.')}
      open
      onClose={onClose}
      size="l"
    >
      <div className="keys">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="label">{group.title}</h3>
            <ul>
              {group.shortcuts.map((shortcut) => (
                <KeyLine key={shortcut.id} shortcut={shortcut} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function KeyLine({ shortcut }: { shortcut: Shortcut }) {
  const [asking, setAsking] = useState(false)
  const key = keyOf(shortcut)
  useEffect(() => {
    if (!asking) return
    const onKeyDown = (event: KeyboardEvent): void => {
      if (/^(Shift|Control|Meta|Alt|Tab)$/.test(event.key)) return
      event.preventDefault()
      event.stopPropagation()
      if (event.key !== 'Escape') remap(shortcut.id, nameOf(event))
      setAsking(false)
    }
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [asking, shortcut.id])
  return (
    <li>
      <span className="grow">{shortcut.label}</span>
      {asking ? (
        <span className="t13 wait" role="status">
          {t('Press a key; Esc keeps the old one')}
        </span>
      ) : (
        <>
          <span className="keys-act">
            {key === shortcut.key ? null : (
              <LinkButton className="t13" onPress={() => remap(shortcut.id, undefined)}>
                {t('Reset')}
              </LinkButton>
            )}
            <LinkButton
              className="t13"
              onPress={() => setAsking(true)}
              label={t('Change the key for {what}', { what: shortcut.label })}
            >
              {t('Change')}
            </LinkButton>
          </span>
          <span className="row keys-key">
            {key.split(' ').map((part) => (
              <KeyHint key={part} keys={part} />
            ))}
          </span>
        </>
      )}
    </li>
  )
}
