import { z } from 'zod'
import { courseContent, depths, slug, tracks } from '../domain/content.ts'
import { at, enrolmentState, id } from './shapes.ts'

/** What those who run the training send and get. */

const count = z.number().int()
const target = z.enum(['everybody', 'department', 'role'])
export const roleId = z.string().min(1).max(60)

export const deskCourse = z.object({
  id: slug,
  title: z.string(),
  track: z.enum(tracks),
  depth: z.enum(depths),
  origin: z.enum(['built-in', 'own']),
  /** Null: never published. */
  version: count.nullable(),
  publishedAt: at.nullable(),
  /** When the draft was last saved; null: no draft. */
  draftAt: at.nullable(),
  hidden: z.boolean(),
  enrolled: count,
  done: count,
  overdue: count,
  required: z.object({
    everybody: z.boolean(),
    roles: z.array(z.string()),
    departmentIds: z.array(id),
    days: count.nullable(),
  }),
})
export type DeskCourse = z.infer<typeof deskCourse>

export const ruleCard = z.object({
  id,
  courseId: slug,
  target,
  targetId: z.string().nullable(),
  /** A department's name; null for everybody and roles, which have names of their own. */
  targetName: z.string().nullable(),
  required: z.boolean(),
  days: count,
  since: at,
})
export type RuleCard = z.infer<typeof ruleCard>

export const pathCard = z.object({
  id,
  name: z.string(),
  summary: z.string(),
  depth: z.enum(depths),
  kinds: z.array(z.string()),
  roles: z.array(z.string()),
  courseIds: z.array(slug),
})
export type PathCard = z.infer<typeof pathCard>

export const problem = z.object({ where: z.string(), message: z.string() })

export const editCourse = z.object({
  id: slug,
  origin: z.enum(['built-in', 'own']),
  version: count.nullable(),
  hidden: z.boolean(),
  content: courseContent,
  draftAt: at.nullable(),
  draftBy: z.string().nullable(),
  problems: z.array(problem),
  versions: z.array(
    z.object({ version: count, again: z.boolean(), publishedAt: at, publishedBy: z.string().nullable() }),
  ),
})
export type EditCourse = z.infer<typeof editCourse>

export const enrolmentCard = z.object({
  id,
  memberId: id,
  memberName: z.string(),
  departmentName: z.string().nullable(),
  courseId: slug,
  courseTitle: z.string(),
  required: z.boolean(),
  /** A standing rule keeps it. */
  byRule: z.boolean(),
  dueAt: at.nullable(),
  state: enrolmentState,
  /** The certificate that holds now. */
  certificateId: id.nullable(),
  certifiedUntil: at.nullable(),
})
export type EnrolmentCard = z.infer<typeof enrolmentCard>

export const progress = z.object({
  heads: z.object({ people: count, available: count, asked: count, completed: count }),
  departments: z.array(
    z.object({
      /** Null: people without a department. */
      id: id.nullable(),
      name: z.string().nullable(),
      depth: count,
      parentId: id.nullable(),
      people: count,
      enrolled: count,
      done: count,
      overdue: count,
    }),
  ),
})
export type Progress = z.infer<typeof progress>

export const enrolmentFilter = z.object({
  courseId: slug.optional(),
  departmentId: id.optional(),
  show: z.enum(['all', 'open', 'overdue', 'done']).default('all'),
})

/** Whom to enrol: named members, or everybody a target stands for. */
export const whom = z.union([
  z.object({ memberIds: z.array(id).min(1, 'Choose at least one member.').max(500) }),
  z.object({ target: z.literal('everybody'), targetId: z.null() }),
  z.object({ target: z.literal('department'), targetId: id }),
  z.object({ target: z.literal('role'), targetId: roleId }),
])
