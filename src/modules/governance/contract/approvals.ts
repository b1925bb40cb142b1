import { oc } from '@orpc/contract'
import { z } from 'zod'
import { because, contentClass, id, iso, person, slug, tags } from './shapes.ts'

const media = z.array(z.object({ fileId: id, alt: z.string() }))

/** One variant as the approver sees it: everything that would go out. */
export const previewVariant = z.object({
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  displayName: z.string(),
  text: z.string(),
  media,
  lang: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  /** The further posts of a thread. */
  thread: z.array(z.object({ text: z.string(), media })).optional(),
  firstComment: z.string().nullable().optional(),
  poll: z
    .object({ options: z.array(z.string()), multiple: z.boolean(), minutes: z.number() })
    .nullable()
    .optional(),
  card: z
    .object({
      url: z.string(),
      title: z.string(),
      description: z.string(),
      imageFileId: id.nullable(),
    })
    .nullable()
    .optional(),
  /** The post that is out already and would get these words. */
  updateOf: id.nullable().optional(),
})
export type PreviewVariant = z.infer<typeof previewVariant>

/** Where what a request is about can be seen; null when it has no page of its own. */
export function placeOf(request: {
  readonly subjectType: string
  readonly subjectId: string
  readonly preview: readonly Pick<PreviewVariant, 'updateOf'>[]
}): string | null {
  if (request.subjectType === 'draft') return `/publish/drafts/${request.subjectId}`
  if (request.subjectType === 'statement') return `/incidents/statements/${request.subjectId}`
  const postId = request.preview.find((variant) => variant.updateOf)?.updateOf
  return postId ? `/publish/results/${postId}` : null
}

export const approvalState = z.enum(['open', 'granted', 'declined', 'voided', 'revoked'])
export type ApprovalState = z.infer<typeof approvalState>

/** One consent that was given in a step. */
export const consentLine = z.object({
  member: person,
  /** For whom they stood in. */
  actingFor: z.string().nullable(),
  at: iso,
  /** On a screen, or by the link in a mail. */
  via: z.enum(['screen', 'link']),
  note: z.string().nullable(),
})

/** One step of the path of consent, as it stands. */
export const approvalCard = z.object({
  id,
  title: z.string(),
  digest: z.string(),
  subjectType: z.string(),
  subjectId: id,
  author: person,
  /** Whom it waits for, in words. */
  label: z.string(),
  state: approvalState,
  dueAt: iso,
  overdue: z.boolean(),
  createdAt: iso,
  settledAt: iso.nullable(),
  settledBy: z.string().nullable(),
  note: z.string().nullable(),
  preview: z.array(previewVariant),
  contentClass: contentClass.nullable(),
  because: z.array(because),
  /** 1 of 3. */
  step: z.number().int(),
  steps: z.number().int(),
  /** The whole path; those before this step are done, those after are still to be asked. */
  path: z.array(
    z.object({
      label: z.string(),
      state: z.enum(['done', 'now', 'next', 'stopped']),
      note: z.string().nullable(),
    }),
  ),
  consents: z.array(consentLine),
  /** Null when the viewer may settle it; else the reason. */
  mayNot: z.string().nullable(),
  /** The viewer gave a consent here that can still be taken back. */
  mayTakeBack: z.boolean(),
})
export type ApprovalCard = z.infer<typeof approvalCard>

const one = z.object({ id, digest: z.string().max(128) })
const note = z.string().max(2000).optional()
const declineReason = z.string().trim().min(3, 'Say in a few words what should change.').max(2000)
const token = z.string().regex(/^[\w-]{43}$/, 'This link is not whole. Copy all of it from the mail.')

const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

export const approvalsContract = {
  approvals: get('/governance/approvals', 'Consents I can give, asked for, or settled')
    .input(z.object({ view: z.enum(['mine', 'asked', 'given', 'settled', 'overdue']).default('mine') }))
    .output(z.object({ approvals: z.array(approvalCard) })),
  consent: post('/governance/approvals/{id}/consent', 'Consent to exactly this content')
    .input(one.extend({ note }))
    .output(approvalCard),
  decline: post('/governance/approvals/{id}/decline', 'Send it back with a reason')
    .input(one.extend({ reason: declineReason }))
    .output(approvalCard),
  takeBack: post('/governance/approvals/{id}/take-back', 'Take back a consent before it went out')
    .input(z.object({ id, reason: declineReason }))
    .output(approvalCard),
  linked: post('/governance/approvals/linked', 'What a link in a mail opens, without signing in')
    .input(z.object({ token }))
    .output(z.object({ approver: z.string(), organisation: z.string(), approval: approvalCard })),
  settleLinked: post('/governance/approvals/linked/settle', 'Consent or send back by the link in a mail')
    .input(
      z.object({
        token,
        digest: z.string().max(128),
        verdict: z.enum(['granted', 'declined']),
        note: z.string().max(2000).default(''),
      }),
    )
    .output(approvalCard),
  judge: post('/governance/judgements', 'Say what class a content is, in place of the rules')
    .input(
      z.object({
        subjectId: id,
        digest: z.string().max(128),
        class: contentClass,
        topics: z.array(slug).max(12),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
        instead: contentClass.optional(),
      }),
    )
    .output(z.object({ id })),
  readings: get('/governance/readings', 'What went out without consent and was drawn to be read afterwards')
    .input(z.object({ view: z.enum(['open', 'read']).default('open') }))
    .output(
      z.object({
        readings: z.array(
          z.object({
            id,
            subjectType: z.string(),
            subjectId: id,
            title: z.string(),
            text: z.string(),
            author: person,
            at: iso,
            verdict: z.enum(['fine', 'concern']).nullable(),
            readBy: z.string().nullable(),
            note: z.string().nullable(),
            mayNot: z.string().nullable(),
          }),
        ),
      }),
    ),
  read: post('/governance/readings/{id}', 'Say whether a content that went out was fine')
    .input(z.object({ id, verdict: z.enum(['fine', 'concern']), note }))
    .output(z.object({ id })),
}
