import { useLocation } from '@tanstack/react-router'
import type { Right } from '#kernel/actor.ts'
import { TabNav } from '../design/tabs.tsx'
import { t } from '../i18n.ts'
import { placesOf } from '../rooms.ts'
import type { PlaceGroup, Section, SectionPlace, Words } from '../screens.ts'
import { currentPlace } from './current-place.ts'
import './section-places.css'

type Props = { section: Section | undefined; rights: readonly Right[] }

const groups: Record<PlaceGroup, Words> = {
  house: () => t('Organisation'),
  answering: () => t('Answering'),
  alarm: () => t('On call'),
  you: () => t('You'),
  campaigns: () => t('Campaigns'),
  plan: () => t('Plan'),
  records: () => t('Records'),
}

/** More places than this stand as a list at the side where there is room, sorted into groups. */
const MOST_IN_A_LINE = 10

/** The heading above a place: the first of its group has it. */
const groupAbove = (places: readonly SectionPlace[], at: number): string | undefined => {
  const group = places[at]?.group
  return group && group !== places[at - 1]?.group ? groups[group]() : undefined
}

/** The places of the section the viewer is in, as tabs, many of them as a list; none where a section is one place. */
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
    <div className="section-places" data-many={places.length > MOST_IN_A_LINE || undefined}>
      <TabNav
        label={t('Places in this section')}
        items={places.map((place, at) => ({
          to: place.to,
          label: place.label(),
          current: place.to === current,
          group: groupAbove(places, at),
        }))}
      />
    </div>
  )
}
