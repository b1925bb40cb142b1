import { z } from 'zod'
import { campaignKinds, campaignStates } from '../domain/campaigns/campaign.ts'
import { placementKinds } from '../domain/placements/kinds.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const day = z.iso.date('Write a day such as 2026-03-31.')
export const done = z.object({ done: z.literal(true) })
export const one = z.object({ id })
export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
}
export const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)

const named = z.object({ id, name: z.string() })
export const campaignKind = z.enum(campaignKinds)
export const campaignState = z.enum(campaignStates)
export const placementKind = z.enum(placementKinds)

export const campaignFields = {
  kind: campaignKind,
  name: words(80, 'Give the campaign a name.'),
  code: text(40),
  goal: text(1000),
  departmentId: id.nullable(),
  programme: z.number().int().min(1).max(12).nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  ownerId: id.nullable(),
}

export const campaignCard = z.object({
  id,
  kind: campaignKind,
  name: z.string(),
  code: z.string(),
  department: named.nullable(),
  programme: z.number().int().nullable(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  owner: named.nullable(),
  state: campaignState,
  placements: z.number().int(),
  /** Visits of people through its placements, in all. */
  visits: z.number().int(),
})
export type CampaignCard = z.infer<typeof campaignCard>

export const lookBack = z.object({
  version: z.number().int(),
  days: z.number().int(),
  afterStart: z.boolean(),
  by: z.string().nullable(),
  at,
})

export const campaignView = campaignCard.extend({
  goal: z.string(),
  formerNames: z.array(z.string()),
  lookBacks: z.array(lookBack),
  may: z.object({ change: z.boolean() }),
})
export type CampaignView = z.infer<typeof campaignView>

export const mark = z.object({ id, at: z.string(), label: z.string(), kind: campaignKind })
export type Mark = z.infer<typeof mark>

export const placementFields = {
  kind: placementKind,
  place: words(160, 'Say where it stands.'),
  note: text(500),
  campaignId: id.nullable(),
  departmentId: id.nullable(),
  channelId: id.nullable(),
  ownerId: id.nullable(),
  standsFrom: day,
  standsUntil: day.nullable(),
  /** In whole units with two places: 120.5 is 120.50. */
  cost: z.number().min(0).max(1_000_000_000).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Use the three letters of the currency, such as EUR.')
    .nullable(),
  pictureId: id.nullable(),
  /** Null: nothing to press, only a code to say. */
  target: z.string().trim().max(2000, 'Use at most 2000 characters.').nullable(),
  spokenCode: text(40),
  source: text(60),
  medium: text(60),
  content: text(60),
}

export const placementCard = z.object({
  id,
  kind: placementKind,
  place: z.string(),
  campaign: named.nullable(),
  department: named.nullable(),
  owner: named.nullable(),
  standsFrom: z.string(),
  standsUntil: z.string().nullable(),
  target: z.string().nullable(),
  /** The short address in full, or null when there is nothing to press. */
  link: z.string().nullable(),
  spokenCode: z.string().nullable(),
  retiredAt: at.nullable(),
  visits: z.number().int(),
  lastVisitAt: at.nullable(),
})
export type PlacementCard = z.infer<typeof placementCard>

export const placementView = placementCard.extend({
  note: z.string(),
  channelId: id.nullable(),
  cost: z.number().nullable(),
  currency: z.string().nullable(),
  pictureId: id.nullable(),
  code: z.string().nullable(),
  source: z.string(),
  medium: z.string(),
  campaignTag: z.string(),
  content: z.string(),
  /** Where a visitor arrives, tags and all. */
  arrives: z.string().nullable(),
  alike: z.array(z.object({ id, place: z.string() })),
  may: z.object({ change: z.boolean() }),
})
export type PlacementView = z.infer<typeof placementView>
