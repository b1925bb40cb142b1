import type { QueryKey } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { ZodType } from 'zod'
import type { Right } from '#kernel/actor.ts'
import type { IconName } from './design/icons.ts'
import type { RawSearch } from './search.ts'

/** The places of the rail. `none` belongs to no place (sign-in, first run). */
export type Section =
  | 'today'
  | 'inbox'
  | 'publish'
  | 'listen'
  | 'incidents'
  | 'people'
  | 'programmes'
  | 'scoreboard'
  | 'settings'
  | 'none'

/** Words are functions: they are asked for when shown, in the language of that moment. */
export type Words = () => string

export type RailEntry = {
  icon: IconName
  label: Words
  /** 10 today … 80 scoreboard; from 900 on at the foot. */
  order: number
  /** A hook that gives the number beside the word; undefined shows none. */
  badge?: (() => number | undefined) | undefined
  /** Among the four in reach of the thumb; the rest stand under More. */
  phone?: boolean | undefined
  /** Where the entry leads, when not the screen's own path up to its first parameter. */
  to?: string | undefined
}

export type Screen = {
  /** TanStack Router syntax: `/inbox/{-$view}/{-$conversationId}`, `$name` required, `{-$name}` optional. */
  path: string
  section: Section
  title: Words
  /** The module must export a component named `Screen`. */
  load: () => Promise<{ Screen: ComponentType }>
  search?: ((raw: RawSearch) => object) | ZodType<object> | undefined
  /** Shown without frame and without sign-in. */
  public?: boolean | undefined
  rail?: RailEntry | undefined
}

export type PaletteEntry = {
  id: string
  label: Words
  icon?: IconName | undefined
  /** Other words people may type for it. */
  also?: Words | undefined
  keys?: string | undefined
} & ({ to: string; run?: undefined } | { run: () => void; to?: undefined })

export type Found = {
  id: string
  label: string
  hint?: string | undefined
  icon?: IconName | undefined
  to: string
}
export type Finder = {
  kind: Words
  search: (query: string, signal: AbortSignal) => Promise<readonly Found[]>
}

export type LivePath = {
  /** Prefix of event types, with its dot: `conversation.` */
  type: string
  keys: (event: { type: string; ids: readonly string[] }) => readonly QueryKey[]
}

/** A block on Today: what waits for this member in one room. */
export type TodayEntry = {
  id: string
  /** `main`: to be done by me; `side`: to know. */
  column: 'main' | 'side'
  /** Within its column; 10 first. */
  order: number
  /** A hook: how many things wait; 0 is nothing, undefined while it is being asked. */
  useCount: () => number | undefined
  /** The module must export a component named `Part`. */
  load: () => Promise<{ Part: ComponentType }>
}

/** A place inside a section: a tab above every screen of it. */
/** What places of a long section are sorted into. */
export type PlaceGroup = 'house' | 'answering' | 'alarm' | 'you' | 'campaigns' | 'plan' | 'records'

export type SectionPlace = {
  section: Section
  to: string
  label: Words
  order: number
  /** The heading it stands under where a section has too many places for one line. */
  group?: PlaceGroup | undefined
  /** Shown only to members who hold one of these rights. */
  rights?: readonly Right[] | undefined
}

export type FramePart = () => Promise<{ Frame: ComponentType }>

/** What a room brings to the browser, as `screens` in its `web/screens.tsx`. */
export type ScreenModule = {
  room: string
  screens: readonly Screen[]
  palette?: readonly PaletteEntry[] | undefined
  find?: readonly Finder[] | undefined
  live?: readonly LivePath[] | undefined
  today?: readonly TodayEntry[] | undefined
  places?: readonly SectionPlace[] | undefined
  /** `band` stands above every screen (pause); `status` stands in the top bar (on call). */
  frame?: { band?: FramePart | undefined; status?: FramePart | undefined } | undefined
}

/** Checks nothing at run time; it lets the editor know the shape. */
export function defineScreens(module: ScreenModule): ScreenModule {
  return module
}

/** A path up to its first parameter: where the rail leads. */
export function plainPath(path: string): string {
  const parts = path.split('/')
  const end = parts.findIndex((part) => part.includes('$'))
  const plain = (end === -1 ? parts : parts.slice(0, end)).join('/')
  return plain === '' ? '/' : plain
}
