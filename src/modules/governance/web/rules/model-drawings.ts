import type { Model } from '../types.ts'

type Dot = { x: number; y: number; r: number; speaks: boolean }
export type Drawing = { dots: readonly Dot[]; threads: string; cells?: string }

const round = (value: number): number => Math.round(value * 10) / 10

/** Points on an ellipse around a middle, the first at the top. */
function around(x: number, y: number, rx: number, ry: number, count: number): { x: number; y: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2
    return { x: round(x + rx * Math.cos(angle)), y: round(y + ry * Math.sin(angle)) }
  })
}

const line = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x} ${from.y}L${to.x} ${to.y}`

const middle = { x: 60, y: 36 }
const ring = around(60, 36, 44, 26, 6)

const scattered: Dot[] = [
  [14, 20, 5],
  [34, 52, 4],
  [46, 16, 4],
  [66, 40, 5],
  [88, 18, 4],
  [104, 50, 5],
].map(([x = 0, y = 0, r = 4]) => ({ x, y, r, speaks: true }))

const heads = [
  { x: 26, y: 20 },
  { x: 96, y: 22 },
  { x: 60, y: 58 },
]
const seeds = heads.map((head) => ({ head, around: around(head.x, head.y, 13, 10, 4) }))

const hexagon = (x: number, y: number, r: number): string =>
  `M${around(x, y, r, r, 6)
    .map((point) => `${point.x} ${point.y}`)
    .join('L')}Z`
const comb = [
  [36, 20],
  [60, 20],
  [84, 20],
  [24, 41],
  [48, 41],
  [72, 41],
  [96, 41],
].map(([x = 0, y = 0]) => ({ x, y: y + 5 }))

export const drawings: Record<Model, Drawing> = {
  organic: { dots: scattered, threads: '' },
  centralised: {
    dots: [{ ...middle, r: 9, speaks: true }, ...ring.map((dot) => ({ ...dot, r: 4, speaks: false }))],
    threads: ring.map((dot) => line(dot, middle)).join(''),
  },
  'hub-and-spoke': {
    dots: [{ ...middle, r: 8, speaks: true }, ...ring.map((dot) => ({ ...dot, r: 4.5, speaks: true }))],
    threads: ring.map((dot) => line(dot, middle)).join(''),
  },
  dandelion: {
    dots: [
      { ...middle, y: 33, r: 3, speaks: false },
      ...seeds.flatMap((seed) => [
        { ...seed.head, r: 5, speaks: true },
        ...seed.around.map((dot) => ({ ...dot, r: 2.5, speaks: true })),
      ]),
    ],
    threads: seeds
      .map(
        (seed) => line({ x: 60, y: 33 }, seed.head) + seed.around.map((dot) => line(seed.head, dot)).join(''),
      )
      .join(''),
  },
  honeycomb: {
    dots: comb.map((cell) => ({ ...cell, r: 4, speaks: true })),
    threads: '',
    cells: comb.map((cell) => hexagon(cell.x, cell.y, 13.8)).join(''),
  },
}
