import { oc } from '@orpc/contract'
import { z } from 'zod'
import { factClasses, factKinds } from '../domain/kinds.ts'
import {
  approverKind,
  done,
  factClass,
  factKind,
  factName,
  factRow,
  factView,
  finding,
  id,
  iso,
  lang,
  phrases,
  places,
  regions,
  ruleView,
  sourceText,
  sourceUrl,
  wordingText,
} from './shapes.ts'

const tags = ['Facts']
const factPath = '/facts/{factId}'
const wordingPath = '/facts/wordings/{wordingId}'
const reason = z.string().trim().min(3, 'Say in a few words why.').max(1000, 'Use at most 1,000 characters.')

export const factInput = z.object({
  kind: factKind,
  name: factName,
  class: factClass.optional(),
  ownerId: id.optional(),
  source: z.object({ text: sourceText, url: sourceUrl.default(null) }),
  places: places.optional(),
  regions: regions.default([]),
  embargoUntil: iso.nullable().default(null),
  subjectName: z.string().trim().max(120).nullable().default(null),
  personId: id.nullable().default(null),
  phrases: phrases.default([]),
  wording: z.object({ lang, text: wordingText, releaseAt: iso.nullable().default(null) }),
})
export type FactInput = z.input<typeof factInput>

export const factRoutesContract = {
  list: oc
    .route({ method: 'GET', path: '/facts', summary: 'The vault of facts', tags })
    .input(
      z.object({
        kind: z.enum(factKinds).optional(),
        class: z.enum(factClasses).optional(),
        state: z.enum(['live', 'waiting', 'review', 'withdrawn']).optional(),
        q: z.string().max(100).optional(),
        cursor: z.string().max(400).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        facts: z.array(factRow),
        next: z.string().nullable(),
        mayNotPropose: z.string().nullable(),
      }),
    ),
  show: oc
    .route({ method: 'GET', path: factPath, summary: 'One fact with its wordings and history', tags })
    .input(z.object({ factId: id }))
    .output(factView),
  propose: oc
    .route({ method: 'POST', path: '/facts', summary: 'Propose a fact with its first wording', tags })
    .input(factInput)
    .output(z.object({ factId: id, wordingId: id })),
  proposeWording: oc
    .route({
      method: 'POST',
      path: `${factPath}/wordings`,
      summary: 'Propose a wording, and what loosens with it',
      tags,
    })
    .input(
      z.object({
        factId: id,
        lang,
        text: wordingText,
        releaseAt: iso.nullable().default(null),
        change: z
          .object({ class: factClass, places, embargoUntil: iso.nullable(), phrases })
          .partial()
          .nullable()
          .default(null),
      }),
    )
    .output(z.object({ wordingId: id })),
  change: oc
    .route({ method: 'PATCH', path: factPath, summary: 'Change what needs no approval', tags })
    .input(
      z.object({
        factId: id,
        name: factName.optional(),
        ownerId: id.optional(),
        source: z.object({ text: sourceText, url: sourceUrl }).optional(),
        class: factClass.optional(),
        places: places.optional(),
        regions: regions.optional(),
        embargoUntil: iso.nullable().optional(),
        phrases: phrases.optional(),
      }),
    )
    .output(done),
  approve: oc
    .route({ method: 'POST', path: `${wordingPath}/approve`, summary: 'Approve exactly this wording', tags })
    .input(z.object({ wordingId: id, note: z.string().max(1000).nullable().default(null) }))
    .output(z.object({ state: z.string(), waitsFor: z.array(z.string()) })),
  decline: oc
    .route({
      method: 'POST',
      path: `${wordingPath}/decline`,
      summary: 'Send a wording back with a reason',
      tags,
    })
    .input(z.object({ wordingId: id, reason }))
    .output(done),
  enter: oc
    .route({
      method: 'POST',
      path: `${wordingPath}/enter`,
      summary: 'Make a released wording the live one',
      tags,
    })
    .input(z.object({ wordingId: id }))
    .output(done),
  withdrawWording: oc
    .route({ method: 'POST', path: `${wordingPath}/withdraw`, summary: 'Take a wording back', tags })
    .input(z.object({ wordingId: id, reason }))
    .output(done),
  withdraw: oc
    .route({ method: 'POST', path: `${factPath}/withdraw`, summary: 'Withdraw a fact', tags })
    .input(z.object({ factId: id, reason }))
    .output(done),
  review: oc
    .route({ method: 'POST', path: `${factPath}/review`, summary: 'Say that a fact still holds', tags })
    .input(z.object({ factId: id }))
    .output(done),
  tryText: oc
    .route({ method: 'POST', path: '/facts/try', summary: 'What the register says about a text', tags })
    .input(
      z.object({
        text: z.string().max(10_000),
        channelId: id.nullable().default(null),
        lang: lang.nullable().default(null),
      }),
    )
    .output(z.object({ findings: z.array(finding) })),
  rules: oc
    .route({ method: 'GET', path: '/facts/rules', summary: 'Who approves which kind of fact', tags })
    .output(z.object({ rules: z.array(ruleView), mayNotEdit: z.string().nullable() })),
  setRule: oc
    .route({
      method: 'PUT',
      path: '/facts/rules/{kind}',
      summary: 'Change who approves a kind of fact',
      tags,
    })
    .input(
      z.object({
        kind: factKind,
        approvers: z.array(approverKind).min(1, 'Choose at least one department.').max(6),
        class: factClass,
        places,
      }),
    )
    .output(done),
  today: oc
    .route({ method: 'GET', path: '/facts/today', summary: 'What waits for me in the register', tags })
    .output(
      z.object({
        approve: z.array(
          z.object({
            factId: id,
            wordingId: id,
            name: z.string(),
            lang: z.string(),
            text: z.string(),
            by: z.string(),
            since: iso,
          }),
        ),
        enter: z.array(
          z.object({ factId: id, wordingId: id, name: z.string(), lang: z.string(), text: z.string() }),
        ),
        review: z.array(
          z.object({ factId: id, name: z.string(), why: z.enum(['year', 'owner-left']), since: iso }),
        ),
        drift: z.array(
          z.object({
            channelId: id,
            channel: z.string(),
            network: z.string(),
            field: z.string(),
            since: iso,
            what: z.enum(['drift', 'unreadable', 'confirm', 'administrator']),
          }),
        ),
      }),
    ),
}
