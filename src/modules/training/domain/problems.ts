import type { CourseContent, Question } from './content.ts'

/** What keeps a course from being published: where, and what to do. */
export interface Problem {
  /** `title`, `summary`, `lessons`, `lesson:<id>`, `questions`, `question:<id>`, `draw`. */
  readonly where: string
  readonly message: string
}

function questionProblems(question: Question, number: number): Problem[] {
  const where = `question:${question.id}`
  const say = (message: string): Problem => ({ where, message: `Question ${number}: ${message}` })
  const right = question.choices.filter((choice) => choice.right).length
  const texts = question.choices.map((choice) => choice.text.trim())
  return [
    ...(question.text.trim() === '' ? [say('write what is asked.')] : []),
    ...(question.choices.length < 2 ? [say('give at least two answers.')] : []),
    ...(texts.some((text) => text === '') ? [say('fill in every answer, or remove it.')] : []),
    ...(new Set(texts).size < texts.length ? [say('two answers are the same.')] : []),
    ...(right === 0 ? [say('mark the right answer.')] : []),
    ...(!question.many && right > 1 ? [say('only one answer may be right; or let several be chosen.')] : []),
  ]
}

function repeated(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length
}

/** Everything that is missing before others can learn with it; empty when it may be published. */
export function problemsOf(content: CourseContent): Problem[] {
  const { lessons, questions } = content
  return [
    ...(content.title.trim() === '' ? [{ where: 'title', message: 'Give the course a title.' }] : []),
    ...(content.summary.trim() === ''
      ? [{ where: 'summary', message: 'Say in a sentence what one can do afterwards.' }]
      : []),
    ...(lessons.length === 0 ? [{ where: 'lessons', message: 'Write at least one lesson.' }] : []),
    ...lessons.flatMap((lesson, index) =>
      lesson.title.trim() === '' || lesson.text.trim() === ''
        ? [
            {
              where: `lesson:${lesson.id}`,
              message: `Lesson ${index + 1}: it needs a title and some text.`,
            },
          ]
        : [],
    ),
    ...(repeated(lessons.map(({ id }) => id))
      ? [{ where: 'lessons', message: 'Two lessons have the same id.' }]
      : []),
    ...(questions.length < content.draw
      ? [
          {
            where: 'questions',
            message: `One attempt draws ${content.draw} questions, but the pool has ${questions.length}. Add questions, or draw fewer.`,
          },
        ]
      : []),
    ...questions.flatMap((question, index) => questionProblems(question, index + 1)),
    ...(repeated(questions.map(({ id }) => id))
      ? [{ where: 'questions', message: 'Two questions have the same id.' }]
      : []),
  ]
}
