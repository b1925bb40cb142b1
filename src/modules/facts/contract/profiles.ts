import { oc } from '@orpc/contract'
import { z } from 'zod'
import { done, id, iso, lang } from './shapes.ts'

const tags = ['Profiles']
const channelPath = '/facts/profiles/{channelId}'

/** `displayName`, `bio`, `website`, `location`, `avatar`, or `line:` and the name of a line. */
export const profileField = z
  .string()
  .max(120)
  .regex(/^(displayName|bio|website|location|avatar|line:.+)$/, 'There is no such field.')

export const fieldView = z.object({
  field: z.string(),
  /** What stands there now; null with `unknown` when the network does not tell. */
  found: z.string().nullable(),
  unknown: z.string().nullable(),
  /** What should stand there; null when nobody said. */
  expected: z.string().nullable(),
  /** Where the expectation comes from. */
  from: z.object({ factId: id, factName: z.string(), lang: z.string() }).nullable(),
  literal: z.boolean(),
  state: z.enum(['agrees', 'drift', 'not-compared', 'unknown', 'no-wording']),
  driftSince: iso.nullable(),
  /** Null when the viewer may let Weft write it, else why not. */
  mayNotApply: z.string().nullable(),
})
export type FieldView = z.infer<typeof fieldView>

const administratorView = z.object({
  id: id.nullable(),
  memberId: id.nullable(),
  name: z.string(),
  handle: z.string().nullable(),
  note: z.string().nullable(),
  validFrom: iso.nullable(),
  validTo: iso.nullable(),
  role: z.string().nullable(),
  /** `real-only`: the network lists somebody who is not in the register. */
  state: z.enum(['agrees', 'registered', 'missing', 'real-only', 'left', 'over']),
})

export const profileBoardRow = z.object({
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  displayName: z.string(),
  profileUrl: z.string().nullable(),
  connected: z.boolean(),
  /** Null when it never was. */
  readAt: iso.nullable(),
  failing: z.object({ since: iso, reason: z.string() }).nullable(),
  /** Why this network's profiles cannot be read at all, or null. */
  cannotRead: z.string().nullable(),
  nextAt: iso.nullable(),
  fields: z.array(fieldView),
  administrators: z.object({
    /** Null: the network listed them. */
    cannotRead: z.string().nullable(),
    people: z.array(administratorView),
    confirmed: z.object({ by: z.string(), at: iso, due: iso, over: z.boolean() }).nullable(),
    toConfirm: z.boolean(),
  }),
})
export type ProfileBoardRow = z.infer<typeof profileBoardRow>

export const profileRoutesContract = {
  profiles: oc
    .route({ method: 'GET', path: '/facts/profiles', summary: 'Live profiles against the register', tags })
    .output(z.object({ channels: z.array(profileBoardRow), mayNotEdit: z.string().nullable() })),
  checkNow: oc
    .route({ method: 'POST', path: `${channelPath}/check`, summary: 'Read a live profile now', tags })
    .input(z.object({ channelId: id }))
    .output(z.object({ read: z.boolean(), reason: z.string().nullable() })),
  expect: oc
    .route({
      method: 'PUT',
      path: `${channelPath}/expectations`,
      summary: 'Say what a field should say',
      tags,
    })
    .input(
      z.object({
        channelId: id,
        field: profileField,
        /** A fact’s wording, fixed words, what stands there now, or nothing. */
        source: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('fact'), factId: id, lang }),
          z.object({
            kind: z.literal('literal'),
            text: z.string().trim().min(1, 'Write what should stand there.').max(2000),
          }),
          z.object({ kind: z.literal('as-is') }),
          z.object({ kind: z.literal('none') }),
        ]),
      }),
    )
    .output(done),
  apply: oc
    .route({
      method: 'POST',
      path: `${channelPath}/apply`,
      summary: 'Write the approved wording to the network',
      tags,
    })
    .input(z.object({ channelId: id, field: profileField }))
    .output(z.object({ outcome: z.enum(['applied', 'unknown']) })),
  addAdministrator: oc
    .route({
      method: 'POST',
      path: `${channelPath}/administrators`,
      summary: 'Register an administrator',
      tags,
    })
    .input(
      z.object({
        channelId: id,
        memberId: id,
        handle: z.string().trim().max(200).nullable().default(null),
        validFrom: iso.nullable().default(null),
        validTo: iso.nullable().default(null),
        note: z.string().trim().max(500).nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  endAdministrator: oc
    .route({ method: 'POST', path: '/facts/administrators/{id}/end', summary: 'End an administrator', tags })
    .input(z.object({ id }))
    .output(done),
  confirmAdministrators: oc
    .route({
      method: 'POST',
      path: `${channelPath}/confirm`,
      summary: 'Confirm the administrators by hand',
      tags,
    })
    .input(z.object({ channelId: id, note: z.string().trim().max(500).nullable().default(null) }))
    .output(done),
}
