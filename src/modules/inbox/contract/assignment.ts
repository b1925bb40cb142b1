import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Inbox']

export const givingWays = ['off', 'round-robin', 'least-open'] as const
/** Why something stayed with its desk. */
export const leftReasons = [
  'nobody-may',
  'nobody-works',
  'nobody-present',
  'all-full',
  'nobody-speaks',
] as const

/** How a desk gives what comes in to its people. */
export const givingSettings = z.object({
  way: z.enum(givingWays),
  /** Only people of the desk, or of a department below it; false: whoever may answer it. */
  onlyOwn: z.boolean(),
  /** No more open conversations than so many each; null: no end. */
  cap: z.number().int().min(1).max(500).nullable(),
  /** Whoever had the person before gets them first. */
  samePerson: z.boolean(),
  /** Whether those who speak the language come first, or are the only ones. */
  language: z.enum(['ignore', 'prefer', 'must']),
  /** Those whose expertise is named in the text come first. */
  topic: z.boolean(),
  onlyWorking: z.boolean(),
  /** Only who has a conversation or draft open this minute. */
  onlyPresent: z.boolean(),
})
export type GivingSettings = z.infer<typeof givingSettings>

/** Why it was given to somebody, or why it stayed with the desk; holds while owner and desk are those it names. */
export const given = z.object({
  memberId: id.nullable(),
  deskId: id,
  way: z.enum(givingWays),
  /** How many conversations they had open before this one. */
  open: z.number().int().nullable(),
  works: z.boolean(),
  /** The language of the person, where whoever got it speaks it. */
  language: z.string().nullable(),
  /** The word of theirs that stands in the text. */
  topic: z.string().nullable(),
  /** They had the person before. */
  before: z.boolean(),
  left: z.enum(leftReasons).nullable(),
  /** When it is tried again. */
  until: iso.nullable(),
  at: iso,
})
export type Given = z.infer<typeof given>

const version = z.object({
  version: z.number().int(),
  settings: givingSettings,
  reason: z.string(),
  by: z.string().nullable(),
  at: iso,
})

export const deskGiving = z.object({
  departmentId: id,
  name: z.string(),
  /** 0 while nobody has set anything: by hand only. */
  version: z.number().int(),
  settings: givingSettings,
  history: z.array(version),
  /** Open ones that are nobody’s. */
  unassigned: z.number().int(),
})
export type DeskGiving = z.infer<typeof deskGiving>

export const assignmentContract = {
  giving: oc
    .route({ method: 'GET', path: '/inbox/giving', summary: 'How desks give conversations to people', tags })
    .output(z.object({ desks: z.array(deskGiving), mayNot: z.string().nullable() })),
  saveGiving: oc
    .route({ method: 'PUT', path: '/inbox/giving/{departmentId}', summary: 'Change how a desk gives', tags })
    .input(
      z.object({
        departmentId: id,
        settings: givingSettings,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
        basedOn: z.number().int().min(0),
      }),
    )
    .output(z.object({ version: z.number().int() })),
}
