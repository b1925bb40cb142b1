import { z } from 'zod'
import { rights } from '#kernel/actor.ts'
import { isDay } from '#kernel/local-time.ts'
import { judgeHours } from '#kernel/working-hours.ts'
import { departmentKinds } from '../domain/departments.ts'
import { isPlainLine } from '../domain/names.ts'
import { roleIds } from '../domain/roles.ts'
import { isZone } from '../domain/zone.ts'

/** Words and shapes that the door, the directory and the screens share. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })

/** One line of text: trimmed, without signs that break or turn lines. */
const line = (max: number, empty: string) =>
  z
    .string()
    .trim()
    .min(1, empty)
    .max(max, `Use at most ${max} characters.`)
    .refine(isPlainLine, 'Leave out line breaks and invisible direction signs.')

export const personName = line(120, 'Write the name.')
export const organisationName = line(120, 'Write the organisation’s name.')
export const roleName = line(80, 'Write the role’s name.')
export const departmentName = line(80, 'Write the department’s name.')
export const jobTitle = line(120, 'Write the title, or leave it out.').nullable()
export const email = z
  .string()
  .trim()
  .max(254, 'Use at most 254 characters.')
  .pipe(z.email('Write a whole e-mail address, such as name@example.org.'))
/** Judged on the server (length, common words); here only bounded. */
export const password = z.string().min(1, 'Write a password.').max(1000, 'Use at most 200 characters.')
/** A password to sign in with: whatever it was. */
export const anyPassword = z
  .string()
  .min(1, 'Write your password.')
  .max(1000, 'This is too long for a password.')
export const zone = z.string().max(60).refine(isZone, 'Choose a time zone from the list.')
export const locale = z.enum(['en', 'de'])
export const languages = z
  .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/, 'Choose languages from the list.'))
  .max(20)
/** Countries or the organisation's own words for where it works. */
export const regions = z.array(line(40, 'Write the region.')).max(30, 'Use at most 30 regions.')
/** Made to lower-case words joined by hyphens on the server. */
export const topics = z.array(line(60, 'Write the topic.')).max(40, 'Use at most 40 topics.')
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write the time as 09:00.')
export const workingHours = z
  .object({
    week: z
      .array(z.array(z.tuple([clockTime, clockTime])).max(6, 'Use at most six periods a day.'))
      .length(7),
    holidays: z.array(z.string().refine(isDay, 'Choose a day.')).max(400).default([]),
  })
  .superRefine((hours, check) => {
    const why = judgeHours(hours)
    if (why) check.addIssue({ code: 'custom', message: why })
  })
export const externalId = line(200, 'Write the number, or leave it out.').nullable()
export const token = z.string().regex(/^[\w-]{43}$/, 'This link is not whole. Copy all of it from the mail.')
export const roles = z.array(z.enum(roleIds)).max(roleIds.length)
export const status = z.enum(['invited', 'active', 'left'])
export const kind = z.enum(departmentKinds, { error: 'Choose what the department is for.' })

export const newDepartment = z.object({ name: departmentName, kind })

export const sessionView = z.object({
  member: z.object({
    id,
    name: z.string(),
    initials: z.string(),
    email: z.string(),
    title: z.string().nullable(),
    departmentId: id.nullable(),
    rights: z.array(z.enum(rights)),
    roles: z.array(z.enum(roleIds)),
    locale,
  }),
  organisation: z.object({ id, name: z.string(), demo: z.boolean(), zone: z.string() }),
})
export type SessionView = z.infer<typeof sessionView>

export const memberCard = z.object({
  id,
  name: z.string(),
  initials: z.string(),
  title: z.string().nullable(),
  departmentId: id.nullable(),
  departmentName: z.string().nullable(),
  status,
  email: z.string(),
})
export type MemberCard = z.infer<typeof memberCard>

export const memberRow = memberCard.extend({ roles: z.array(z.enum(roleIds)) })
export type MemberRow = z.infer<typeof memberRow>

export const memberView = memberRow.extend({
  manager: z.object({ id, name: z.string() }).nullable(),
  /** Who reports to this member. */
  reports: z.array(z.object({ id, name: z.string() })),
  languages: z.array(z.string()),
  regions: z.array(z.string()),
  topics: z.array(z.string()),
  workingHours: workingHours.nullable(),
  /** Their own zone; null means the organisation's. */
  zone: z.string().nullable(),
  /** Whether they work at this moment. */
  atWork: z.boolean(),
  externalId: z.string().nullable(),
  /** First day here and first day no longer here, when known. */
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** False: in the directory, but cannot sign in until invited. */
  account: z.boolean(),
  joinedAt: at.nullable(),
  leftAt: at.nullable(),
  invitation: z
    .object({ sentAt: at, expiresAt: at, over: z.boolean(), by: z.string().nullable() })
    .nullable(),
  /** Each null when the viewer may do it, else why not. */
  mayNot: z.object({
    edit: z.string().nullable(),
    /** Languages, regions, topics, hours: one's own too. */
    profile: z.string().nullable(),
    roles: z.string().nullable(),
    leave: z.string().nullable(),
  }),
})
export type MemberView = z.infer<typeof memberView>

export const departmentCard = z.object({
  id,
  name: z.string(),
  kind,
  parentId: id.nullable(),
  headMemberId: id.nullable(),
  /** What lies on its desk and what its people draft shows to itself and those below only. */
  restricted: z.boolean(),
})
export type DepartmentCard = z.infer<typeof departmentCard>

export const departmentView = departmentCard.extend({
  headName: z.string().nullable(),
  /** Members of the department itself, without those below it. */
  members: z.number().int(),
  reception: z.boolean(),
})
export type DepartmentView = z.infer<typeof departmentView>
