/** A text of a form, without blanks at its ends. */
export function said(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim()
}

/** A rating of 1 to 3, or none. */
export function rated(data: FormData, name: string): number | null {
  const value = Number(said(data, name))
  return value >= 1 && value <= 3 ? value : null
}

/** Words parted by commas. */
export function listed(data: FormData, name: string): string[] {
  return said(data, name)
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
}
