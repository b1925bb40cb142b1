/**
 * Mean minutes in the queue of M/M/c: arrivals a minute, mean minutes of work, c people. Erlang C through the recursion
 * of Erlang B (Cooper 1981), which does not overflow. Infinity when more comes than c can do.
 */
export function meanWait(arrivals: number, takes: number, people: number): number {
  const load = arrivals * takes
  if (load >= people) return Number.POSITIVE_INFINITY
  let blocked = 1
  for (let c = 1; c <= people; c += 1) blocked = (load * blocked) / (c + load * blocked)
  const use = load / people
  const waits = blocked / (1 - use + use * blocked)
  return (waits * takes) / (people - load)
}
