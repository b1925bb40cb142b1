// Longer ones are refused by servers on the way; the text is then pasted.
const longest = 6000

/** The address of a page for writing with the text filled in, or that page alone when the text is too long for one. */
export function composeAddress(page: string, parameter: string, text: string): string {
  const url = new URL(page)
  url.searchParams.set(parameter, text)
  // Some apps show a plus where it stands for a space.
  const filled = url.href.replaceAll('+', '%20')
  return filled.length > longest ? page : filled
}
