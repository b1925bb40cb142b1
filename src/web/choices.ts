/** What a viewer chose on this device. Theme and language are cookies so that the page can know them before its scripts. */
export type ChoiceName = 'theme' | 'locale'

export function readChoice(name: ChoiceName): string | undefined {
  if (typeof document === 'undefined') return undefined
  return new RegExp(`(?:^|; )weft-${name}=([^;]*)`).exec(document.cookie)?.[1]
}

/** `undefined` forgets the choice. */
export function writeChoice(name: ChoiceName, value: string | undefined): void {
  if (typeof document === 'undefined') return
  const age = value === undefined ? 0 : 31_536_000
  const secure = location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API needs a secure context, a self-hosted page may have none
  document.cookie = `weft-${name}=${value ?? ''}; path=/; max-age=${age}; samesite=lax${secure}`
}

/** Small settings of this device that no server needs (folded rail, own keys). Broken or full storage counts as none. */
export function readSetting<T>(name: string, fallback: T): T {
  try {
    const raw = localStorage.getItem(`weft.${name}`)
    return raw === null ? fallback : (JSON.parse(raw) as T)
  } catch {
    return fallback
  }
}

export function writeSetting(name: string, value: unknown): void {
  try {
    localStorage.setItem(`weft.${name}`, JSON.stringify(value))
  } catch {
    // Private windows and full disks refuse; the setting then lasts as long as the page.
  }
}
