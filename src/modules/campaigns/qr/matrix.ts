import { type ErrorCorrection, encodeQR } from 'qr'

export interface QrLook {
  /** Edge of everything, quiet zone and caption’s width included. */
  readonly millimetres: number
  readonly correction: ErrorCorrection
  readonly dark: string
  readonly light: string
  /** Under the code, or null. */
  readonly caption: string | null
}

/** Light modules around the code that readers need (ISO/IEC 18004: four). */
export const QUIET = 4

/** The modules of a QR, dark is true, without a quiet zone. */
export function modulesOf(text: string, correction: ErrorCorrection): boolean[][] {
  // The library always draws a border; one module is the least.
  const bordered = encodeQR(text, 'raw', { ecc: correction, border: 1 })
  return bordered.slice(1, -1).map((row) => row.slice(1, -1))
}

/** Runs of dark modules in rows: fewer shapes, and no hairlines between neighbours. */
export function runsOf(modules: readonly (readonly boolean[])[]): { x: number; y: number; width: number }[] {
  return modules.flatMap((row, y) => {
    const runs: { x: number; y: number; width: number }[] = []
    row.forEach((dark, x) => {
      if (!dark) return
      const last = runs.at(-1)
      if (last && last.x + last.width === x) last.width += 1
      else runs.push({ x, y, width: 1 })
    })
    return runs
  })
}

/** The share of the edge that a picture in the middle may take: at the highest correction three tenths may be lost. */
export const LOGO_SHARE = 0.22

function channel(value: number): number {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(colour.slice(at, at + 2), 16)),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What is wrong with two colours for a reader, or null: dark on light, with a contrast of 4 to 1 at least (as WCAG measures it). */
export function wrongColours(dark: string, light: string): string | null {
  const [a, b] = [luminance(dark), luminance(light)]
  if (a >= b) return 'The modules must be darker than what is around them: many readers know no other way.'
  return (b + 0.05) / (a + 0.05) < 4
    ? 'These two colours are too close for a reader. Take a darker or a lighter one.'
    : null
}
