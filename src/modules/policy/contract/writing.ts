import { oc } from '@orpc/contract'
import { z } from 'zod'
import { slug } from './reading.ts'
import {
  at,
  day,
  done,
  finding,
  id,
  language,
  mode,
  policyHead,
  questions,
  reason,
  SECTION_MAX,
  section,
  versionHead,
} from './shapes.ts'

const tags = ['Policy']

export const draftSection = z.object({
  section,
  lang: z.string(),
  text: z.string(),
  revision: z.number().int(),
  changedBy: z.string().nullable(),
  changedAt: at,
})
export type DraftSection = z.infer<typeof draftSection>

export const consentView = z.object({
  state: z.enum(['none', 'open', 'given', 'declined', 'outdated']),
  by: z.string().nullable(),
  at: at.nullable(),
  note: z.string().nullable(),
  /** Who may give it. */
  from: z.array(z.string()),
})

export const settings = z.object({
  title: z.string(),
  ownerId: id.nullable(),
  reviewOn: day.nullable(),
  languages: z.array(z.string()),
  required: z.boolean(),
  graceDays: z.number().int(),
  legalConsent: z.boolean(),
  questions: questions.nullable(),
  access: mode.nullable(),
  public: z.boolean(),
  slug: z.string().nullable(),
  revision: z.number().int(),
})
export type PolicySettings = z.infer<typeof settings>

export const draftView = z.object({
  policy: policyHead,
  settings,
  sections: z.array(draftSection),
  findings: z.array(finding),
  /** Differs from the newest published version. */
  changed: z.boolean(),
  consent: consentView,
  latest: versionHead.nullable(),
  /** Null when this member may write; else why not. */
  mayNot: z.string().nullable(),
  /** True when a lawyer reads it before consenting. */
  mayConsent: z.boolean(),
})
export type DraftView = z.infer<typeof draftView>

const line = z.string().trim().min(3, 'Write a title.').max(120, 'Use at most 120 characters.')
const languages = z.array(language).min(1, 'Choose at least one language.').max(6)

export const writingContract = {
  create: oc
    .route({ method: 'POST', path: '/policy/policies', summary: 'Begin a policy', tags })
    .input(
      z.object({
        /** Null: the company policy; else a supplement of this department. */
        departmentId: id.nullable(),
        languages,
        /** Begin with the starter text of each language that has one. */
        starter: z.boolean(),
      }),
    )
    .output(z.object({ id })),
  draft: oc
    .route({ method: 'GET', path: '/policy/draft', summary: 'The draft with its findings', tags })
    .input(z.object({ policyId: id.optional() }))
    .output(z.object({ draft: draftView.nullable() })),
  saveSection: oc
    .route({ method: 'POST', path: '/policy/section', summary: 'Save one section of the draft', tags })
    .input(
      z.object({
        policyId: id,
        section,
        lang: language,
        text: z.string().max(SECTION_MAX, 'Use at most 20,000 characters for a section.'),
        /** The revision that was changed; 0 for a section that was never written. */
        revision: z.number().int().min(0),
      }),
    )
    .output(z.object({ revision: z.number().int(), findings: z.array(finding), changed: z.boolean() })),
  saveSettings: oc
    .route({
      method: 'POST',
      path: '/policy/settings',
      summary: 'Change owner, review date and conditions',
      tags,
    })
    .input(
      z.object({
        policyId: id,
        revision: z.number().int().min(0),
        title: line,
        ownerId: id.nullable(),
        reviewOn: day.nullable(),
        languages,
        required: z.boolean(),
        graceDays: z.number().int().min(0, 'Use 0 or more days.').max(365, 'Use at most 365 days.'),
        legalConsent: z.boolean(),
        questions: questions.nullable(),
        access: mode.nullable(),
        public: z.boolean(),
        slug: slug.nullable(),
      }),
    )
    .output(z.object({ revision: z.number().int() })),
  askConsent: oc
    .route({ method: 'POST', path: '/policy/consent', summary: 'Ask the legal department to consent', tags })
    .input(z.object({ policyId: id }))
    .output(done),
  publish: oc
    .route({
      method: 'POST',
      path: '/policy/publish',
      summary: 'Publish the draft as the next version',
      tags,
    })
    .input(
      z.object({
        policyId: id,
        change: z.enum(['material', 'small']).default('material'),
        note: z.string().trim().max(2000).default(''),
        effectiveFrom: at.optional(),
        overrideReason: reason.optional(),
      }),
    )
    .output(z.object({ number: z.number().int() })),
}
