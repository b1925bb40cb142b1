/** A readable id from a title: “Who may speak?” → `who-may-speak`. Empty when nothing readable is left. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 50)
    .replace(/^-|-$/g, '')
}

/** The same, with a number behind it when it is taken. */
export function freeSlug(title: string, taken: ReadonlySet<string>, fallback: string): string {
  const base = slugOf(title) || fallback
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n += 1
  return `${base}-${n}`
}
