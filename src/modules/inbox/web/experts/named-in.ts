/** Those of the chosen whose name still stands in the text, after an @. */
export function namedIn(text: string, chosen: readonly { id: string; name: string }[]): string[] {
  return chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id)
}
