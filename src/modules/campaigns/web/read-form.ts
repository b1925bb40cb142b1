/** A text of a form, without blanks at its ends. */
export function said(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim()
}

/** The same, or null when nothing was written. */
export function saidOr(data: FormData, name: string): string | null {
  return said(data, name) || null
}

/** Hands bytes to the browser as a file to keep. */
export function saveBytes(name: string, type: string, base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
