import { oc } from '@orpc/contract'
import { z } from 'zod'
import { reviewStates } from '../domain/review.ts'
import * as s from './shapes.ts'

const tags = ['Incidents']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })

const wouldBe = z.object({
  id: s.id,
  number: z.number().int(),
  title: z.string(),
  openedAt: s.iso,
  severity: s.severity,
  score: z.number().nullable(),
  wouldBe: s.severity.nullable(),
  wouldScore: z.number().nullable(),
})

/** What is learned afterwards, and how incidents are judged. */
export const afterPart = {
  review: route('GET', '/incidents/one/{id}/review', 'The review of an incident')
    .input(s.one)
    .output(z.object({ review: s.reviewView.nullable(), actions: z.array(s.task) })),
  saveReview: route('PUT', '/incidents/one/{id}/review', 'Write the review')
    .input(s.one.extend({ words: s.reviewWords, revision: z.number().int().min(0).max(1_000_000) }))
    .output(z.object({ revision: z.number().int() })),
  moveReview: route('POST', '/incidents/one/{id}/review/move', 'Say how far the review is')
    .input(s.one.extend({ to: z.enum(reviewStates) }))
    .output(s.done),
  giveReview: route('POST', '/incidents/one/{id}/review/owner', 'Give the review to somebody else')
    .input(s.one.extend({ ownerId: s.id }))
    .output(s.done),
  report: route('GET', '/incidents/one/{id}/report', 'Everything about an incident, to print')
    .input(s.one)
    .output(
      z.object({
        incident: s.standing,
        entries: z.array(s.entry),
        board: z.array(s.boardLine),
        tasks: z.array(s.task),
        review: s.reviewView.nullable(),
        figures: z.object({
          detectMinutes: z.number().nullable(),
          acknowledgeMinutes: z.number().nullable(),
          wordsMinutes: z.number().nullable(),
          calmMinutes: z.number().nullable(),
          nssTrough: z.number().nullable(),
          nssAfter: z.number().nullable(),
          mentions: z.number().nullable(),
          peak: z.number().nullable(),
          press: z.number().nullable(),
          reachLow: z.number().nullable(),
          reachHigh: z.number().nullable(),
        }),
        posts: z.array(
          z.object({
            id: s.id,
            author: z.string(),
            handle: z.string(),
            network: z.string(),
            text: z.string(),
            at: s.iso,
            url: z.string().nullable(),
          }),
        ),
      }),
    ),
  settings: route('GET', '/incidents/settings', 'How incidents are judged and clocked').output(
    z.object({
      version: z.number().int(),
      settings: s.settings,
      mayChange: z.boolean(),
      versions: z.array(
        z.object({ version: z.number().int(), reason: z.string(), by: s.person.nullable(), at: s.iso }),
      ),
    }),
  ),
  saveSettings: route('PUT', '/incidents/settings', 'Change how incidents are judged and clocked')
    .input(
      z.object({
        settings: s.settings,
        reason: s.words(500, 'Say why, for those who read it later.'),
        version: z.number().int().min(0).max(1_000_000),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  whatIf: route('POST', '/incidents/settings/what-if', 'What past incidents would have been')
    .input(z.object({ weights: s.settings.shape.weights, thresholds: s.settings.shape.thresholds }))
    .output(z.object({ incidents: z.array(wouldBe) })),
}
