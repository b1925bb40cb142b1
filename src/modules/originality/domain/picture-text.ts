/** A small picture in shades of grey, one byte a pixel, row by row. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Side of the squares a picture is cut into, in pixels. */
const CELL = 12
/** A step in brightness from one pixel to the next that can be the edge of a letter. */
const STEP = 48
/** Squares in a row that make a piece of a line. */
const RUN = 3

/**
 * The share of a picture, 0 to 1, that looks like lines of text: squares with many sharp steps from left to right that
 * hold two shades and little between, side by side. Photographs have steps too, but with all shades between.
 */
export function textShare(raster: Raster): number {
  const columns = Math.floor(raster.width / CELL)
  const rows = Math.floor(raster.height / CELL)
  if (columns < RUN || rows === 0) return 0
  let inLines = 0
  for (let row = 0; row < rows; row += 1) {
    let run = 0
    for (let column = 0; column <= columns; column += 1) {
      if (column < columns && looksLikeLetters(raster, column * CELL, row * CELL)) {
        run += 1
        continue
      }
      if (run >= RUN) inLines += run
      run = 0
    }
  }
  return inLines / (columns * rows)
}

function looksLikeLetters({ width, data }: Raster, left: number, top: number): boolean {
  let darkest = 255
  let lightest = 0
  let steps = 0
  let upright = 0
  for (let y = top; y < top + CELL; y += 1) {
    let before = data[y * width + left] ?? 0
    for (let x = left; x < left + CELL; x += 1) {
      const shade = data[y * width + x] ?? 0
      if (shade < darkest) darkest = shade
      if (shade > lightest) lightest = shade
      if (Math.abs(shade - before) > STEP) steps += 1
      if (y > top && Math.abs(shade - (data[(y - 1) * width + x] ?? 0)) > STEP) upright += 1
      before = shade
    }
  }
  const range = lightest - darkest
  // Letters change often from left to right; a single edge does once a row, noise at nearly every pixel. Stripes do not
  // change from one row to the next.
  if (range < 80 || steps < CELL || steps > CELL * CELL * 0.7 || upright < CELL) return false
  return nearTheEnds({ width, data }, left, top, darkest, range) > 0.62
}

/** Share of pixels close to the darkest or the lightest shade of the square. */
function nearTheEnds(
  { width, data }: Pick<Raster, 'width' | 'data'>,
  left: number,
  top: number,
  darkest: number,
  range: number,
): number {
  let near = 0
  for (let y = top; y < top + CELL; y += 1)
    for (let x = left; x < left + CELL; x += 1) {
      const place = ((data[y * width + x] ?? 0) - darkest) / range
      if (place < 0.22 || place > 0.78) near += 1
    }
  return near / (CELL * CELL)
}
