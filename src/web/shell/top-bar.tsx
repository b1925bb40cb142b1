import { Fragment } from 'react'
import { Icon } from '../design/icon.tsx'
import { IconButton } from '../design/icon-button.tsx'
import { KeyHint } from '../design/key-hint.tsx'
import { Mark } from '../design/mark.tsx'
import { t } from '../i18n.ts'
import { usePlaceNow } from '../place.ts'
import { rooms } from '../rooms.ts'
import type { Session } from '../session.ts'
import { framePart, Guarded } from './frame-part.tsx'
import { showOverlay } from './overlays.tsx'
import { UserMenu } from './user-menu.tsx'
import './top-bar.css'

const states = rooms.flatMap((room) =>
  room.frame?.status ? [{ room: room.room, State: framePart(room.frame.status) }] : [],
)

/** Where one is, the way to everything else, and how one's own affairs stand. */
export function TopBar({ session }: { session: Session }) {
  return (
    <header className="top">
      <span className="top-mark">
        <Mark size={24} />
      </span>
      <Trail />
      <button type="button" className="search" onClick={() => showOverlay('palette')}>
        <Icon name="search" size="s" />
        {t('Go to, do, find a person or post')}
        <KeyHint keys="mod+k" />
      </button>
      <span className="top-find">
        <IconButton icon="search" label={t('Go to, do, find')} onPress={() => showOverlay('palette')} />
      </span>
      {states.map(({ room, State }) => (
        <Guarded key={room}>
          <State />
        </Guarded>
      ))}
      <UserMenu session={session} />
    </header>
  )
}

function Trail() {
  const { trail, note } = usePlaceNow()
  const last = trail.length - 1
  return (
    <nav className="place" aria-label={t('Place')}>
      {trail.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a trail's words have no identity but their place
        <Fragment key={index}>
          {index === last ? <b className="clip">{word}</b> : <span>{word}</span>}
          {index === last ? null : (
            <span className="place-cut" aria-hidden="true">
              /
            </span>
          )}
        </Fragment>
      ))}
      {note ? <span className="place-note">{note}</span> : null}
    </nav>
  )
}

/** A state of the viewer's own in the top bar: “On call until 18:00”. */
export function TopState({
  tone = 'good',
  children,
}: {
  tone?: 'good' | 'warn' | 'stop' | undefined
  children: string
}) {
  return (
    <span className="top-state">
      <span className={`dot ${tone}`} />
      {children}
    </span>
  )
}
