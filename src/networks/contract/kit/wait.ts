/** Asks until `ask` gives something other than undefined. Throws with `what` when the time is over. */
export async function eventually<T>(
  what: string,
  withinMs: number,
  ask: () => Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await ask()
    if (found !== undefined) return found
    if (Date.now() > end) throw new Error(`Waited ${withinMs} ms, but ${what} did not happen.`)
    await new Promise((wake) => setTimeout(wake, 100))
  }
}
