/** A text of a form, without blanks at its ends. */
export const said = (data: FormData, name: string): string => String(data.get(name) ?? '').trim()

/** The same, or null when nothing was written. */
export const saidOr = (data: FormData, name: string): string | null => said(data, name) || null
