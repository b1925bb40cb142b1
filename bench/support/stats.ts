/** Nearest-rank quantile of unsorted values; NaN for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * q) - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The median over runs of one quantile of each run: a single disturbed run does not decide the figure. */
export function medianQuantile(runs: readonly (readonly number[])[], q: number): number {
  return median(runs.map((run) => quantile(run, q)))
}

/** Milliseconds that the work took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** `runs` lists of `each` times, one after another. */
export async function timedRuns(
  runs: number,
  each: number,
  work: (index: number) => Promise<unknown>,
): Promise<number[][]> {
  const all: number[][] = []
  for (let run = 0; run < runs; run += 1) {
    const times: number[] = []
    for (let index = 0; index < each; index += 1) times.push(await timed(() => work(run * each + index)))
    all.push(times)
  }
  return all
}

/** Asks until the answer is true. Throws with `what` after `seconds`. */
export async function until(
  what: string,
  seconds: number,
  ask: () => Promise<boolean> | boolean,
  everyMs = 50,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`Gave up after ${seconds} s: ${what}`)
    await sleep(everyMs)
  }
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
