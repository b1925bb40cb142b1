import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LOOK_BACK } from '../domain/campaigns/campaign.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Campaigns'] })

const lookBackDays = z
  .number()
  .int()
  .min(LOOK_BACK.least, 'A look-back has 7 to 30 days.')
  .max(LOOK_BACK.most, 'A look-back has 7 to 30 days.')

export const campaignsPart = {
  list: route('GET', '/campaigns', 'Campaigns, the newest start first')
    .input(z.object({ ...s.page, kind: s.campaignKind.optional(), state: s.campaignState.optional() }))
    .output(
      z.object({
        campaigns: z.array(s.campaignCard),
        nextCursor: z.string().nullable(),
        mayChange: z.boolean(),
      }),
    ),
  one: route('GET', '/campaigns/campaign/{id}', 'One campaign').input(s.one).output(s.campaignView),
  add: route('POST', '/campaigns', 'Register a campaign')
    .input(z.object({ ...s.campaignFields, lookBackDays: lookBackDays.default(LOOK_BACK.standard) }))
    .output(s.one),
  save: route('PUT', '/campaigns/campaign/{id}', 'Change a campaign')
    .input(z.object({ id: s.id, ...s.campaignFields }))
    .output(s.done),
  drop: route('POST', '/campaigns/campaign/{id}/drop', 'Give a campaign up, or take it up again')
    .input(z.object({ id: s.id, dropped: z.boolean() }))
    .output(s.done),
  setLookBack: route(
    'POST',
    '/campaigns/campaign/{id}/look-back',
    'How long after a placement is gone it counts',
  )
    .input(z.object({ id: s.id, days: lookBackDays }))
    .output(s.done),
  names: route('GET', '/campaigns/names', 'What campaigns of ours are called, for drafts and pauses').output(
    z.object({ names: z.array(z.object({ id: s.id, name: z.string(), state: s.campaignState })) }),
  ),
  marks: route('GET', '/campaigns/marks', 'Starts of campaigns in a time, for charts')
    .input(z.object({ from: s.at, to: s.at }))
    .output(z.object({ marks: z.array(s.mark) })),
}
