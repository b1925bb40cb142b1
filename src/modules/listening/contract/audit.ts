import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, tags } from './shapes.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write the month as 2026-11.')
/** What a person or the machine says of a post. */
const answer = z.enum(['positive', 'neutral', 'negative', 'unsure'])
export type AuditAnswer = z.infer<typeof answer>

/** A figure with its 95 % interval; null: too few posts to say. */
const interval = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()
export type AuditInterval = z.infer<typeof interval>

const figures = z.object({
  coded: z.number(),
  /** With a mood by whoever coded first: what the machine is held against. */
  n: z.number(),
  machineUnsure: z.number(),
  macroF1: interval,
  classes: z.array(
    z.object({ mood: z.enum(['negative', 'neutral', 'positive']), n: z.number(), recall: interval }),
  ),
  /** Machine and person (Cohen), over so many posts. */
  kappa: interval,
  kappaN: z.number(),
  /** Two people (Cohen), over so many posts. */
  kappaPeople: interval,
  twice: z.number(),
})
export type AuditFiguresView = z.infer<typeof figures>

const auditMonth = z.object({
  month: z.string(),
  /** When the month began in the organisation's zone. */
  from: z.iso.datetime(),
  heard: z.number(),
  size: z.number(),
  /** By which rules the machine judged, and by which model of our own; null for none. */
  rules: z.string(),
  model: z.number().nullable(),
  startedAt: z.iso.datetime(),
  publishedAt: z.iso.datetime().nullable(),
  publishedBy: z.string().nullable(),
  figures: figures.nullable(),
  /** Answers given, and wanted: a fifth of the posts is coded by two people. */
  codes: z.number(),
  wanted: z.number(),
  coded: z.number(),
  coders: z.array(
    z.object({ memberId: id, name: z.string().nullable(), asked: z.boolean(), coded: z.number() }),
  ),
  canCode: z.boolean(),
})
export type AuditMonth = z.infer<typeof auditMonth>

const overview = z.object({
  months: z.array(auditMonth),
  /** The month that can be drawn next; null when the last one is drawn. */
  next: z.string().nullable(),
  canManage: z.boolean(),
})
export type AuditOverview = z.infer<typeof overview>

/** What lies before a member who codes. No verdict of the machine is in it. */
const desk = z.object({
  month: z.string(),
  published: z.boolean(),
  item: z
    .object({
      position: z.number(),
      network: z.string(),
      title: z.string().nullable(),
      text: z.string(),
      url: z.string().nullable(),
      lang: z.string(),
      author: z.string(),
      publishedAt: z.iso.datetime(),
      mine: answer.nullable(),
    })
    .nullable(),
  /** My answers; everybody's, and how many are wanted. */
  mine: z.number(),
  codes: z.number(),
  wanted: z.number(),
  /** The place of what I coded last. */
  back: z.number().nullable(),
})
export type AuditDesk = z.infer<typeof desk>

const row = z.object({
  position: z.number(),
  network: z.string(),
  language: z.string(),
  machine: answer,
  first: answer.nullable(),
  second: answer.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  url: z.string().nullable(),
  text: z.string().nullable(),
})
export type AuditRow = z.infer<typeof row>

export const auditContract = {
  audits: oc
    .route({ method: 'GET', path: '/listening/audits', summary: 'Sentiment audits by month', tags })
    .output(overview),
  startAudit: oc
    .route({ method: 'POST', path: '/listening/audits', summary: 'Draw the posts of a month', tags })
    .input(z.object({ month: month.optional() }))
    .output(z.object({ month: z.string(), size: z.number() })),
  auditDesk: oc
    .route({ method: 'GET', path: '/listening/audits/{month}/desk', summary: 'The next post to code', tags })
    .input(z.object({ month, position: z.coerce.number().int().min(1).max(10_000).optional() }))
    .output(desk),
  codeAudit: oc
    .route({
      method: 'PUT',
      path: '/listening/audits/{month}/items/{position}',
      summary: 'Say how a post is meant, or with null take that back',
      tags,
    })
    .input(
      z.object({ month, position: z.coerce.number().int().min(1).max(10_000), label: answer.nullable() }),
    )
    .output(desk),
  askAuditCoder: oc
    .route({
      method: 'PUT',
      path: '/listening/audits/{month}/coders/{memberId}',
      summary: 'Ask a member to code, or no longer',
      tags,
    })
    .input(z.object({ month, memberId: id, asked: z.boolean() }))
    .output(z.object({ asked: z.boolean() })),
  publishAudit: oc
    .route({
      method: 'POST',
      path: '/listening/audits/{month}/publish',
      summary: 'Let the figures of a month stand',
      tags,
    })
    .input(z.object({ month }))
    .output(z.object({ figures })),
  auditItems: oc
    .route({
      method: 'GET',
      path: '/listening/audits/{month}/items',
      summary: 'The coded posts of a published month',
      tags,
    })
    .input(z.object({ month }))
    .output(z.object({ items: z.array(row) })),
}
