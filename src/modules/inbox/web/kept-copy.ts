/**
 * Copies of what is typed, in this tab alone, until the server has it: they outlive a reload, a lost connection and the
 * way through sign-in, and belong to the member who typed them.
 */
const name = (member: string, what: string): string => `weft.typed.${member}.${what}`

export function readCopy<T>(member: string, what: string): T | null {
  try {
    const raw = sessionStorage.getItem(name(member, what))
    return raw === null ? null : (JSON.parse(raw) as T)
  } catch {
    return null
  }
}

/** null forgets it. */
export function writeCopy(member: string, what: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(name(member, what))
    else sessionStorage.setItem(name(member, what), JSON.stringify(value))
  } catch {
    // A full or forbidden storage leaves the copy to the open page.
  }
}
