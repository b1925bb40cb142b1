import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const tags = ['Governance']

/** One variant as the approver sees it: the words and pictures that would go out. */
export const previewVariant = z.object({
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  displayName: z.string(),
  text: z.string(),
  media: z.array(z.object({ fileId: id, alt: z.string() })),
})
export type PreviewVariant = z.infer<typeof previewVariant>

export const approvalCard = z.object({
  id,
  title: z.string(),
  digest: z.string(),
  subjectType: z.string(),
  subjectId: id,
  author: z.object({ id, name: z.string() }),
  label: z.string(),
  state: z.enum(['open', 'granted', 'declined', 'voided']),
  dueAt: z.iso.datetime(),
  overdue: z.boolean(),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  settledBy: z.string().nullable(),
  note: z.string().nullable(),
  preview: z.array(previewVariant),
  /** Null when the viewer may settle it; else the reason. */
  mayNot: z.string().nullable(),
})
export type ApprovalCard = z.infer<typeof approvalCard>

export const mandateCard = z.object({
  id,
  member: z.object({
    id,
    name: z.string(),
    title: z.string().nullable(),
    departmentName: z.string().nullable(),
  }),
  verbs: z.array(z.enum(['state', 'reply', 'comment', 'approve', 'publish'])),
  /** Null: every channel. */
  channelIds: z.array(id).nullable(),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime().nullable(),
  source: z.enum(['role', 'appointed']),
  grantedBy: z.string().nullable(),
  state: z.enum(['coming', 'valid', 'over']),
})
export type MandateCard = z.infer<typeof mandateCard>

export const pauseCard = z.object({
  id,
  channelId: id.nullable(),
  reason: z.string(),
  since: z.iso.datetime(),
  by: z.string(),
})

const verb = z.enum(['state', 'reply', 'comment', 'approve', 'publish'])

export const governanceContract = {
  approvals: oc
    .route({
      method: 'GET',
      path: '/governance/approvals',
      summary: 'Consents I can give, or that I asked for',
      tags,
    })
    .input(z.object({ view: z.enum(['mine', 'asked', 'settled']).default('mine') }))
    .output(z.object({ approvals: z.array(approvalCard) })),
  consent: oc
    .route({
      method: 'POST',
      path: '/governance/approvals/{id}/consent',
      summary: 'Consent to exactly this content',
      tags,
    })
    .input(z.object({ id, digest: z.string().max(128), note: z.string().max(2000).optional() }))
    .output(approvalCard),
  decline: oc
    .route({
      method: 'POST',
      path: '/governance/approvals/{id}/decline',
      summary: 'Send it back with a reason',
      tags,
    })
    .input(
      z.object({
        id,
        digest: z.string().max(128),
        reason: z.string().trim().min(3, 'Say in a few words what should change.').max(2000),
      }),
    )
    .output(approvalCard),
  mandates: oc
    .route({ method: 'GET', path: '/governance/mandates', summary: 'Who may speak, and where', tags })
    .output(z.object({ mandates: z.array(mandateCard) })),
  grant: oc
    .route({ method: 'POST', path: '/governance/mandates', summary: 'Grant a mandate', tags })
    .input(
      z.object({
        memberId: id,
        verbs: z.array(verb).min(1, 'Choose at least one verb.'),
        channelIds: z.array(id).min(1).max(500).nullable(),
        validFrom: z.iso.datetime().optional(),
        validTo: z.iso.datetime().nullable(),
      }),
    )
    .output(z.object({ id })),
  revoke: oc
    .route({
      method: 'POST',
      path: '/governance/mandates/{id}/revoke',
      summary: 'End a mandate at once',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ id })),
  pauses: oc
    .route({ method: 'GET', path: '/governance/pauses', summary: 'What is paused now', tags })
    .output(z.object({ pauses: z.array(pauseCard) })),
  pause: oc
    .route({
      method: 'POST',
      path: '/governance/pauses',
      summary: 'Stop publishing, everywhere or on one channel',
      tags,
    })
    .input(
      z.object({
        channelId: id.nullable(),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
      }),
    )
    .output(z.object({ id })),
  lift: oc
    .route({ method: 'POST', path: '/governance/pauses/{id}/lift', summary: 'Let publishing go on', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  explain: oc
    .route({ method: 'GET', path: '/governance/explain', summary: 'Why can I (not) publish here?', tags })
    .input(z.object({ kind: z.enum(['post', 'reply']), channelId: id }))
    .output(
      z.object({
        outcome: z.enum(['allow', 'needs', 'refuse']),
        reasons: z.array(z.object({ rule: z.string(), message: z.string(), help: z.string().optional() })),
        paused: z.string().nullable(),
      }),
    ),
}
