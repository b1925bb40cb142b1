import { type CourseContent, courseContent, type Lesson, type Question, slug } from './content.ts'
import { headSettings, readHead } from './course-head.ts'
import { type FileProblem, type Line, readMarks } from './course-lines.ts'
import { readQuestions } from './course-questions.ts'
import { freeSlug } from './slug.ts'

export type CourseFile =
  | { readonly ok: true; readonly id: string; readonly content: CourseContent }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

interface Section {
  readonly title: string
  readonly id: string | null
  readonly line: number
  readonly body: readonly Line[]
}

const QUIZ = /^quiz$/i
const FENCE = /^\s{0,3}(```|~~~)/

/** Headings of the first order begin lessons; one inside a fenced block of code is text. */
function sectionsOf(lines: readonly Line[]): { before: Line[]; sections: Section[] } {
  const before: Line[] = []
  const sections: (Section & { body: Line[] })[] = []
  let fence: string | null = null
  for (const line of lines) {
    const mark = FENCE.exec(line.text)?.[1] ?? null
    if (mark !== null) fence = fence === null ? mark : fence === mark ? null : fence
    const heading = fence === null && mark === null ? /^#\s+(.*)$/.exec(line.text)?.[1] : undefined
    if (heading !== undefined) {
      const { title, id } = readMarks(heading)
      sections.push({ title, id, line: line.number, body: [] })
    } else (sections.at(-1)?.body ?? before).push(line)
  }
  return { before, sections }
}

const textOf = (lines: readonly Line[]): string =>
  lines
    .map((line) => line.text)
    .join('\n')
    .trim()

function lessonsOf(sections: readonly Section[], problems: FileProblem[]): Lesson[] {
  const taken = new Set<string>()
  return sections.map((section, index) => {
    if (section.id !== null && !slug.safeParse(section.id).success)
      problems.push({
        line: section.line,
        message: `“${section.id}” is no id: use small letters, digits and single hyphens.`,
      })
    if (section.id !== null && taken.has(section.id))
      problems.push({ line: section.line, message: `There is a lesson “${section.id}” already.` })
    const id = section.id ?? freeSlug(section.title, taken, `lesson-${index + 1}`)
    taken.add(id)
    return { id, title: section.title, text: textOf(section.body) }
  })
}

/**
 * Reads a course from its file: front matter, lessons under headings of the first order, and the pool of questions
 * under “# Quiz”. The format is written down in the room's README. Every problem is named by its line.
 */
export function readCourseFile(file: string): CourseFile {
  const lines = file
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((text, index): Line => ({ number: index + 1, text }))
  const problems: FileProblem[] = []
  const { head, rest } = readHead(lines, problems)
  const { before, sections } = sectionsOf(rest)
  const stray = before.find((line) => line.text.trim() !== '')
  if (stray)
    problems.push({ line: stray.number, message: 'Begin the first lesson with a heading: “# Title”.' })
  const quizAt = sections.findIndex((section) => QUIZ.test(section.title))
  const lessons = lessonsOf(quizAt === -1 ? sections : sections.slice(0, quizAt), problems)
  const questions = quizAt === -1 ? [] : readQuestions(sections[quizAt]?.body ?? [], problems)
  const after = quizAt === -1 ? undefined : sections[quizAt + 1]
  if (after)
    problems.push({ line: after.line, message: 'The quiz is the last part; move this lesson above it.' })
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.line - b.line) }
  const checked = courseContent.safeParse({ ...head.settings, lessons, questions })
  if (checked.success) return { ok: true, id: head.id, content: checked.data }
  return {
    ok: false,
    problems: checked.error.issues.map((issue) => ({
      line: 1,
      message: `${issue.path.join('.')}: ${issue.message}`,
    })),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function questionText(question: Question): string {
  const right = question.choices.filter((choice) => choice.right).length
  const many = question.many && right < 2 ? ' {many}' : ''
  const choices = question.choices.map(({ text, right }) => `- [${right ? 'x' : ' '}] ${oneLine(text)}`)
  const why = question.why.trim() === '' ? [] : ['', `> ${oneLine(question.why)}`]
  return [`## ${oneLine(question.text)} {#${question.id}}${many}`, '', ...choices, ...why].join('\n')
}

/** Writes a course as its file; reading it gives the same course again. */
export function writeCourseFile(id: string, content: CourseContent): string {
  const parts = [
    headSettings(id, content),
    ...content.lessons.map((lesson) => `# ${oneLine(lesson.title)} {#${lesson.id}}\n\n${lesson.text.trim()}`),
    ...(content.questions.length > 0 ? ['# Quiz', ...content.questions.map(questionText)] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
