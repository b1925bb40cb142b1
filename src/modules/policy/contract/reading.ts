import { oc } from '@orpc/contract'
import { z } from 'zod'
import { at, day, done, id, language, policyHead, section, versionHead } from './shapes.ts'

const tags = ['Policy']

/** A text as it is read: one language, sections in order. */
export const pageSection = z.object({ section, text: z.string() })

/** What I still have to do about a policy. */
export const myDuty = z.object({
  /** The version I would acknowledge; null when there is nothing to acknowledge. */
  number: z.number().int().nullable(),
  state: z.enum(['open', 'done', 'not-asked']),
  acknowledgedAt: at.nullable(),
  acknowledgedNumber: z.number().int().nullable(),
  /** From then on I may not speak without it; null when it is not a condition. */
  dueAt: at.nullable(),
  overdue: z.boolean(),
  question: z.object({ prompt: z.string(), options: z.array(z.string()) }).nullable(),
})
export type MyDuty = z.infer<typeof myDuty>

export const policyPage = z.object({
  policy: policyHead,
  version: versionHead,
  title: z.string(),
  lang: z.string(),
  languages: z.array(z.string()),
  /** Older than what is in force, or not in force yet. */
  standing: z.enum(['in-force', 'coming', 'past']),
  reviewOn: day,
  sections: z.array(pageSection),
  versions: z.array(versionHead),
  duty: myDuty,
})
export type PolicyPage = z.infer<typeof policyPage>

export const comparison = z.object({
  from: z.number().int(),
  to: z.number().int(),
  note: z.string(),
  sections: z.array(
    z.object({
      section,
      pieces: z.array(z.object({ op: z.enum(['same', 'added', 'removed']), text: z.string() })),
    }),
  ),
})
export type Comparison = z.infer<typeof comparison>

export const waiting = z.object({
  toAcknowledge: z.array(
    z.object({
      policyId: id,
      title: z.string(),
      number: z.number().int(),
      note: z.string(),
      again: z.boolean(),
      dueAt: at.nullable(),
      overdue: z.boolean(),
    }),
  ),
  toConsent: z.array(z.object({ policyId: id, title: z.string(), askedBy: z.string(), askedAt: at })),
  notices: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['owner', 'review', 'exception']),
      policyId: id.nullable(),
      what: z.string(),
      on: z.string().nullable(),
    }),
  ),
})
export type Waiting = z.infer<typeof waiting>

export const publicPage = z.object({
  organisationId: id,
  organisation: z.string(),
  title: z.string(),
  version: z.number().int(),
  effectiveFrom: at,
  reviewOn: day,
  lang: z.string(),
  languages: z.array(z.string()),
  sections: z.array(pageSection),
})
export type PublicPage = z.infer<typeof publicPage>

/** Where a policy is public: /p/policy/<slug>. */
export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,58}[a-z0-9])$/, 'Use 3 to 60 small letters, digits and hyphens.')

export const readingContract = {
  list: oc
    .route({ method: 'GET', path: '/policy/policies', summary: 'The policies that are there', tags })
    .output(z.object({ policies: z.array(policyHead), mayCreate: z.boolean(), help: z.string().nullable() })),
  read: oc
    .route({
      method: 'GET',
      path: '/policy/read',
      summary: 'A published version, and what I have to do',
      tags,
    })
    .input(
      z.object({
        /** Without it the company policy. */
        policyId: id.optional(),
        number: z.coerce.number().int().min(1).max(100_000).optional(),
        lang: language.optional(),
      }),
    )
    .output(z.object({ page: policyPage.nullable() })),
  compare: oc
    .route({ method: 'GET', path: '/policy/compare', summary: 'What changed between two versions', tags })
    .input(
      z.object({
        policyId: id,
        from: z.coerce.number().int().min(0).max(100_000),
        to: z.coerce.number().int().min(1).max(100_000),
        lang: language,
      }),
    )
    .output(comparison),
  acknowledge: oc
    .route({ method: 'POST', path: '/policy/acknowledge', summary: 'I have read it and accept it', tags })
    .input(
      z.object({
        policyId: id,
        number: z.number().int().min(1),
        lang: language,
        answer: z.number().int().min(0).max(4).optional(),
      }),
    )
    .output(z.object({ at })),
  waiting: oc
    .route({ method: 'GET', path: '/policy/waiting', summary: 'What waits for me in this room', tags })
    .output(waiting),
  settleConsent: oc
    .route({
      method: 'POST',
      path: '/policy/consent/settle',
      summary: 'Consent to a draft, or decline',
      tags,
    })
    .input(
      z.object({
        policyId: id,
        consent: z.boolean(),
        note: z.string().trim().max(2000).optional(),
      }),
    )
    .output(done),
  publicPage: oc
    .route({ method: 'GET', path: '/public/policy', summary: 'The public policy page', tags })
    .input(z.object({ slug: slug.optional(), lang: language.optional() }))
    .output(publicPage),
}
