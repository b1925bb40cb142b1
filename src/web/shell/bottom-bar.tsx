import { useState } from 'react'
import { Sheet } from '../design/dialog.tsx'
import { Icon } from '../design/icon.tsx'
import type { MenuEntry } from '../design/menu.tsx'
import { t } from '../i18n.ts'
import { Link } from '../link.tsx'
import type { RailItem } from '../rooms.ts'
import type { Section } from '../screens.ts'
import type { Session } from '../session.ts'
import { useUserEntries } from './user-menu.tsx'
import './bottom-bar.css'

type BottomBarProps = { session: Session; items: readonly RailItem[]; here: Section | undefined }

/** The places in reach of the thumb; the rest under More. Phones only. */
export function BottomBar({ session, items, here }: BottomBarProps) {
  const near = items.filter((item) => item.phone).slice(0, 4)
  const rest = items.filter((item) => !near.includes(item))
  const [open, setOpen] = useState(false)
  const inRest = rest.some((item) => item.section === here)
  return (
    <nav className="bottom" aria-label={t('Main')}>
      {near.map((item) => (
        <Link
          key={item.section}
          to={item.to}
          className="thumb"
          current={item.section === here ? 'page' : undefined}
        >
          <Icon name={item.icon} size="l" />
          <span className="clip">{item.label()}</span>
        </Link>
      ))}
      <button
        type="button"
        className="thumb"
        aria-haspopup="dialog"
        aria-expanded={open}
        data-here={inRest || undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="more" size="l" />
        {t('More')}
      </button>
      <Sheet
        title={session.member.name}
        note={session.organisation.name}
        open={open}
        onClose={() => setOpen(false)}
      >
        <MorePlaces items={rest} here={here} onDone={() => setOpen(false)} />
      </Sheet>
    </nav>
  )
}

type MoreProps = { items: readonly RailItem[]; here: string | undefined; onDone: () => void }

function MorePlaces({ items, here, onDone }: MoreProps) {
  const entries = useUserEntries()
  return (
    <div>
      <ul>
        {items.map((item) => (
          <li key={item.section}>
            <Link
              to={item.to}
              className="menu-item"
              onClick={onDone}
              current={item.section === here ? 'page' : undefined}
            >
              <Icon name={item.icon} />
              {item.label()}
            </Link>
          </li>
        ))}
      </ul>
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines and headings have only their place
        <MoreEntry key={index} entry={entry} onDone={onDone} />
      ))}
    </div>
  )
}

function MoreEntry({ entry, onDone }: { entry: MenuEntry; onDone: () => void }) {
  if (entry === 'line') return <hr className="menu-line" />
  if ('heading' in entry) return <p className="menu-heading label">{entry.heading}</p>
  if (entry.run === undefined) return null
  const run = entry.run
  return (
    <button
      type="button"
      className="menu-item"
      aria-pressed={entry.checked}
      onClick={() => {
        onDone()
        run()
      }}
    >
      {entry.checked === undefined ? null : (
        <Icon name="check" size="s" className={entry.checked ? '' : 'unseen'} />
      )}
      {entry.icon ? <Icon name={entry.icon} size="s" /> : null}
      {entry.label}
    </button>
  )
}
