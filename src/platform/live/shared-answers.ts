interface SharedAnswers {
  /** The answer that is on its way to this question, else a new one. */
  ask<T>(organisationId: string, question: string, ask: () => Promise<T>): Promise<T>
  /** Answers on their way are handed to those who wait for them, and to nobody who asks from now on. */
  forget(organisationId: string): void
  forgetAll(): void
}

/** Answers on their way, by organisation and question; nothing is kept once it has arrived. */
export function sharedAnswers(): SharedAnswers {
  const underway = new Map<string, Map<string, Promise<unknown>>>()
  return {
    ask<T>(organisationId: string, question: string, ask: () => Promise<T>): Promise<T> {
      const questions = underway.get(organisationId) ?? new Map<string, Promise<unknown>>()
      const known = questions.get(question)
      if (known) return known as Promise<T>
      underway.set(organisationId, questions)
      const answer = ask().finally(() => {
        if (questions.get(question) === answer) questions.delete(question)
        if (questions.size === 0 && underway.get(organisationId) === questions)
          underway.delete(organisationId)
      })
      questions.set(question, answer)
      return answer
    },
    forget: (organisationId) => void underway.delete(organisationId),
    forgetAll: () => underway.clear(),
  }
}
