import { z } from 'zod'

/** What a course is made of; shared by the editor, the file format and the server. Bounds keep drafts honest. */

export const tracks = ['tools', 'strategy'] as const
export const depths = ['aware', 'able', 'expert'] as const
export type Track = (typeof tracks)[number]
export type Depth = (typeof depths)[number]

/** A stable, readable id: `speaking-for-us`. */
export const slug = z
  .string()
  .max(60, 'Use at most 60 characters.')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.')

const line = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)

export const lesson = z.object({
  id: slug,
  title: line(120),
  /** Markdown. */
  text: z.string().max(40_000, 'Split this lesson: it is longer than 40,000 characters.'),
})
export type Lesson = z.infer<typeof lesson>

export const choice = z.object({ text: line(400), right: z.boolean() })

export const question = z.object({
  id: slug,
  text: line(600),
  /** Several answers may be right: all of them, and only them, count. */
  many: z.boolean(),
  choices: z.array(choice).max(8, 'Use at most eight answers.'),
  /** Shown with the result: why the right answer is right. */
  why: line(800),
})
export type Question = z.infer<typeof question>

export const courseContent = z.object({
  title: line(120),
  track: z.enum(tracks),
  depth: z.enum(depths),
  summary: line(400),
  minutes: z.number().int().min(1).max(600),
  /** Percent of the drawn questions that must be right. */
  passPercent: z.number().int().min(1).max(100),
  /** How many questions one attempt draws from the pool. */
  draw: z.number().int().min(1).max(50),
  /** How long a certificate holds; null: for good. */
  validMonths: z.number().int().min(1).max(120).nullable(),
  lessons: z.array(lesson).max(40, 'Use at most 40 lessons.'),
  questions: z.array(question).max(200, 'Use at most 200 questions.'),
})
export type CourseContent = z.infer<typeof courseContent>
