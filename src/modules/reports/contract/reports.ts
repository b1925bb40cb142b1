import { z } from 'zod'
import { schedule } from '../domain/schedule.ts'
import * as s from './shapes.ts'

const card = z.object({
  id: s.id,
  name: z.string(),
  department: s.person.nullable(),
  /** null: the board. */
  figures: z.number().int().nullable(),
  period: s.period,
  owner: s.person,
  readers: z.number().int(),
  outside: z.number().int(),
  schedule: schedule.nullable(),
  nextAt: s.at.nullable(),
  paused: z.enum(['by-hand', 'owner-left', 'owner-may-not']).nullable(),
  sentAt: s.at.nullable(),
  /** The newest edition could not be made for an hour, or stood still. */
  trouble: z.boolean(),
  mine: z.boolean(),
})
export type ReportCard = z.infer<typeof card>

const view = z.object({
  ...{ id: s.id, name: z.string(), note: z.string(), metricIds: z.array(z.string()).nullable() },
  ...{ departmentId: s.id.nullable(), period: s.period, language: s.language },
  owner: s.person,
  members: z.array(s.person),
  outside: z.array(z.string()),
  leaveOut: z.boolean(),
  schedule: schedule.nullable(),
  nextAt: s.at.nullable(),
  paused: card.shape.paused,
  may: z.object({ edit: z.boolean(), stop: z.boolean(), takeOver: z.boolean(), leave: z.boolean() }),
})
export type ReportView = z.infer<typeof view>

const letter = z.object({
  /** The member's name, or the address outside. */
  to: z.string(),
  outside: z.boolean(),
  /** `kept`: no mail server is set up; `withheld`: it was not written to this one. */
  state: z.enum(['sent', 'waiting', 'kept', 'failed', 'void', 'withheld']),
  withheld: z.enum(['left', 'no-right', 'restricted']).nullable(),
  detail: z.string().nullable(),
})

const sending = z.object({
  id: s.id,
  slot: s.at.nullable(),
  begunAt: s.at,
  state: z.enum(['making', 'sent', 'not-sent', 'stuck']),
  problem: z.enum(['owner-left', 'owner-may-not']).nullable(),
  from: s.at.nullable(),
  to: s.at.nullable(),
  by: s.person.nullable(),
  letters: z.array(letter),
  /** Shows nothing that the one who asks may not see. */
  mayOpen: z.boolean(),
})
export type Sending = z.infer<typeof sending>

const choices = z.object({
  metrics: z.array(z.object({ id: z.string(), name: z.string(), tactic: z.number().int() })),
  departments: z.array(s.person.extend({ restricted: z.boolean() })),
  zone: z.string(),
  mayShare: z.boolean(),
  /** Why figures may not be shown outside by the one who asks. */
  whyNot: z.string().nullable(),
  mailConfigured: z.boolean(),
})
export type ReportChoices = z.infer<typeof choices>

export const reportsPart = {
  list: s
    .route('GET', '/reports', 'Reports I own or get; all of them for whoever runs the scoreboard')
    .output(z.object({ reports: z.array(card), zone: z.string() })),
  choices: s.route('GET', '/reports/choices', 'What a report may show, and to whom').output(choices),
  get: s
    .route('GET', '/reports/{id}', 'One report')
    .input(z.object({ id: s.id }))
    .output(view),
  save: s
    .route('POST', '/reports', 'Make a report, or change one of mine')
    .input(z.object({ id: s.id.nullable(), ...s.draft }))
    .output(z.object({ id: s.id })),
  preview: s
    .route('POST', '/reports/preview', 'What it would say now, as HTML; nothing is kept or sent')
    .input(z.object({ reportId: s.id.nullable(), ...s.draft }))
    .output(z.object({ html: z.string(), document: s.document })),
  pause: s
    .route('PUT', '/reports/{id}/paused', 'Let it stand still, or run again')
    .input(z.object({ id: s.id, paused: z.boolean() }))
    .output(z.object({ nextAt: s.at.nullable() })),
  takeOver: s
    .route('POST', '/reports/{id}/take-over', 'Answer for a report whose owner has left')
    .input(z.object({ id: s.id }))
    .output(s.done),
  leave: s
    .route('POST', '/reports/{id}/leave', 'Get it no more')
    .input(z.object({ id: s.id }))
    .output(s.done),
  remove: s
    .route('DELETE', '/reports/{id}', 'End a report; what was sent is kept')
    .input(z.object({ id: s.id }))
    .output(s.done),
  sendNow: s
    .route('POST', '/reports/{id}/send', 'Send it to me now')
    .input(z.object({ id: s.id }))
    .output(z.object({ sendId: s.id })),
  sends: s
    .route('GET', '/reports/{id}/sends', 'What was sent to whom, newest first')
    .input(z.object({ id: s.id, limit: z.coerce.number().int().min(1).max(100).default(50) }))
    .output(z.object({ sends: z.array(sending) })),
  sent: s
    .route('GET', '/reports/sends/{sendId}', 'One edition as it went out')
    .input(z.object({ sendId: s.id }))
    .output(z.object({ html: z.string(), document: s.document })),
  file: s
    .route('GET', '/reports/sends/{sendId}/files/{kind}', 'A file of an edition, in base64')
    .input(z.object({ sendId: s.id, kind: z.enum(['html', 'pdf', 'csv']) }))
    .output(z.object({ name: z.string(), type: z.string(), content: z.string() })),
  standing: s
    .route('GET', '/reports/standing', 'Reports that stand still and that I can put right')
    .output(z.object({ reports: z.array(card) })),
}
