/** Why the other side gave nothing, in words for whoever asked; its own words are never shown. */
export function failureOf(status: number): string {
  if (status === 401 || status === 403) return 'The place that gives writing help did not take the key.'
  if (status === 404) return 'There is no such model or address there.'
  if (status === 429) return 'The place that gives writing help asks us to wait a little.'
  return status >= 500
    ? 'The place that gives writing help is in trouble itself.'
    : 'The place that gives writing help did not understand us.'
}
