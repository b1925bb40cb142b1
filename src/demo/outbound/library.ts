import { unwrap } from '#kernel/result.ts'
import {
  addMedium,
  addTag,
  approveSnippet,
  type HouseInput,
  type MediumInput,
  type SnippetInput,
  saveHouse,
  saveSnippet,
} from '#modules/library/index.ts'
import type { Company } from '../company/company.ts'
import { type PictureKey, scenes } from '../pictures/scenes.ts'
import { type Calendar, dayAfter } from '../story/calendar.ts'
import type { Deed } from '../write/deed.ts'

const tags = ['BenchDiary', 'Friluftsliv', 'RepairCounts', 'TrailDay'] as const
type Tag = (typeof tags)[number]

interface Medium extends Pick<MediumInput, 'title' | 'consent' | 'people' | 'licence' | 'holder' | 'notes'> {
  readonly picture: PictureKey
  readonly tags: readonly Tag[]
  /** In German, beside the English words every picture has. */
  readonly de: string
  /** Its last day, in days from today. */
  readonly until?: number
}

const ours = { holder: 'Fjell & Sons', licence: 'Ours, for everything we publish.' }

/** One that ends in twenty days and one that ended three days ago. */
const media: readonly Medium[] = [
  {
    ...{ picture: 'jacket', title: 'Shell jacket on the bench', tags: ['RepairCounts'], ...ours },
    ...{ consent: 'not-needed', de: 'Eine orange Jacke mit dunklem Reißverschluss auf einer Werkbank.' },
  },
  {
    ...{ picture: 'bench', title: 'Half-sewn cloth, Bergen', tags: ['BenchDiary', 'RepairCounts'], ...ours },
    ...{ consent: 'not-needed', de: 'Blauer Stoff auf einer Werkbank, halb genäht, die Nadel steckt noch.' },
  },
  {
    ...{ picture: 'seam', title: 'Two threads', tags: ['BenchDiary'], ...ours },
    ...{ consent: 'on-file', people: 'Greta Winkler, her hands; she agreed in writing.' },
    de: 'Eine Naht entsteht: Stoff, Nadel und gleichmäßige Stiche.',
  },
  {
    ...{ picture: 'trail', title: 'Path below Gjendesheim', tags: ['TrailDay', 'Friluftsliv'], until: 20 },
    ...{ consent: 'not-needed', holder: 'Jotunheimen mountain sports club' },
    licence: 'Lent for the trail days of this season.',
    de: 'Ein Weg führt über grüne Hügel zu einem fernen Grat.',
  },
  {
    ...{ picture: 'boots', title: 'Boots after the river', tags: ['Friluftsliv'], until: -3 },
    ...{ consent: 'not-needed', holder: 'A studio in Voss', licence: 'Bought for one season.' },
    notes: 'Ask Signe before anybody buys it again; she has taken a better one.',
    de: 'Ein Paar braune Lederstiefel, ein Schnürhaken ist verbogen.',
  },
]

/** Words for everybody, by who proposes them; `approved` says whether Elin has read them. */
const texts = (company: Company): readonly (SnippetInput & { by: string; approved: boolean })[] => [
  {
    ...{ by: 'grace.okafor', approved: true, kind: 'text', name: 'Washing a shell' },
    wording: {
      language: 'en',
      text: 'Wash it warm, dry it low, and use no softener. The seams thank you for ten years.',
    },
  },
  {
    ...{ by: 'lena.hofer', approved: true, kind: 'text', name: 'Jacke waschen' },
    wording: {
      language: 'de',
      text: 'Warm waschen, bei niedriger Hitze trocknen, kein Weichspüler. Die Nähte danken es zehn Jahre lang.',
    },
  },
  {
    ...{ by: 'per.olsen', approved: true, kind: 'template', name: 'A day at a hut' },
    wording: {
      language: 'en',
      text: 'Weekend hut: {hut}. {breakfast} at breakfast, {view} at dinner. The path from {side} is the dry one.',
    },
  },
  {
    ...{ by: 'sofia.brandt', approved: true, kind: 'signature', name: 'Sofia, service' },
    ...{ memberId: company.memberId('sofia.brandt') },
    wording: { language: 'en', text: 'Sofia, customer service at Fjell & Sons' },
  },
  {
    ...{ by: 'mikkel.aune', approved: false, kind: 'boilerplate', name: 'About us, one breath' },
    wording: {
      language: 'en',
      text: 'Fjell & Sons makes outdoor gear that is mended, not replaced. Sixty people, Bergen, since 1884.',
    },
  },
]

const house = (calendar: Calendar): HouseInput => ({
  positioning: 'Gear that is mended, not replaced.',
  messages: [
    {
      title: 'Repair counts',
      text: 'A jacket is finished when nobody can mend it any more, and that is late.',
      proofs: [
        { text: 'Nine zips, four hoods and one pair of trousers on a usual day at the bench in Bergen.' },
        { text: 'Spare parts for every pack we have made since 1998.', asOf: dayAfter(calendar, -410) },
      ],
    },
    {
      title: 'We say what went wrong',
      text: 'When something of ours fails, people hear it from us first, with the number inside the lid.',
      proofs: [{ text: 'The buckle was answered for within four days.', asOf: dayAfter(calendar, -44) }],
    },
    {
      title: 'Made by people with names',
      text: 'Whoever sewed it can be asked about it.',
      proofs: [
        { text: 'Places at the bench for apprentices in this year.', expiresOn: dayAfter(calendar, 35) },
      ],
    },
  ],
})

/** What everybody writes with: pictures with their rights, approved words, the messages of the house, its tags. */
export function libraryDeeds(
  calendar: Calendar,
  company: Company,
  files: ReadonlyMap<PictureKey, string>,
): Deed[] {
  const { at } = calendar
  const elin = () => company.as('elin.dahl')
  const tagIds = new Map<Tag, string>()
  const addTags = async () => {
    for (const name of tags) tagIds.set(name, unwrap(await addTag(elin(), { name })).id)
  }
  const addMedia = async () => {
    for (const { picture, de, until, tags: on, ...medium } of media) {
      const fileId = files.get(picture)
      if (fileId === undefined) throw new Error(`nothing we publish shows “${picture}”`)
      const alts = { en: scenes[picture].alt, de }
      const expiresOn = until === undefined ? null : dayAfter(calendar, until)
      const tagged = on.flatMap((tag) => tagIds.get(tag) ?? [])
      unwrap(
        await addMedium(company.as('signe.ravn'), { ...medium, fileId, alts, expiresOn, tagIds: tagged }),
      )
    }
  }
  const write = async () => {
    for (const { by, approved, ...input } of texts(company)) {
      const { versionId } = unwrap(await saveSnippet(company.as(by), input))
      if (approved) unwrap(await approveSnippet(elin(), { versionId: versionId ?? '' }))
    }
  }
  const build = async () => {
    const input = { departmentId: null, language: 'en', version: null, content: house(calendar) }
    unwrap(await saveHouse(elin(), input))
  }
  return [
    { at: at(-26, 9.2), run: addTags },
    { at: at(-26, 10), run: addMedia },
    { at: at(-25, 13), run: write },
    { at: at(-24, 11), run: build },
  ]
}
