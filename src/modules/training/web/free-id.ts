/** An id that none of these has: `lesson-3`. */
export function freeId(word: string, taken: readonly { readonly id: string }[]): string {
  let n = taken.length + 1
  while (taken.some((one) => one.id === `${word}-${n}`)) n += 1
  return `${word}-${n}`
}
