import type { Font, Point, Shape } from 'fontkit'

/**
 * Sets the weight of a variable font. fontkit does that for plain files only; of a WOFF2 it knows the weights and the way
 * to reckon with them, but never asks. So each glyph's points are moved once, before anybody looks at its outline.
 */
export function setWeight(font: Font, weight: number): Font {
  // All glyphs are unpacked with the first that is asked for; meanwhile it must not think of weights.
  Object.defineProperty(font, '_variationProcessor', { value: null, configurable: true })
  font.getGlyph(0)
  Reflect.deleteProperty(font, '_variationProcessor')
  font.variationCoords = [weight]
  const bare = font.getGlyph.bind(font)
  const moved = new Set<number>()
  font.getGlyph = (gid, codePoints) => {
    const glyph = bare(gid, codePoints)
    // Met first as a part of another (the dot of an i), it does not know that it is a full stop; then nobody can copy it.
    if (codePoints && glyph.codePoints.length === 0) glyph.codePoints = codePoints
    if (!moved.has(gid)) {
      moved.add(gid)
      const shape = glyph._decode()
      if (shape) move(font, gid, shape)
    }
    return glyph
  }
  return font
}

/** Four points that stand for the room around a glyph end the list; the widths come from a table of their own. */
const around = (): Point[] => Array.from({ length: 4 }, () => point(0, 0))

function move(font: Font, gid: number, { points, components = [] }: Shape): void {
  if (components.length === 0) {
    font._variationProcessor?.transformPoints(gid, [...(points ?? []), ...around()])
    return
  }
  const places = components.map(({ dx, dy }) => point(dx, dy))
  font._variationProcessor?.transformPoints(gid, [...places, ...around()])
  for (const [index, component] of components.entries()) {
    component.dx = places[index]?.x ?? component.dx
    component.dy = places[index]?.y ?? component.dy
  }
}

const point = (x: number, y: number): Point => ({ x, y, endContour: true, copy: () => point(x, y) })
