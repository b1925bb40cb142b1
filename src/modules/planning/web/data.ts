/** A text of a form, without blanks at its ends. */
export const said = (data: FormData, name: string): string => String(data.get(name) ?? '').trim()

/** The same, or null when nothing was written. */
export const saidOr = (data: FormData, name: string): string | null => said(data, name) || null

/** A file's bytes as the server takes them. */
export async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

/** Hands bytes to the browser as a file to keep. */
export function saveBytes({ name, type, base64 }: { name: string; type: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
