import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ends } from './domain/chain.ts'
import { listVerdicts } from './domain/list-format.ts'
import { verdicts } from './domain/verdict.ts'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Link safety']
const verdict = z.enum(verdicts)
const url = z.string().trim().min(1, 'Write the address.').max(8000)
const reason = z.string().trim().min(3, 'Say in a few words why.').max(500)

/** An address in words from outside. Only what is not held may be made a link. */
export const linkInText = z.object({
  url: z.string(),
  /** Half-open, in code points; null when it stands beside the text. */
  span: z.tuple([z.number().int(), z.number().int()]).nullable(),
  held: z
    .object({
      /** Its entry in the log; null for the moment before there is one. */
      id: id.nullable(),
      verdict: z.enum(['suspicious', 'dangerous']),
      reason: z.string(),
      advice: z.string().nullable(),
      mayRelease: z.boolean(),
      /** Who may release it, as a sentence. */
      help: z.string(),
    })
    .nullable(),
})
export type LinkInText = z.infer<typeof linkInText>

export const linkList = z.object({
  id,
  name: z.string(),
  verdict: z.enum(listVerdicts),
  enabled: z.boolean(),
  version: z.number().int(),
  ruleCount: z.number().int(),
  expiresAt: iso.nullable(),
  expired: z.boolean(),
  changedAt: iso,
  changedBy: z.string().nullable(),
  /** Newest first; an older one can be taken again. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      ruleCount: z.number().int(),
      addedAt: iso,
      addedBy: z.string().nullable(),
    }),
  ),
})
export type LinkList = z.infer<typeof linkList>

export const linkRule = z.object({
  id,
  kind: z.enum(['allow', 'deny']),
  pattern: z.string(),
  reason: z.string(),
  expiresAt: iso.nullable(),
  expired: z.boolean(),
  createdAt: iso,
  createdBy: z.string().nullable(),
})
export type LinkRule = z.infer<typeof linkRule>

export const heldLink = z.object({
  id,
  url: z.string(),
  verdict: z.enum(['suspicious', 'dangerous']),
  reason: z.string(),
  advice: z.string().nullable(),
  list: z.string().nullable(),
  state: z.enum(['held', 'released', 'kept', 'lifted']),
  heldAt: iso,
  settledAt: iso.nullable(),
  settledBy: z.string().nullable(),
  settleReason: z.string().nullable(),
  /** In how many messages it stands. */
  seen: z.number().int(),
})
export type HeldLink = z.infer<typeof heldLink>

const finding = z.object({
  rule: z.string(),
  verdict,
  message: z.string(),
  advice: z.string().nullable(),
  list: z.string().nullable(),
})

/** One address followed before one’s eyes: each stop with all that speaks for or against it. */
export const linkTrial = z.object({
  verdict,
  reason: z.string(),
  advice: z.string().nullable(),
  hops: z.array(z.object({ url: z.string(), shown: z.string(), verdict, findings: z.array(finding) })),
  end: z.enum(ends).nullable(),
  /** Why it was not followed, or why it did not arrive. */
  note: z.string().nullable(),
})
export type LinkTrial = z.infer<typeof linkTrial>

const listChange = z.object({
  id,
  enabled: z.boolean().optional(),
  name: z.string().trim().min(1, 'Give the list a name.').max(120).optional(),
  verdict: z.enum(listVerdicts).optional(),
  /** Goes back to one of its versions. */
  version: z.number().int().positive().optional(),
})

export const linkSafetyContract = {
  overview: oc
    .route({ method: 'GET', path: '/link-safety', summary: 'Lists, own rules and settings', tags })
    .output(
      z.object({
        lists: z.array(linkList),
        rules: z.array(linkRule),
        follow: z.boolean(),
        ownHosts: z.array(z.string()),
        /** Hosts known to be ours by the channels. */
        channelHosts: z.array(z.string()),
        mayManage: z.boolean(),
        maySeeLog: z.boolean(),
        help: z.string(),
        waiting: z.number().int(),
      }),
    ),
  putList: oc
    .route({
      method: 'POST',
      path: '/link-safety/lists',
      summary: 'Hand in a list or its next version',
      tags,
    })
    .input(
      z.object({
        /** The list this is the next version of. */
        id: id.optional(),
        name: z.string().trim().max(120).default(''),
        verdict: z.enum(listVerdicts).optional(),
        text: z.string().max(32_000_000),
        /** Takes the list without the lines that cannot be read. */
        leaveOutBad: z.boolean().default(false),
      }),
    )
    .output(
      z.object({ id, version: z.number().int(), ruleCount: z.number().int(), leftOut: z.number().int() }),
    ),
  changeList: oc
    .route({ method: 'POST', path: '/link-safety/lists/{id}', summary: 'Switch, rename, go back', tags })
    .input(listChange)
    .output(z.object({ id })),
  removeList: oc
    .route({ method: 'DELETE', path: '/link-safety/lists/{id}', summary: 'Remove a list', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  addRule: oc
    .route({ method: 'POST', path: '/link-safety/rules', summary: 'Allow or forbid an address', tags })
    .input(
      z.object({
        kind: z.enum(['allow', 'deny']),
        pattern: z.string().trim().min(1, 'Write a host or an address.').max(2000),
        reason,
        expiresAt: iso.nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  endRule: oc
    .route({ method: 'POST', path: '/link-safety/rules/{id}/end', summary: 'End a rule', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  settings: oc
    .route({ method: 'POST', path: '/link-safety/settings', summary: 'Follow links or not; own sites', tags })
    .input(z.object({ follow: z.boolean(), ownHosts: z.array(z.string().trim().max(253)).max(200) }))
    .output(z.object({ follow: z.boolean(), ownHosts: z.array(z.string()) })),
  try: oc
    .route({
      method: 'POST',
      path: '/link-safety/try',
      summary: 'What an address is and where it leads',
      tags,
    })
    .input(z.object({ url, follow: z.boolean().default(true) }))
    .output(linkTrial),
  log: oc
    .route({ method: 'GET', path: '/link-safety/log', summary: 'What was held back', tags })
    .input(
      z.object({
        show: z.enum(['waiting', 'settled', 'all']).default('waiting'),
        /** One entry alone. */
        id: id.optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ links: z.array(heldLink), nextCursor: z.string().nullable() })),
  settle: oc
    .route({
      method: 'POST',
      path: '/link-safety/log/{id}',
      summary: 'Release a link, or keep it held',
      tags,
    })
    .input(z.object({ id, decision: z.enum(['release', 'keep']), reason }))
    .output(z.object({ id, state: heldLink.shape.state })),
}
