/** Where frames of a partition are published. */
export function subjectOf(name: string, partition: number): string {
  return `${name}.${partition}`
}

export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
