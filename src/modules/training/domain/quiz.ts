import { randomFrom } from '#kernel/random.ts'
import type { CourseContent, Question } from './content.ts'
import { shuffled } from './random.ts'

/** One question of an attempt: which, and in what order its answers are shown (positions in the pool's list). */
export interface Drawn {
  readonly questionId: string
  readonly order: readonly number[]
}

/** Question id → positions chosen, as shown. */
export type Answers = Readonly<Record<string, readonly number[]>>

export interface Marked {
  readonly questionId: string
  readonly right: boolean
  /** Positions that are right, as shown. */
  readonly solution: readonly number[]
}

export interface Score {
  readonly score: number
  readonly total: number
  readonly passed: boolean
  readonly marks: readonly Marked[]
}

/** Draws the questions of one attempt from the pool; the same seed draws the same. */
export function drawQuiz(content: Pick<CourseContent, 'draw' | 'questions'>, seed: number): Drawn[] {
  const random = randomFrom(seed)
  return shuffled(content.questions, random)
    .slice(0, content.draw)
    .map(({ id, choices }) => ({
      questionId: id,
      order: shuffled(
        choices.map((_, index) => index),
        random,
      ),
    }))
}

const samePlaces = (a: readonly number[], b: readonly number[]): boolean => {
  const [left, right] = [new Set(a), new Set(b)]
  return left.size === right.size && [...left].every((place) => right.has(place))
}

function mark(drawn: Drawn, question: Question | undefined, chosen: readonly number[]): Marked {
  const solution = drawn.order.flatMap((from, shown) => (question?.choices[from]?.right ? [shown] : []))
  return {
    questionId: drawn.questionId,
    right: solution.length > 0 && samePlaces(solution, chosen),
    solution,
  }
}

/** Marks an attempt. A question is right when exactly the right answers were chosen; nothing chosen is wrong. */
export function scoreQuiz(
  content: Pick<CourseContent, 'questions' | 'passPercent'>,
  drawn: readonly Drawn[],
  answers: Answers,
): Score {
  const pool = new Map(content.questions.map((one) => [one.id, one]))
  const marks = drawn.map((one) => mark(one, pool.get(one.questionId), answers[one.questionId] ?? []))
  const score = marks.filter((one) => one.right).length
  // Whole numbers on both sides: 4 of 5 at 80 percent must not fail by a rounding error.
  const passed = marks.length > 0 && score * 100 >= content.passPercent * marks.length
  return { score, total: marks.length, passed, marks }
}

/** How many of the drawn questions must be right. */
export function neededOf(passPercent: number, total: number): number {
  return Math.ceil((passPercent * total) / 100)
}
