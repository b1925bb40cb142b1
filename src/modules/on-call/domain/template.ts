/** What a gateway's address or body may hold. */
interface Filling {
  readonly number: string
  readonly text: string
}

/**
 * Fills {number} and {text} into a gateway's address or body. What is filled in is escaped for where it stands, so that no
 * text can end the string or add a parameter of its own.
 */
export function fill(template: string, filling: Filling, how: 'url' | 'json'): string {
  const escaped = how === 'url' ? encodeURIComponent : (text: string) => JSON.stringify(text).slice(1, -1)
  return template.replace(/\{(number|text)\}/g, (_all, name: 'number' | 'text') => escaped(filling[name]))
}
