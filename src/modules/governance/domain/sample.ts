/** Whether a content is among the `percent` of a hundred that are read afterwards: by its id, always the same answer. */
export function isDrawn(id: string, percent: number): boolean {
  // FNV-1a: small, well spread, and nothing here needs a secret.
  let hash = 0x811c9dc5
  for (const char of id) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash % 100 < percent
}
