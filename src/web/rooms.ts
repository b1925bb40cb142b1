import {
  plainPath,
  type RailEntry,
  type ScreenModule,
  type Section,
  type SectionPlace,
  type TodayEntry,
} from './screens.ts'

// Every room that brings a screen is found here; adding one edits no file of the shell.
const found = import.meta.glob<{ screens: ScreenModule }>('../modules/*/web/screens.tsx', { eager: true })

export const rooms: readonly ScreenModule[] = Object.values(found).map((module) => module.screens)

export type RailItem = RailEntry & { section: Section; to: string }

/** The rail as the registered screens make it, in order; one entry a section. */
export function railOf(modules: readonly ScreenModule[]): RailItem[] {
  const items = new Map<Section, RailItem>()
  for (const screen of modules.flatMap((module) => module.screens)) {
    if (!screen.rail || items.has(screen.section)) continue
    items.set(screen.section, {
      ...screen.rail,
      section: screen.section,
      to: screen.rail.to ?? plainPath(screen.path),
    })
  }
  return [...items.values()].sort((a, b) => a.order - b.order)
}

export const rail: readonly RailItem[] = railOf(rooms)

const byOrder = (a: { order: number }, b: { order: number }): number => a.order - b.order

/** The tabs of a section, in order. */
export const placesOf = (section: Section): SectionPlace[] =>
  rooms
    .flatMap((room) => room.places ?? [])
    .filter((place) => place.section === section)
    .sort(byOrder)

/** What rooms bring to Today, in order. */
export const todayEntries: readonly TodayEntry[] = rooms.flatMap((room) => room.today ?? []).sort(byOrder)
