import { z } from 'zod'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Calendar']
/** A day without a zone: “2026-03-29”. */
export const day = z.iso.date()
/** Minutes since midnight. */
export const minute = z.number().int().min(0).max(1439)
export const weekday = z.number().int().min(0).max(6)

export const eventKinds = ['launch', 'fair', 'results', 'holiday', 'other'] as const
export const eventKind = z.enum(eventKinds)
export type EventKind = z.infer<typeof eventKind>

export const eventView = z.object({
  id,
  name: z.string(),
  kind: eventKind,
  from: iso,
  to: iso,
  allDay: z.boolean(),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  note: z.string(),
})
export type EventView = z.infer<typeof eventView>

/** A stretch that is shaded: a blackout, or a quiet period of the house. */
export const band = z.object({
  kind: z.enum(['blackout', 'quiet']),
  id,
  name: z.string(),
  channelIds: z.array(id).nullable(),
  from: iso,
  to: iso,
})
export type Band = z.infer<typeof band>

/** A slot with nothing in it yet. */
export const ghost = z.object({
  slotId: id,
  channelId: id,
  network: z.string(),
  networkName: z.string(),
  handle: z.string(),
  at: iso,
})
export type Ghost = z.infer<typeof ghost>

export const conflictView = z.object({
  kind: z.enum(['near', 'department', 'quiet', 'blackout', 'event']),
  itemId: id,
  otherId: id,
  /** What is in the way, by name. */
  name: z.string(),
  /** The other post's minute, or when the stretch ends. */
  at: iso,
  channelId: id.nullable(),
})
export type ConflictView = z.infer<typeof conflictView>

export const place = z.object({ id, network: z.string(), networkName: z.string(), handle: z.string() })
export type Place = z.infer<typeof place>
