import { z } from 'zod'
import { courseContent, depths, slug, tracks } from '../domain/content.ts'

/** What the routes of the training room send and take. No shape below the quiz carries a right answer. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const done = z.object({ done: z.literal(true) })
export const day = z.iso.date('Choose a day.')
const count = z.number().int()

/** A course without its words: what cards and lists show. */
export const courseHead = courseContent
  .omit({ lessons: true, questions: true })
  .extend({ lessons: z.array(z.object({ id: slug, title: z.string() })), pool: count })
export type CourseHead = z.infer<typeof courseHead>

export const enrolmentState = z.enum(['done', 'open', 'soon', 'overdue'])

export const dueCard = z.object({
  courseId: slug,
  title: z.string(),
  track: z.enum(tracks),
  minutes: count,
  dueAt: at.nullable(),
  required: z.boolean(),
  state: enrolmentState,
  /** A certificate that holds now but ends when this is due. */
  renewal: z.boolean(),
  lessonsRead: count,
  lessons: count,
})
export type DueCard = z.infer<typeof dueCard>

export const certificateCard = z.object({
  id,
  courseId: slug,
  courseTitle: z.string(),
  version: count,
  score: count,
  total: count,
  earnedAt: at,
  expiresAt: at.nullable(),
  state: z.enum(['valid', 'ending', 'expired', 'revoked']),
  revokedAt: at.nullable(),
  revokedBy: z.string().nullable(),
  reason: z.string().nullable(),
})
export type CertificateCard = z.infer<typeof certificateCard>

export const myCourse = z.object({
  id: slug,
  title: z.string(),
  summary: z.string(),
  track: z.enum(tracks),
  depth: z.enum(depths),
  minutes: count,
  lessons: count,
  lessonsRead: count,
  /** Null when the member is not enrolled. */
  state: enrolmentState.nullable(),
  dueAt: at.nullable(),
  certified: z.boolean(),
})
export type MyCourse = z.infer<typeof myCourse>

export const myPath = z.object({
  id,
  name: z.string(),
  summary: z.string(),
  depth: z.enum(depths),
  courses: z.array(z.object({ id: slug, title: z.string(), certified: z.boolean() })),
})

export const mine = z.object({
  due: z.array(dueCard),
  courses: z.array(myCourse),
  paths: z.array(myPath),
  certificates: z.array(certificateCard),
  mayManage: z.boolean(),
})
export type Mine = z.infer<typeof mine>

export const lessonView = z.object({
  id: slug,
  title: z.string(),
  text: z.string(),
  readAt: at.nullable(),
})
export type LessonView = z.infer<typeof lessonView>

export const courseView = z.object({
  id: slug,
  version: count,
  title: z.string(),
  summary: z.string(),
  track: z.enum(tracks),
  depth: z.enum(depths),
  minutes: count,
  validMonths: count.nullable(),
  lessons: z.array(lessonView),
  quiz: z.object({
    draw: count,
    needed: count,
    /** The attempt that waits to be handed in. */
    openAttemptId: id.nullable(),
    attempts: z.array(z.object({ id, at, score: count, total: count, passed: z.boolean() })),
    /** Null when an attempt may begin now; else why not, and from when. */
    mayNot: z.string().nullable(),
    retryAt: at.nullable(),
  }),
  certificate: certificateCard.nullable(),
  dueAt: at.nullable(),
  state: enrolmentState.nullable(),
})
export type CourseView = z.infer<typeof courseView>

/** An attempt as its member sees it: before it is handed in without a word about what is right. */
export const attemptView = z.object({
  id,
  courseId: slug,
  courseTitle: z.string(),
  startedAt: at,
  needed: count,
  questions: z.array(
    z.object({
      id: slug,
      text: z.string(),
      many: z.boolean(),
      /** In the order drawn; an answer is its position. */
      choices: z.array(z.string()),
    }),
  ),
  result: z
    .object({
      submittedAt: at,
      score: count,
      total: count,
      passed: z.boolean(),
      marks: z.array(
        z.object({
          questionId: slug,
          right: z.boolean(),
          chosen: z.array(count),
          solution: z.array(count),
          why: z.string(),
        }),
      ),
      expiresAt: at.nullable(),
    })
    .nullable(),
})
export type AttemptView = z.infer<typeof attemptView>

export const answers = z.record(slug, z.array(z.number().int().min(0).max(7)).max(8))
