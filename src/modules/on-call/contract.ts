import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ladderContract } from './contract/ladder.ts'
import { pagingsContract } from './contract/pagings.ts'
import { rotasContract } from './contract/rotas.ts'
import * as s from './contract/shapes.ts'
import { waysContract } from './contract/ways.ts'

export type { NewAddress } from './contract/addresses.ts'
export type { DrillView, LogLine, PagingRowView, PagingView } from './contract/pagings.ts'
export type { RotaText, RotaView, SwapView } from './contract/rotas.ts'
export type { LadderText, LayerText, RuleText, ShiftView, TargetText } from './contract/shapes.ts'
export type { WayView } from './contract/ways.ts'
export { type WayKind, wayKinds } from './domain/words.ts'

/** What needs a member. */
export const memberContract = { ...rotasContract, ...ladderContract, ...waysContract, ...pagingsContract }

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This link is not whole. Copy all of it.')
const publicRing = z.object({
  organisation: z.string(),
  state: z.enum(['ringing', 'acknowledged', 'stopped', 'expired']),
  severity: s.severity,
  drill: z.boolean(),
  /** Null: not for their eyes. */
  title: z.string().nullable(),
  link: z.string().nullable(),
  startedAt: s.at,
  acknowledgedAt: s.at.nullable(),
  acknowledgedBy: z.string().nullable(),
  byYou: z.boolean(),
})
export type PublicRing = z.infer<typeof publicRing>

/** Without sign-in: the page behind the link of a ring. */
export const publicContract = {
  publicRing: oc
    .route({
      method: 'GET',
      path: '/on-call/public/{token}',
      summary: 'What a ring is about, behind its link',
      tags: ['On call (public)'],
    })
    .input(z.object({ token }))
    .output(publicRing),
  publicAcknowledge: oc
    .route({
      method: 'POST',
      path: '/on-call/public/{token}',
      summary: 'Acknowledge an alarm from the phone, once',
      tags: ['On call (public)'],
    })
    .input(z.object({ token }))
    .output(publicRing),
}

export const onCallContract = { ...memberContract, ...publicContract }
