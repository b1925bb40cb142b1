import { z } from 'zod'
import { isDay, isZone } from '#kernel/local-time.ts'
import { wayKinds } from '../domain/words.ts'

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ id })
export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export const person = z.object({ id, name: z.string() })
export const why = z.string().nullable()
export const wayKind = z.enum(wayKinds)
export const day = z.string().refine(isDay, 'Choose a day.')
export const zone = z.string().max(60).refine(isZone, 'Choose a time zone from the list.')
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write the time as 09:00.')
export const line = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)

export const layer = z.object({
  memberIds: z
    .array(id)
    .min(1, 'Name at least one person who takes turns.')
    .max(50, 'At most 50 people take turns in one layer.'),
  turn: z.enum(['day', 'week']),
  every: z.number().int().min(1, 'At least one.').max(26, 'At most 26.'),
  startsOn: day,
  handOver: clockTime,
  zone,
  only: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), from: clockTime, to: clockTime }))
    .max(42)
    .nullable(),
  holidays: z.enum(['same', 'also', 'never']),
})
export type LayerText = z.output<typeof layer>

export const shift = z.object({ from: at, to: at, memberId: id.nullable() })
export type ShiftView = z.infer<typeof shift>

export const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rota'), rotaId: id.nullable() }),
  z.object({ kind: z.literal('member'), memberId: id }),
  z.object({ kind: z.literal('role'), role: z.string().max(60) }),
  z.object({ kind: z.literal('head'), departmentId: id }),
  z.object({ kind: z.literal('manager') }),
])
export type TargetText = z.output<typeof target>

export const rule = z.object({
  rungs: z
    .array(
      z.object({
        targets: z.array(target).max(10, 'At most ten on one rung.'),
        minutes: z.number().int().min(1, 'At least a minute.').max(1440, 'At most a day.'),
      }),
    )
    .min(1, 'A ladder has at least one rung.')
    .max(12, 'At most twelve rungs.'),
  workingHours: z.boolean(),
})
export type RuleText = z.output<typeof rule>
export const ladder = z.object({ sev1: rule, sev2: rule, sev3: rule, sev4: rule })
export type LadderText = z.output<typeof ladder>
