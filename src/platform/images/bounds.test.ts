import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pixelsOf } from './bounds.ts'

it('shares become pixels inside the picture, whatever they are', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, share, (x, y, width, height) => {
      const part = pixelsOf({ x, y, width, height }, { width: 333, height: 77 })
      expect(part.left + part.width).toBeLessThanOrEqual(333)
      expect(part.top + part.height).toBeLessThanOrEqual(77)
      expect(Math.min(part.width, part.height, part.left + 1, part.top + 1)).toBeGreaterThanOrEqual(1)
    }),
  )
})
