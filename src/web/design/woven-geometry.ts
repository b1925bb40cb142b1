/** Units: the drawing is `width` by 34; each step has 135. */
export type Woven = {
  width: number
  /** Middle of each warp. */
  warps: readonly { x: number; over: boolean }[]
  /** Where the weft has been, and where it must still go, as SVG paths. */
  been: string
  toGo: string
  /** The arrow at the end. */
  end: number
}

type Point = readonly [x: number, y: number]
type Curve = readonly [Point, Point, Point, Point]

const step = 135
const middle = 17
const swing = 6

/** The weft as one curve a gap: level at every warp, over the first, under the next. */
function curves(count: number): Curve[] {
  const stops: Point[] = [[8, middle]]
  for (let index = 0; index < count; index += 1) {
    stops.push([step * (index + 0.5), middle + (index % 2 === 0 ? -swing : swing)])
  }
  stops.push([count * step - 20, middle])
  return stops.slice(1).map((to, index) => {
    const from = stops[index] ?? to
    const reach = (to[0] - from[0]) * 0.4
    return [from, [from[0] + reach, from[1]], [to[0] - reach, to[1]], to]
  })
}

const between = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Cuts a curve at `t` (de Casteljau). */
function cut(curve: Curve, t: number): [Curve, Curve] {
  const [a, b, c, d] = curve
  const ab = between(a, b, t)
  const bc = between(b, c, t)
  const cd = between(c, d, t)
  const abc = between(ab, bc, t)
  const bcd = between(bc, cd, t)
  const here = between(abc, bcd, t)
  return [
    [a, ab, abc, here],
    [here, bcd, cd, d],
  ]
}

const print = ([x, y]: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`

function draw(list: readonly Curve[]): string {
  const first = list[0]
  if (!first) return ''
  return `M${print(first[0])}${list.map(([, b, c, d]) => `C${print(b)} ${print(c)} ${print(d)}`).join('')}`
}

/** `reached`: the index of the step the item stands at; -1 before the first, `count` when it is through. */
export function weave(count: number, reached: number): Woven {
  const all = curves(count)
  const warps = Array.from({ length: count }, (_, index) => ({
    x: step * (index + 0.5),
    over: index % 2 === 0,
  }))
  const width = count * step
  if (reached >= count) return { width, warps, been: draw(all), toGo: '', end: width - 20 }
  const whole = all.slice(0, reached + 1)
  const next = all[reached + 1]
  if (!next || reached < 0) return { width, warps, been: '', toGo: draw(all), end: width - 20 }
  const [past] = cut(next, 0.13)
  const [, ahead] = cut(next, 0.2)
  return {
    width,
    warps,
    been: draw([...whole, past]),
    toGo: draw([ahead, ...all.slice(reached + 2)]),
    end: width - 20,
  }
}
