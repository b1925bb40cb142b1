/**
 * What a Mastodon-API server sends, seen through careful eyes: nothing about its shape is taken for granted, because
 * many servers speak this API and none speaks it whole.
 */
export type Wire = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text that says something, else null. */
export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** An id, which some servers send as a number. */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : text(value)
}

export function object(value: unknown): Wire {
  return isObject(value) ? value : {}
}

export function objects(value: unknown): Wire[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

export function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.floor(value) : null
}

export function count(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.floor(value) : null
}

export function webAddress(value: unknown): string | null {
  const address = text(value)
  return address !== null && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

/** A time as ISO, or null for what is none. */
export function time(value: unknown): string | null {
  const at = Date.parse(text(value) ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
