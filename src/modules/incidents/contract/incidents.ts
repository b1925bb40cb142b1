import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Incidents']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })

export const views = ['running', 'suspected', 'past', 'none'] as const

/** Incidents as a whole: finding, opening, judging and moving them. */
export const incidentsPart = {
  list: route('GET', '/incidents', 'Incidents that run, are suspected, or are over')
    .input(
      z.object({
        view: z.enum(views).default('running'),
        q: z.string().trim().max(200).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(
      z.object({
        incidents: z.array(s.incidentCard),
        nextCursor: z.string().nullable(),
        counts: z.object({ running: z.number().int(), suspected: z.number().int() }),
      }),
    ),
  one: route('GET', '/incidents/one/{id}', 'The war room of an incident').input(s.one).output(s.incidentView),
  ofSignal: route('GET', '/incidents/of-signal/{signalId}', 'The incident a signal belongs to')
    .input(z.object({ signalId: s.id }))
    .output(z.object({ incidentId: s.id.nullable() })),
  band: route('GET', '/incidents/band', 'Grave incidents that everybody should know of').output(
    z.object({
      incidents: z.array(
        z.object({
          id: s.id,
          number: z.number().int(),
          title: z.string(),
          severity: s.severity,
          since: s.iso,
          say: z.string(),
        }),
      ),
    }),
  ),
  mine: route('GET', '/incidents/mine', 'What waits for me').output(
    z.object({
      incidents: z.array(s.incidentCard),
      tasks: z.array(s.task),
      handovers: z.array(s.handover.extend({ incidentId: s.id, title: z.string() })),
      reviews: z.array(z.object({ id: s.id, title: z.string(), meetingAt: s.iso })),
    }),
  ),
  open: route('POST', '/incidents', 'Open an incident by hand')
    .input(
      z.object({
        title: s.words(160, 'Say in a few words what happened.'),
        summary: s.text(4000).default(''),
        scenario: s.scenario.default('other'),
        floor: s.floor.nullable().default(null),
        severity: s.severity.default(3),
        departmentId: s.id.nullable().default(null),
        restricted: z.boolean().default(false),
        named: z.array(s.id).max(50).default([]),
        firstAt: s.iso.nullable().default(null),
        measuredBy: s.measures.default([]),
      }),
    )
    .output(z.object({ id: s.id, number: z.number().int() })),
  describe: route('PUT', '/incidents/one/{id}/words', 'Name an incident')
    .input(
      s.one.extend({
        title: s.words(160, 'Say in a few words what happened.'),
        summary: s.text(4000),
        scenario: s.scenario,
      }),
    )
    .output(s.done),
  measure: route('PUT', '/incidents/one/{id}/measure', 'Say what an incident is measured by')
    .input(s.one.extend({ by: s.measures }))
    .output(s.done),
  severity: route('POST', '/incidents/one/{id}/severity', 'Raise or lower the severity')
    .input(s.one.extend({ severity: s.severity, reason: s.reason.default('') }))
    .output(s.done),
  floor: route('POST', '/incidents/one/{id}/floor', 'Say what makes it SEV1, or that nothing does')
    .input(s.one.extend({ floor: s.floor.nullable(), reason: s.reason.default('') }))
    .output(s.done),
  move: route('POST', '/incidents/one/{id}/move', 'Say how far it is')
    .input(
      s.one.extend({
        to: s.state,
        reason: s.reason.default(''),
        review: z.object({ ownerId: s.id, meetingAt: s.iso }).nullable().default(null),
      }),
    )
    .output(s.done),
  claim: route('POST', '/incidents/one/{id}/claim', 'Lead an incident that nobody leads')
    .input(s.one)
    .output(s.done),
  merge: route('POST', '/incidents/one/{id}/merge', 'Make two incidents one')
    .input(s.one.extend({ intoId: s.id }))
    .output(s.done),
  part: route('POST', '/incidents/one/{id}/part', 'Part what was merged').input(s.one).output(s.done),
  restrict: route('POST', '/incidents/one/{id}/restrict', 'Show it to named people only, or to all')
    .input(s.one.extend({ restricted: z.boolean() }))
    .output(s.done),
  name: route('POST', '/incidents/one/{id}/named', 'Name somebody who sees it')
    .input(s.one.extend({ memberId: s.id, on: z.boolean() }))
    .output(s.done),
  pause: route('POST', '/incidents/one/{id}/pause', 'Pause publishing for it')
    .input(
      s.one.extend({
        scope: z.enum(['organisation', 'department', 'channel', 'network', 'campaign']),
        scopeId: z.string().max(80).nullable().default(null),
      }),
    )
    .output(z.object({ pauseId: s.id })),
  allClear: route('POST', '/incidents/one/{id}/all-clear', 'Lift its pauses').input(s.one).output(s.done),
}
