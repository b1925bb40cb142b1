import { useMatches } from '@tanstack/react-router'
import { useEffect } from 'react'
import { t } from '../i18n.ts'
import { setPlace, usePlaceNow } from '../place.ts'
import type { Screen } from '../screens.ts'

/** Names the place by the screen's own title until the screen says more, and tells readers where they have arrived. */
export function PlaceFromRoute() {
  const title = useMatches({
    select: (matches) => (matches.at(-1)?.staticData as { screen?: Screen } | undefined)?.screen?.title(),
  })
  const place = usePlaceNow()
  useEffect(() => {
    if (title === undefined) return
    setPlace({ trail: [title] })
    document.title = `${title} · Weft`
  }, [title])
  return (
    <p className="vh" role="status">
      {t('You are here: {place}', { place: place.trail.join(', ') })}
    </p>
  )
}
