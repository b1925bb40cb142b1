import { Outlet } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { readSetting, writeSetting } from '../choices.ts'
import { t } from '../i18n.ts'
import { closeLive, openLive, registerLive } from '../live.ts'
import { queryClient } from '../queries.ts'
import { rail, rooms } from '../rooms.ts'
import { useSession } from '../session.ts'
import { sessionKey } from '../session-key.ts'
import { Bands } from './bands.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { FrameShortcuts } from './frame-shortcuts.tsx'
import { Overlays } from './overlays.tsx'
import { PlaceFromRoute } from './place-from-route.tsx'
import { Rail, useSection } from './rail.tsx'
import { SectionPlaces } from './section-places.tsx'
import { TopBar } from './top-bar.tsx'
import './frame.css'

/** Rail, top bar, bands and the screen. Only signed-in members see it. */
export function Frame() {
  const session = useSession()
  const here = useSection()
  const [narrow, setNarrow] = useState(() => readSetting('rail.narrow', false))
  useLiveEvents()
  const fold = (): void => {
    writeSetting('rail.narrow', !narrow)
    setNarrow(!narrow)
  }
  return (
    <div className="app" data-rail={narrow ? 'narrow' : 'wide'}>
      {/* First, so that what a screen says about its place comes after. */}
      <PlaceFromRoute />
      <a className="vh skip" href="#main">
        {t('Skip to content')}
      </a>
      <Rail organisation={session.organisation.name} items={rail} here={here} narrow={narrow} onFold={fold} />
      <TopBar session={session} />
      <Bands demo={session.organisation.demo} />
      <main id="main" className="stage" tabIndex={-1}>
        <SectionPlaces section={here} rights={session.member.rights} />
        <div className="stage-body">
          <Outlet />
        </div>
      </main>
      <BottomBar session={session} items={rail} here={here} />
      <Overlays />
      <FrameShortcuts onFold={fold} />
    </div>
  )
}

function useLiveEvents(): void {
  useEffect(() => {
    const paths = rooms.flatMap((room) => room.live ?? [])
    const undo = [
      ...paths.map((path) => registerLive(path.type, path.keys)),
      registerLive('organisation.', [sessionKey]),
      registerLive('member.', [sessionKey]),
    ]
    openLive(queryClient)
    return () => {
      for (const each of undo) each()
      closeLive()
    }
  }, [])
}
