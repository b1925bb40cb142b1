import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as m from './contract/manage.ts'
import * as s from './contract/shapes.ts'
import { courseContent, depths, slug, tracks } from './domain/content.ts'

const tags = ['Training']
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const course = z.object({ courseId: slug })
const attempt = z.object({ attemptId: s.id })
const kind = z.string().min(1).max(40)

const learning = {
  mine: get('/training/mine', 'My courses, paths and certificates, and what is due').output(s.mine),
  due: get('/training/due', 'What I still have to learn').output(z.object({ due: z.array(s.dueCard) })),
  course: get('/training/courses/{courseId}', 'A course to learn from').input(course).output(s.courseView),
  readLesson: post('/training/courses/{courseId}/lessons/{lessonId}/read', 'I read this lesson')
    .input(course.extend({ lessonId: slug }))
    .output(s.done),
  startQuiz: post('/training/courses/{courseId}/attempts', 'Begin the quiz, or go on with the open attempt')
    .input(course)
    .output(s.attemptView),
  attempt: get('/training/attempts/{attemptId}', 'One of my attempts').input(attempt).output(s.attemptView),
  submitQuiz: post('/training/attempts/{attemptId}/submit', 'Hand in an attempt; it is marked once')
    .input(attempt.extend({ answers: s.answers }))
    .output(s.attemptView),
}

const making = {
  desk: get('/training/manage/courses', 'Every course, path and standing rule').output(
    z.object({
      courses: z.array(m.deskCourse),
      rules: z.array(m.ruleCard),
      paths: z.array(m.pathCard),
    }),
  ),
  installCurriculum: post('/training/manage/curriculum', 'Bring in the courses that come with Weft').output(
    z.object({ installed: z.number().int() }),
  ),
  editCourse: get('/training/manage/courses/{courseId}', 'A course for its editor')
    .input(course)
    .output(m.editCourse),
  createCourse: post('/training/manage/courses', 'Begin a course')
    .input(
      z.object({
        title: z.string().trim().min(1, 'Give the course a title.').max(120),
        track: z.enum(tracks),
      }),
    )
    .output(course),
  copyCourse: post('/training/manage/courses/{courseId}/copy', 'Begin a course as a copy')
    .input(course)
    .output(course),
  saveDraft: post('/training/manage/courses/{courseId}/draft', 'Keep the draft')
    .input(course.extend({ content: courseContent, seen: s.at.nullable() }))
    .output(z.object({ savedAt: s.at, problems: z.array(m.problem) })),
  discardDraft: post('/training/manage/courses/{courseId}/draft/discard', 'Throw the draft away')
    .input(course)
    .output(z.object({ gone: z.boolean() })),
  publishCourse: post('/training/manage/courses/{courseId}/publish', 'Publish the draft as a new version')
    .input(
      course.extend({
        again: z.boolean().default(false),
        days: z.number().int().min(1, 'At least one day.').max(365, 'At most 365 days.').default(30),
      }),
    )
    .output(z.object({ version: z.number().int() })),
  hideCourse: post('/training/manage/courses/{courseId}/hide', 'Take a course out of the catalogue, or back')
    .input(course.extend({ hidden: z.boolean() }))
    .output(z.object({ hidden: z.boolean() })),
  importCourse: post('/training/manage/import', 'Take a course from its Markdown file, as a draft')
    .input(
      z.object({ file: z.string().min(1, 'The file is empty.').max(1_000_000, 'The file is too large.') }),
    )
    .output(z.object({ courseId: slug, before: z.boolean() })),
  exportCourse: get('/training/manage/courses/{courseId}/file', 'A course as one Markdown file')
    .input(course)
    .output(z.object({ name: z.string(), file: z.string() })),
  savePath: post('/training/manage/paths', 'Write a path: courses in order, for whom')
    .input(
      z.object({
        id: s.id.nullable(),
        name: z.string().trim().min(1, 'Give the path a name.').max(120),
        summary: z.string().trim().max(400),
        depth: z.enum(depths),
        kinds: z.array(kind).max(20),
        roles: z.array(m.roleId).max(60),
        courseIds: z.array(slug).min(1, 'Choose at least one course.').max(40),
      }),
    )
    .output(z.object({ id: s.id })),
  removePath: post('/training/manage/paths/{id}/remove', 'Remove a path')
    .input(z.object({ id: s.id }))
    .output(s.done),
}

const enrolled = z.object({
  /** Null: a large directory is being enrolled after this answer. */
  enrolled: z.number().int().nullable(),
})

const enrolling = {
  enrol: post('/training/manage/enrolments', 'Enrol members, a department, a role or everybody')
    .input(
      z.object({
        whom: m.whom,
        courseIds: z.array(slug).max(40).default([]),
        pathId: s.id.optional(),
        dueOn: s.day.nullable(),
        alsoLater: z.boolean().default(false),
      }),
    )
    .output(enrolled),
  setRequired: post('/training/manage/courses/{courseId}/required', 'Say of whom a course is required')
    .input(
      course.extend({
        everybody: z.boolean(),
        roles: z.array(m.roleId).max(60),
        departmentIds: z.array(s.id).max(500),
        days: z.number().int().min(1, 'At least one day.').max(730, 'At most 730 days.'),
      }),
    )
    .output(enrolled),
  endRule: post('/training/manage/rules/{ruleId}/end', 'End a standing rule')
    .input(z.object({ ruleId: s.id }))
    .output(s.done),
  withdraw: post('/training/manage/enrolments/{enrolmentId}/end', 'Take a member out of a course')
    .input(z.object({ enrolmentId: s.id }))
    .output(s.done),
  enrolments: get('/training/manage/enrolments', 'Who is enrolled, what is due first')
    .input(
      m.enrolmentFilter.extend({
        limit: z.coerce.number().int().min(1).max(200).default(100),
        cursor: z.string().max(100).optional(),
      }),
    )
    .output(z.object({ enrolments: z.array(m.enrolmentCard), next: z.string().nullable() })),
  exportEnrolments: get('/training/manage/enrolments/file', 'The same as CSV')
    .input(m.enrolmentFilter)
    .output(z.object({ name: z.string(), csv: z.string() })),
  progress: get('/training/manage/progress', 'How departments stand')
    .input(z.object({ courseId: slug.optional() }))
    .output(m.progress),
  revokeCertificate: post('/training/manage/certificates/{certificateId}/revoke', 'Take a certificate back')
    .input(
      z.object({
        certificateId: s.id,
        reason: z.string().trim().min(3, 'Say in a few words why; the holder reads it.').max(500),
      }),
    )
    .output(s.done),
}

/** Lessons, quizzes, certificates; and for those who run the training, courses and enrolments. */
export const trainingContract = { ...learning, ...making, ...enrolling }
