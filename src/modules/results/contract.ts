import { oc } from '@orpc/contract'
import { z } from 'zod'
import { figureMoments, figureNames } from './contract/names.ts'

export type { FigureName } from './domain/figures.ts'
export type { FigureMoment } from './domain/moments.ts'
export { figureMoments, figureNames }

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Results']
const words = z.string().trim().min(3, 'Say in a few words why.').max(500)

/** A number, or why there is none; never 0 for the latter. */
export const value = z.object({
  value: z.number().nullable(),
  reason: z.string().nullable(),
  /** How many times the median of the channel's last 90 days; null where there is no such habit yet. */
  usual: z.number().nullable(),
})
export type FigureValue = z.infer<typeof value>

/** What was counted at one moment. */
export const measurement = z.object({
  moment: z.enum([...figureMoments, 'now']),
  dueAt: iso,
  /** Null while it is to come, or never will. */
  takenAt: iso.nullable(),
  /** Taken so late that it cannot stand beside others of its moment. */
  late: z.boolean(),
  views: value,
  likes: value,
  shares: value,
  replies: value,
  /** Likes, shares and replies. */
  together: value,
  /** What the network counted as a view then. */
  definition: z.object({ id: z.string(), words: z.string() }).nullable(),
})
export type Measurement = z.infer<typeof measurement>

export const resultRow = z.object({
  id,
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  text: z.string(),
  author: z.object({ id, name: z.string() }),
  departmentId: id.nullable(),
  /** An answer to somebody is a reply. */
  kind: z.enum(['post', 'reply']),
  draftId: id.nullable(),
  liveAt: iso,
  url: z.string().nullable(),
  /** gone: missing on the network; removed: taken down from here. */
  state: z.enum(['out', 'gone', 'removed']),
  goneAt: iso.nullable(),
  /** The newest change on the network that nobody decided about yet. */
  changed: z.enum(['edited', 'deleted']).nullable(),
  figures: z.object({ '24h': measurement, '7d': measurement, '28d': measurement }),
})
export type ResultRow = z.infer<typeof resultRow>

export const change = z.object({
  id,
  postId: id,
  kind: z.enum(['edited', 'deleted']),
  noticedAt: iso,
  changedAt: iso.nullable(),
  before: z.string(),
  after: z.string().nullable(),
  state: z.enum(['open', 'theirs', 'ours', 'left', 'undone']),
  settledAt: iso.nullable(),
  settledBy: z.string().nullable(),
})
export type RemoteChange = z.infer<typeof change>

export const act = z.object({
  id,
  kind: z.enum(['edit', 'remove']),
  text: z.string().nullable(),
  /** Other alt texts by file id; null: they stay. */
  altTexts: z.record(id, z.string()).nullable(),
  reason: z.string(),
  askedBy: z.string(),
  askedAt: iso,
  state: z.enum(['waiting', 'asked', 'done', 'refused', 'stopped']),
  stateReason: z.string().nullable(),
  settledAt: iso.nullable(),
})
export type PostAct = z.infer<typeof act>

/** Whether this member can do it here and now; else why not, and who or what helps. */
const ability = z.object({ may: z.boolean(), message: z.string().nullable(), help: z.string().nullable() })
export type Ability = z.infer<typeof ability>

export const postResult = resultRow.extend({
  /** The words as they stand on the network, when they were read there. */
  seenText: z.string().nullable(),
  seenAt: iso.nullable(),
  /** The newest reading by hand. */
  now: measurement.nullable(),
  changes: z.array(change),
  acts: z.array(act),
  /** Further posts of the thread, and a first comment, in order. */
  parts: z.array(z.object({ id, part: z.number().int(), text: z.string(), url: z.string().nullable() })),
  /** What stands there beside the words; an edit leaves it. */
  media: z.array(z.object({ fileId: id, alt: z.string() })),
  /** The network lets alt texts of media that are out be changed. */
  altsMayChange: z.boolean(),
  edit: ability,
  remove: ability,
  readNow: ability,
})
export type PostResult = z.infer<typeof postResult>

/** Other alt texts by file id; left out: they stay. */
const alts = z.record(id, z.string().max(5000)).optional()

const filters = {
  channelId: id.optional(),
  departmentId: id.optional(),
  from: iso.optional(),
  to: iso.optional(),
  /** Only those that were changed or deleted on the network. */
  changed: z.enum(['yes', 'no']).optional(),
  /** Posts, unless asked for answers. */
  kind: z.enum(['post', 'reply']).default('post'),
}

