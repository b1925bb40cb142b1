/** One value of a form as text, trimmed; empty when it is not there. */
export function field(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** Lines of a text area, without empty ones. */
export function linesOf(data: FormData, name: string): string[] {
  return [
    ...new Set(
      field(data, name)
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ),
  ]
}
