import { oc } from '@orpc/contract'
import { z } from 'zod'
import { consents, mediumKinds } from '../domain/medium.ts'
import { mediumStates } from '../domain/rights.ts'
import { day, id, iso, language, person, sourceUrl, tagCard, tagIds, tags, version, words } from './shapes.ts'

const path = '/library/media/{mediumId}'

export const mediumFile = z.object({
  name: z.string(),
  mimeType: z.string(),
  size: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  pages: z.number().nullable(),
})

export const alts = z
  .record(language, z.string().trim().max(5000, 'Use at most 5,000 characters.'))
  .transform((given) => Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')))

/** What people say about a medium. Days are calendar days of the organisation; null is open. */
export const mediumContent = z.object({
  title: z
    .string()
    .trim()
    .min(1, 'Give it a title that colleagues look for.')
    .max(200, 'Use at most 200 characters.'),
  alts: alts.default({}),
  tagIds,
  departmentId: id.nullable().default(null),
  holder: words(300, '300'),
  licence: words(1000, '1,000'),
  sourceUrl,
  validFrom: day.nullable().default(null),
  expiresOn: day.nullable().default(null),
  territories: z.array(z.string().trim().min(1).max(60)).max(100).nullable().default(null),
  channelIds: z.array(id).max(200).nullable().default(null),
  consent: z.enum(consents, { error: 'Say whether people are shown and agreed.' }),
  people: words(1000, '1,000'),
  consentUntil: day.nullable().default(null),
  notes: words(5000, '5,000'),
})
export type MediumInput = z.input<typeof mediumContent>
export type MediumGiven = z.output<typeof mediumContent>

export const mediumCard = z.object({
  id,
  fileId: id,
  /** Null when the file is not open to who asks. */
  file: mediumFile.nullable(),
  kind: z.enum(mediumKinds),
  title: z.string(),
  alts: z.record(z.string(), z.string()),
  tags: z.array(tagCard),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  state: z.enum(mediumStates),
  /** Why it may not be used now; null when it may. */
  reason: z.string().nullable(),
  /** The first instant at which it may not be used any more. */
  endsAt: iso.nullable(),
  channelIds: z.array(id).nullable(),
  territories: z.array(z.string()).nullable(),
})
export type MediumCard = z.infer<typeof mediumCard>

const storedContent = z.object({
  title: z.string(),
  alts: z.record(z.string(), z.string()),
  tagIds: z.array(id),
  departmentId: id.nullable(),
  holder: z.string().nullable(),
  licence: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  validFrom: z.string().nullable(),
  expiresOn: z.string().nullable(),
  territories: z.array(z.string()).nullable(),
  channelIds: z.array(id).nullable(),
  consent: z.enum(consents),
  people: z.string().nullable(),
  consentUntil: z.string().nullable(),
  notes: z.string().nullable(),
})
export type StoredMediumContent = z.infer<typeof storedContent>

export const mediumView = mediumCard.extend({
  content: storedContent,
  version: z.number().int(),
  addedBy: person.nullable(),
  addedAt: iso,
  changedAt: iso,
  archivedAt: iso.nullable(),
  /** Newest first, the one that holds included; `changed` names what differs from the one before. */
  history: z.array(
    z.object({
      version: z.number().int(),
      at: iso,
      by: z.string().nullable(),
      content: storedContent,
      changed: z.array(z.string()),
    }),
  ),
  mayNotChange: z.string().nullable(),
})
export type MediumView = z.infer<typeof mediumView>

export const mediaFilter = z.object({
  q: z.string().max(200).optional(),
  tagId: id.optional(),
  kind: z.enum(mediumKinds).optional(),
  /** `all` leaves archived ones out; `usable` is what a writer may take now. */
  state: z.enum(['all', 'usable', 'expiring', 'expired', 'no-consent', 'archived']).default('all'),
  /** Only what may be used on this channel. */
  channelId: id.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type MediaFilter = z.output<typeof mediaFilter>

export const mediaContract = {
  media: oc
    .route({ method: 'GET', path: '/library/media', summary: 'Media of the library, the newest first', tags })
    .input(mediaFilter)
    .output(
      z.object({
        media: z.array(mediumCard),
        nextCursor: z.string().nullable(),
        mayNotAdd: z.string().nullable(),
      }),
    ),
  medium: oc
    .route({ method: 'GET', path, summary: 'One medium with its rights and history', tags })
    .input(z.object({ mediumId: id }))
    .output(mediumView),
  addMedium: oc
    .route({ method: 'POST', path: '/library/media', summary: 'Add an uploaded file to the library', tags })
    .input(mediumContent.extend({ fileId: id }))
    .output(z.object({ mediumId: id })),
  changeMedium: oc
    .route({ method: 'PUT', path, summary: 'Change what is said about a medium', tags })
    .input(mediumContent.extend({ mediumId: id, version }))
    .output(z.object({ version: z.number().int() })),
  archiveMedium: oc
    .route({ method: 'POST', path: `${path}/archive`, summary: 'Take a medium out of the library', tags })
    .input(z.object({ mediumId: id }))
    .output(z.object({ mediumId: id })),
  restoreMedium: oc
    .route({ method: 'POST', path: `${path}/restore`, summary: 'Put a medium back into the library', tags })
    .input(z.object({ mediumId: id }))
    .output(z.object({ mediumId: id })),
}