/** What is true where the list is empty; instants are ISO. */
export const outlookView = z.object({
  /** Posts that have their minute and all they need. */
  coming: z.number().int(),
  nextAt: iso.nullable(),
  /** Posts that wait for consent. */
  waiting: z.number().int(),
  held: z.number().int(),
  /** When something went out last, however long ago. */
  lastAt: iso.nullable(),
})
export type Outlook = z.infer<typeof outlookView>
export const sorts = ['newest', ...figureNames] as const

export const resultsContract = {
  list: oc
    .route({ method: 'GET', path: '/results', summary: 'Posts that went out, with their figures', tags })
    .input(
      z.object({
        ...filters,
        /** By a figure only within one channel: networks do not count alike. */
        sort: z.enum(sorts).default('newest'),
        moment: z.enum(figureMoments).default('7d'),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(50),
      }),
    )
    .output(z.object({ rows: z.array(resultRow), nextCursor: z.string().nullable() })),
  outlook: oc
    .route({ method: 'GET', path: '/results/outlook', summary: 'What comes, and what went out last', tags })
    .output(outlookView),
  catchUp: oc
    .route({
      method: 'POST',
      path: '/results/catch-up',
      summary: 'Plan the measuring of posts that nothing was planned for, at most once a day',
      tags,
    })
    .output(z.object({ channels: z.number().int() })),
  export: oc
    .route({ method: 'GET', path: '/results/export', summary: 'The same as a file', tags })
    .input(z.object({ ...filters, format: z.enum(['csv', 'json']).default('csv') }))
    .output(z.object({ name: z.string(), type: z.string(), text: z.string(), rows: z.number().int() })),
  changes: oc
    .route({
      method: 'GET',
      path: '/results/changes',
      summary: 'Changes on networks that wait for your decision',
      tags,
    })
    .output(
      z.object({
        changes: z.array(change.extend({ networkName: z.string(), handle: z.string(), text: z.string() })),
      }),
    ),
  post: oc
    .route({ method: 'GET', path: '/results/posts/{postId}', summary: 'What became of one post', tags })
    .input(z.object({ postId: id }))
    .output(postResult),
  checkEdit: oc
    .route({
      method: 'POST',
      path: '/results/posts/{postId}/check-edit',
      summary: 'What other words for it would take',
      tags,
    })
    .input(z.object({ postId: id, text: z.string().max(100_000), alts }))
    .output(
      z.object({
        length: z.number().int(),
        limit: z.number().int(),
        outcome: z.enum(['allow', 'needs', 'refuse']),
        /** Why not, or whom it waits for. */
        messages: z.array(z.string()),
      }),
    ),
  edit: oc
    .route({ method: 'POST', path: '/results/posts/{postId}/edit', summary: 'Put other words there', tags })
    .input(
      z.object({
        postId: id,
        text: z.string().trim().min(1, 'Write the new words.').max(100_000),
        alts,
        reason: words,
      }),
    )
    .output(z.object({ actId: id, state: z.enum(['waiting', 'asked']), waitsFor: z.string().nullable() })),
  withdrawEdit: oc
    .route({
      method: 'POST',
      path: '/results/edits/{actId}/withdraw',
      summary: 'Take back an edit that waits for consent',
      tags,
    })
    .input(z.object({ actId: id }))
    .output(z.object({ actId: id })),
  remove: oc
    .route({
      method: 'POST',
      path: '/results/posts/{postId}/remove',
      summary: 'Take it down on its network',
      tags,
    })
    .input(z.object({ postId: id, reason: words }))
    .output(z.object({ actId: id, state: z.enum(['asked', 'done']) })),
  readNow: oc
    .route({
      method: 'POST',
      path: '/results/posts/{postId}/read',
      summary: 'Read its figures and words now',
      tags,
    })
    .input(z.object({ postId: id }))
    .output(z.object({ postId: id })),
  opened: oc
    .route({
      method: 'POST',
      path: '/results/posts/{postId}/opened',
      summary: 'Look again how it stands on its network, at most once an hour',
      tags,
    })
    .input(z.object({ postId: id }))
    .output(z.object({ asked: z.boolean() })),
  decide: oc
    .route({
      method: 'POST',
      path: '/results/changes/{changeId}/decide',
      summary: 'Decide what a change on the network means',
      tags,
    })
    .input(z.object({ changeId: id, choice: z.enum(['theirs', 'ours', 'left']) }))
    .output(z.object({ state: z.enum(['settled', 'waiting']), waitsFor: z.string().nullable() })),
}
