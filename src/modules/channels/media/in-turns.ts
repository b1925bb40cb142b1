/**
 * Runs at most `width` works at once, the rest in order; the same key asked for meanwhile shares one run. A page full
 * of pictures must not take every socket and all memory.
 */
export function inTurns<A, T>(
  width: number,
  work: (key: string, argument: A) => Promise<T>,
): (key: string, argument: A) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  const waiting: (() => void)[] = []
  let free = width
  const turn = async (key: string, argument: A): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await work(key, argument)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
  return (key, argument) => {
    const shared = running.get(key)
    if (shared) return shared
    const mine = turn(key, argument).finally(() => running.delete(key))
    running.set(key, mine)
    return mine
  }
}
