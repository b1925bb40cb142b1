type Waiting<K, V> = { key: K; resolve: (value: V | undefined) => void; reject: (error: unknown) => void }

/**
 * Puts what is asked for one by one in the same moment into one question.
 * @param ask gets every key once, at most `most` at a time; what it leaves out of its answer is undefined.
 */
export function batched<K, V>(
  ask: (keys: K[]) => Promise<ReadonlyMap<K, V>>,
  most: number,
): (key: K) => Promise<V | undefined> {
  let waiting: Waiting<K, V>[] = []
  const send = async (part: readonly Waiting<K, V>[], keys: K[]): Promise<void> => {
    try {
      const answer = await ask(keys)
      for (const { key, resolve } of part) resolve(answer.get(key))
    } catch (error) {
      for (const { reject } of part) reject(error)
    }
  }
  const go = (): void => {
    const all = waiting
    waiting = []
    const keys = [...new Set(all.map(({ key }) => key))]
    for (let from = 0; from < keys.length; from += most) {
      const some = keys.slice(from, from + most)
      void send(
        all.filter(({ key }) => some.includes(key)),
        some,
      )
    }
  }
  return (key) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setTimeout(go, 0)
      waiting.push({ key, resolve, reject })
    })
}
