import { useLocation } from '@tanstack/react-router'
import type { Right } from '#kernel/actor.ts'
import { TabNav } from '../design/tabs.tsx'
import { t } from '../i18n.ts'
import { placesOf } from '../rooms.ts'
import type { Section } from '../screens.ts'
import { currentPlace } from './current-place.ts'
import './section-places.css'

type Props = { section: Section | undefined; rights: readonly Right[] }

/** The places of the section the viewer is in, as tabs; none where a section is one place. */
export function SectionPlaces({ section, rights }: Props) {
  const path = useLocation({ select: (location) => location.pathname })
  const places = (section ? placesOf(section) : []).filter(
    (place) => !place.rights || place.rights.some((right) => rights.includes(right)),
  )
  if (places.length < 2) return null
  const current = currentPlace(
    places.map((place) => place.to),
    path,
  )
  return (
    <div className="section-places">
      <TabNav
        label={t('Places in this section')}
        items={places.map((place) => ({ to: place.to, label: place.label(), current: place.to === current }))}
      />
    </div>
  )
}
