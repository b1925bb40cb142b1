import type { Company } from '../company/company.ts'
import type { StoryNetwork } from '../network.ts'
import type { PictureKey } from '../pictures/scenes.ts'
import type { Calendar } from '../story/calendar.ts'
import type { Plot } from '../story/plot.ts'
import type { Deed } from '../write/deed.ts'
import type { ToldStory } from '../write/told.ts'
import { byHandDeeds } from './by-hand.ts'
import { draftDeeds } from './drafts.ts'
import type { GoingOut } from './going-out.ts'
import { ideaDeeds } from './ideas.ts'
import { libraryDeeds } from './library.ts'
import { planningDeeds } from './planning.ts'
import { pollDeeds } from './polls.ts'
import { resultDeeds } from './results.ts'
import { wordDeeds } from './words.ts'

interface Outbound {
  readonly company: Company
  readonly network: StoryNetwork
  readonly plot: Plot
  readonly told: ToldStory
  readonly files: ReadonlyMap<PictureKey, string>
  readonly going: GoingOut
}

/** Everything around what goes out: what it is written with, when it goes, who asked for it, and what came of it. */
export function outboundDeeds(calendar: Calendar, outbound: Outbound): Deed[] {
  const { company, files, going } = outbound
  const ideas = new Map<string, string>()
  const out = { company, files, going, ideas }
  return [
    ...libraryDeeds(calendar, company, files),
    ...wordDeeds(calendar, company),
    ...planningDeeds(calendar, company),
    ...ideaDeeds(calendar, company, ideas),
    ...pollDeeds(calendar, company),
    ...draftDeeds(calendar, out),
    ...byHandDeeds(calendar, out),
    ...resultDeeds(calendar, outbound),
  ]
}
