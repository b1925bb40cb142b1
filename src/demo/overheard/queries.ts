import type { QueryInput } from '#modules/listening/index.ts'
import { brandAccounts } from '../company/channels.ts'
import type { DeskKey } from '../company/departments.ts'
import { HEARD_FROM } from './overhear.ts'
import { rivals } from './words.ts'

export interface StoryQuery {
  readonly name: string
  readonly purpose: QueryInput['purpose']
  readonly text: string
  readonly rival: boolean
  /** Why it is written like this. */
  readonly note?: string
  readonly desk?: DeskKey
  /** Fewer mentions than this in so many days is a silence, and whose task it then is. */
  readonly floor?: { readonly count: number; readonly days: number; readonly expert: string }
  /** The day of the story on which it was saved. */
  readonly day: number
}

const us = ['"Fjell & Sons"', '#fjellandsons', ...brandAccounts.map(({ handle }) => `@${handle}`)].join(
  ' OR ',
)
const first = { rival: false, day: HEARD_FROM - 1 } as const

/** Never heard of again since the last one was held: this is the query that fell silent. */
export const SILENT = 'Repair evenings'

export const storyQueries: readonly StoryQuery[] = [
  {
    ...first,
    name: 'Fjell & Sons',
    purpose: 'brand',
    desk: 'marketing',
    text: us,
    note: 'Our name as people write it, our tag, and each of our accounts',
    floor: { count: 20, days: 7, expert: 'camilla.rosen' },
  },
  {
    ...first,
    name: 'Rondane packs',
    purpose: 'product',
    desk: 'product',
    text: '"Rondane 40" OR "Rondane 25" OR (rondane NEAR/8 (pack OR packs OR rucksack OR sekk))',
    note: 'The mountains have the name, too: alone it does not count',
  },
  {
    ...first,
    name: 'Dovre shell',
    purpose: 'product',
    desk: 'product',
    text: '"Dovre shell" OR (dovre NEAR/5 (jacket OR jacke OR jakke))',
  },
  {
    ...first,
    name: SILENT,
    purpose: 'campaign',
    desk: 'marketing',
    text: '"repair evening" OR "repair evenings" OR reparaturabend* OR reparasjonskveld*',
    note: 'All three languages of the shops',
    floor: { count: 3, days: 21, expert: 'elin.dahl' },
  },
  {
    ...first,
    name: 'Ruth Fjell',
    purpose: 'executive',
    desk: 'pr',
    text: '"Ruth Fjell"',
  },
  ...rivals.map((name) => ({
    ...first,
    name,
    purpose: 'competitor' as const,
    text: `${name} OR #${name.toLowerCase()}`,
    rival: true,
    desk: 'marketing' as const,
  })),
  {
    name: 'The buckle recall',
    purpose: 'crisis',
    rival: false,
    desk: 'pr',
    text: '(buckle* OR recall* OR schnalle* OR rückruf* OR spenne* OR spenna OR tilbakekall*) AND (fjell OR rondane OR trolltind)',
    note: 'Saved in the night it began; English, German, Norwegian',
    day: -47,
  },
  {
    name: 'Working here',
    purpose: 'hiring',
    rival: false,
    desk: 'hr',
    text: '(fjell OR @fjell_jobs) AND (job OR jobs OR hiring OR apprentice* OR internship* OR praktikum OR bewerbung* OR lærling* OR jobb)',
    day: -40,
  },
]
