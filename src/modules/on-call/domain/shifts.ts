import { handOverAfter, type Rota, whoIsOnCall } from './rota.ts'

/** A stretch in which the same person is on call; nobody when `memberId` is null. */
export interface Shift {
  readonly from: Date
  readonly to: Date
  readonly memberId: string | null
}

const WEEK = 7 * 86_400_000

/** Who is on call in [from, to), stretch by stretch without a hole between them; empty when `to` is not after `from`. */
export function shifts(rota: Rota, from: Date, to: Date): Shift[] {
  const found: Shift[] = []
  const starts = [from.getTime(), ...changes(rota, from, to)]
  for (const [index, start] of starts.entries()) {
    const end = new Date(starts[index + 1] ?? to.getTime())
    if (start >= end.getTime()) continue
    const memberId = whoIsOnCall(rota, new Date(start))?.memberId ?? null
    const before = found.at(-1)
    if (before && before.memberId === memberId) found[found.length - 1] = { ...before, to: end }
    else found.push({ from: new Date(start), to: end, memberId })
  }
  return found
}

/** Every instant within (from, to) at which somebody else may come on call, in order. */
function changes({ layers, overrides }: Rota, from: Date, to: Date): number[] {
  const at = new Set<number>()
  for (const one of overrides) at.add(one.from.getTime()).add(one.to.getTime())
  for (const { layer, duty } of layers) {
    for (let next = handOverAfter(layer, from); next < to; next = handOverAfter(layer, next))
      at.add(next.getTime())
    if (!duty) continue
    for (let next = duty.ends(from); next && next < to; ) {
      at.add(next.getTime())
      const opening = duty.begins(next)
      if (!opening) break
      at.add(opening.getTime())
      next = duty.ends(opening)
    }
  }
  return [...at].filter((one) => one > from.getTime() && one < to.getTime()).sort((a, b) => a - b)
}

/** Stretches with nobody, in the next eight weeks as they will be, else in the year ahead without what was put in by hand. */
export function gaps(rota: Rota, now: Date): Shift[] {
  const empty = (one: Rota, weeks: number) =>
    shifts(one, now, new Date(now.getTime() + weeks * WEEK)).filter(({ memberId }) => memberId === null)
  const soon = empty(rota, 8)
  return soon.length > 0 ? soon : empty({ ...rota, overrides: [] }, 53)
}
