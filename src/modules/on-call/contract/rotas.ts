import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['On call']
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

const stretch = { rotaId: s.id, from: s.at, to: s.at }

const rotaView = z.object({
  id: s.id,
  name: z.string(),
  departmentId: s.id.nullable(),
  departmentName: z.string().nullable(),
  deputy: s.person.nullable(),
  layers: z.array(s.layer),
  now: s.person.nullable(),
  /** When somebody else comes on call, and who. */
  nextAt: s.at.nullable(),
  next: s.person.nullable(),
  /** Who is on call in the coming weeks, stretch by stretch. */
  shifts: z.array(s.shift),
  overrides: z.array(z.object({ id: s.id, member: s.person, from: s.at, to: s.at, reason: z.string() })),
  /** What would go wrong: somebody is away in their shift, or has too few ways to be reached. */
  conflicts: z.array(
    z.object({
      member: s.person,
      kind: z.enum(['away', 'one-way', 'left']),
      from: s.at.nullable(),
      to: s.at.nullable(),
    }),
  ),
})
export type RotaView = z.infer<typeof rotaView>

const swapView = z.object({
  id: s.id,
  rotaId: s.id,
  rotaName: z.string(),
  by: s.person,
  from: s.at,
  to: s.at,
  note: z.string(),
  mine: z.boolean(),
})
export type SwapView = z.infer<typeof swapView>

const rotaText = z.object({
  id: s.id.nullable(),
  name: s.line(80, 'Give the rota a name.'),
  departmentId: s.id.nullable(),
  deputyId: s.id.nullable(),
  layers: z.array(s.layer).min(1, 'A rota has at least one layer.').max(8, 'At most eight layers.'),
})
export type RotaText = z.output<typeof rotaText>

export const rotasContract = {
  overview: get('/on-call', 'Who is on call now and in the coming weeks, swaps on offer').output(
    z.object({
      rotas: z.array(rotaView),
      swaps: z.array(swapView),
      people: z.array(s.person),
      mine: z.array(z.object({ ...stretch, rotaName: z.string() })),
      mayNot: s.why,
      zone: z.string(),
    }),
  ),
  now: get('/on-call/now', 'Who is on call now, and whether I am').output(
    z.object({
      now: z.array(
        z.object({ rotaId: s.id, rotaName: z.string(), member: s.person, until: s.at, me: z.boolean() }),
      ),
      /** My next shift, running or to come, within eight weeks. */
      mine: z.object({ ...stretch, rotaName: z.string(), running: z.boolean() }).nullable(),
      /** How many ways reach me, when I stand in a rota. */
      ways: z.number().int().nullable(),
    }),
  ),
  saveRota: post('/on-call/rotas', 'Make or change a rota; stretches with nobody on call are refused')
    .input(rotaText)
    .output(z.object({ id: s.id, warnings: z.array(z.string()) })),
  endRota: post('/on-call/rotas/{id}/end', 'End a rota')
    .input(z.object({ id: s.id }))
    .output(s.done),
  putIn: post('/on-call/overrides', 'Put somebody on call for a stretch of time')
    .input(z.object({ ...stretch, memberId: s.id, reason: z.string().trim().max(200).default('') }))
    .output(s.done),
  takeOut: post('/on-call/overrides/{id}/remove', 'Take such a change back')
    .input(z.object({ id: s.id }))
    .output(s.done),
  offerSwap: post('/on-call/swaps', 'Offer a stretch of my own to whoever takes it')
    .input(z.object({ ...stretch, note: z.string().trim().max(200).default('') }))
    .output(s.done),
  takeSwap: post('/on-call/swaps/{id}/take', 'Take over a stretch that was offered')
    .input(z.object({ id: s.id }))
    .output(s.done),
  withdrawSwap: post('/on-call/swaps/{id}/withdraw', 'Keep a stretch I had offered')
    .input(z.object({ id: s.id }))
    .output(s.done),
}
