/** Reading bodies whose shape nobody has promised. */
export type Shape = Readonly<Record<string, unknown>>

/** The value as an object with fields, or undefined. */
export function asObject(value: unknown): Shape | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Shape) : undefined
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function asCount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The objects in a list; empty for anything that is no list. */
export function asObjects(value: unknown): Shape[] {
  return Array.isArray(value) ? value.map(asObject).filter((one) => one !== undefined) : []
}
