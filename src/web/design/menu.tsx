import {
  Fragment,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react'
import { Link } from '../link.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { KeyHint } from './key-hint.tsx'
import { useFloating } from './use-floating.ts'
import './menu.css'

export type MenuItem = {
  id: string
  label: string
  icon?: IconName | undefined
  hint?: string | undefined
  note?: string | undefined
  danger?: boolean | undefined
  /** A choice among others: shows a tick when true. */
  checked?: boolean | undefined
  disabledReason?: string | undefined
} & ({ run: () => void; to?: undefined } | { to: string; run?: undefined })

export type MenuEntry = MenuItem | 'line' | { heading: string }

export type TriggerProps = {
  id: string
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string | undefined
  onClick: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

type MenuProps = {
  /** Name of the menu for readers. */
  label: string
  items: readonly MenuEntry[]
  /** Draws the button: spread what it gets onto a `<button>`. */
  trigger: (props: TriggerProps) => ReactElement
  align?: 'start' | 'end' | undefined
}

const isItem = (entry: MenuEntry): entry is MenuItem => entry !== 'line' && 'id' in entry
const selector = '[role^="menuitem"]'

/** A list of actions that floats by its button. Arrows, Home, End and letters move; Escape closes and gives focus back. */
export function Menu({ label, items, trigger, align = 'start' }: MenuProps) {
  const [open, setOpen] = useState(false)
  const menuId = useId()
  const buttonId = useId()
  const typed = useRef({ text: '', at: 0 })
  const button = (): HTMLElement | null => document.getElementById(buttonId)
  const layer = useFloating({ open, anchor: button, align, onClose: () => setOpen(false), focus: selector })

  const close = (): void => {
    setOpen(false)
    button()?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)]
    const at = all.indexOf(document.activeElement as HTMLElement)
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1 + all.length,
      Home: 0,
      End: all.length - 1,
    }
    const step = steps[event.key]
    if (event.key === 'Tab') setOpen(false)
    else if (step !== undefined) {
      event.preventDefault()
      all[step % all.length]?.focus()
    } else if (event.key.length === 1 && event.key !== ' ') {
      const now = event.timeStamp
      const before = typed.current
      typed.current = { text: (now - before.at < 700 ? before.text : '') + event.key.toLowerCase(), at: now }
      all.find((item) => item.textContent?.trim().toLowerCase().startsWith(typed.current.text))?.focus()
    }
  }
  const first = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    setOpen(true)
  }
  return (
    <>
      {trigger({
        id: buttonId,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? menuId : undefined,
        onClick: () => setOpen(!open),
        onKeyDown: first,
      })}
      {open ? (
        <div
          ref={layer}
          popover="auto"
          id={menuId}
          role="menu"
          aria-label={label}
          className="menu"
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          {items.map((entry, index) => (
            <Fragment key={isItem(entry) ? entry.id : index}>
              <Entry entry={entry} onDone={close} />
            </Fragment>
          ))}
        </div>
      ) : null}
    </>
  )
}

function Entry({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  if (entry === 'line') return <hr className="menu-line" />
  if ('heading' in entry) {
    return (
      <div className="menu-heading label" role="presentation">
        {entry.heading}
      </div>
    )
  }
  const look = classes('menu-item', entry.danger && 'stop')
  if (entry.to !== undefined) {
    return (
      <Link to={entry.to} role="menuitem" tabIndex={-1} className={look} onClick={onDone}>
        <Face item={entry} />
      </Link>
    )
  }
  const off = entry.disabledReason !== undefined
  return (
    <button
      type="button"
      {...(entry.checked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': entry.checked })}
      aria-disabled={off ? true : undefined}
      tabIndex={-1}
      className={look}
      onClick={() => {
        if (off) return
        onDone()
        entry.run()
      }}
    >
      <Face item={entry} />
    </button>
  )
}

function Face({ item }: { item: MenuItem }): ReactNode {
  const note = item.disabledReason ?? item.note
  return (
    <>
      {item.checked === undefined ? null : (
        <Icon name="check" size="s" className={item.checked ? '' : 'unseen'} />
      )}
      {item.icon ? <Icon name={item.icon} size="s" /> : null}
      <span className="menu-text">
        {item.label}
        {note ? <span className="menu-note">{note}</span> : null}
      </span>
      {item.hint ? <KeyHint keys={item.hint} /> : null}
    </>
  )
}
