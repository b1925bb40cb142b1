/** One value of a form as text, trimmed; empty when it is not there. */
export function field(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The same, with null for nothing. */
export function fieldOrNull(data: FormData, name: string): string | null {
  return field(data, name) || null
}

/** Every value under a name, without empty ones. */
export function fields(data: FormData, name: string): string[] {
  return data.getAll(name).filter((value) => typeof value === 'string' && value !== '') as string[]
}
