import { useState } from 'react'

type Answers = Record<string, number[]>

const keyOf = (attemptId: string): string => `weft.quiz.${attemptId}`

function kept(attemptId: string): Answers {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(attemptId)) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Answers) : {}
  } catch {
    // Storage is shut or holds something else: begin with nothing chosen.
    return {}
  }
}

function keep(attemptId: string, answers: Answers | null): void {
  try {
    if (answers) sessionStorage.setItem(keyOf(attemptId), JSON.stringify(answers))
    else sessionStorage.removeItem(keyOf(attemptId))
  } catch {
    // Without storage a reload forgets what was chosen; the questions stay the same.
  }
}

/** What is chosen in an open attempt; it survives a reload of this tab. */
export function useAnswers(attemptId: string): {
  answers: Answers
  choose: (questionId: string, places: number[]) => void
  forget: () => void
} {
  const [answers, setAnswers] = useState(() => kept(attemptId))
  return {
    answers,
    choose: (questionId, places) => {
      const next = { ...answers, [questionId]: places }
      setAnswers(next)
      keep(attemptId, next)
    },
    forget: () => keep(attemptId, null),
  }
}
