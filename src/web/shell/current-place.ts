/** The place whose address is the longest beginning of this one; else the first, which stands for the rest. */
export function currentPlace(places: readonly string[], path: string): string | undefined {
  const within = places.filter((to) => path === to || path.startsWith(`${to}/`))
  return within.sort((a, b) => b.length - a.length)[0] ?? places[0]
}
