/** A text of a form, without blanks at its ends. */
export function said(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim()
}

/** The same, or null when nothing was written. */
export function saidOr(data: FormData, name: string): string | null {
  return said(data, name) || null
}
