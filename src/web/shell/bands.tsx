import { useEffect, useState } from 'react'
import { Banner } from '../design/banner.tsx'
import { LinkButton } from '../design/button.tsx'
import { t } from '../i18n.ts'
import { type Connection, useConnection } from '../live.ts'
import { rooms } from '../rooms.ts'
import { askToSignIn, useSessionEnded } from '../session-ended.ts'
import { framePart, Guarded } from './frame-part.tsx'

const bands = rooms.flatMap((room) =>
  room.frame?.band ? [{ room: room.room, Band: framePart(room.frame.band) }] : [],
)

/** What must not be missed, above every screen: pause, connection lost, demonstration. */
export function Bands({ demo }: { demo: boolean }) {
  return (
    <div className="bands">
      {bands.map(({ room, Band }) => (
        <Guarded key={room} failed={Unknown}>
          <Band />
        </Guarded>
      ))}
      <SessionBand />
      <ConnectionBand />
      {demo ? (
        <Banner tone="note" title={t('Demonstration.')}>
          {t('An invented company; nothing here reaches a real network.')}
        </Banner>
      ) : null}
    </div>
  )
}

/** A band that is not there would say that all is well. */
function Unknown() {
  return (
    <Banner tone="warn" title={t('A notice could not be loaded.')}>
      {t('Load the page again before you publish.')}
    </Banner>
  )
}

function SessionBand() {
  const { ended } = useSessionEnded()
  if (!ended) return null
  return (
    <Banner
      tone="warn"
      icon="lock"
      title={t('You are signed out.')}
      action={<LinkButton onPress={askToSignIn}>{t('Sign in again')}</LinkButton>}
    >
      {t('What you typed is still here; nothing new is loaded or sent.')}
    </Banner>
  )
}

function ConnectionBand() {
  const { ended } = useSessionEnded()
  const state = useSettled(useConnection(), 4000)
  // Without a session there is no line; the band above says why.
  if (ended && state !== 'offline') return null
  if (state === 'offline') {
    return (
      <Banner tone="warn" icon="offline" title={t('Weft cannot be reached.')}>
        {t('You see what was loaded before. Nothing you send now leaves this browser.')}
      </Banner>
    )
  }
  if (state === 'reconnecting') {
    return (
      <Banner tone="wait" title={t('Reconnecting.')}>
        {t('What happens meanwhile is caught up by itself.')}
      </Banner>
    )
  }
  return null
}

/** Good news at once, bad news only when it lasts: a passing hiccup is nobody's business. */
function useSettled(connection: Connection, ms: number): Connection {
  const [shown, setShown] = useState<Connection>('live')
  const bad = connection === 'offline' || connection === 'reconnecting'
  useEffect(() => {
    if (!bad) {
      setShown('live')
      return
    }
    const timer = setTimeout(() => setShown(connection), connection === 'offline' ? 500 : ms)
    return () => clearTimeout(timer)
  }, [bad, connection, ms])
  return bad ? shown : 'live'
}
