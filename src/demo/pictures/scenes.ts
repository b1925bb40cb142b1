import { boots, buckle, jacket, pack, scissors, seam, zip } from './gear.ts'
import { camp, hutAndRidge, landscape } from './outdoors.ts'

/** Drawn by hand in code: no photograph of anybody, and nothing to license. 960 × 640. */
export const scenes = {
  ridge: {
    alt: 'Three ridges in blue, one behind the other, under a pale sky.',
    draw: () => landscape('day'),
  },
  night: {
    alt: 'A dark ridge under a night sky full of stars, a thin moon on the left.',
    draw: () => landscape('night'),
  },
  snow: {
    alt: 'White hills under a grey sky, a line of poles marking the way.',
    draw: () => landscape('snow'),
  },
  river: { alt: 'A river winding between two green hills, seen from above.', draw: () => landscape('river') },
  trail: { alt: 'A path leading over green hills towards a far ridge.', draw: () => landscape('trail') },
  tent: { alt: 'An orange tent pitched below a ridge, its low end into the wind.', draw: camp },
  hut: { alt: 'A small red hut with a lit window below a ridge.', draw: hutAndRidge },
  pack: { alt: 'A tall green hiking pack with a wide hip belt.', draw: pack },
  jacket: { alt: 'An orange shell jacket with a dark zip, laid flat on a wooden bench.', draw: jacket },
  zip: { alt: 'An open zip on an orange jacket; the slider is missing.', draw: zip },
  buckle: { alt: 'A black hip belt buckle in two pieces, a white line at its left hinge.', draw: buckle },
  boots: { alt: 'A pair of brown leather boots, one lace hook bent.', draw: boots },
  seam: { alt: 'A seam being sewn: cloth, needle and a line of even stitches.', draw: seam },
  cutter: { alt: 'A paper pattern on a table with a pair of large scissors.', draw: scissors },
  bench: { alt: 'Blue cloth on a workbench, half sewn, the needle still in it.', draw: seam },
} as const satisfies Record<string, { alt: string; draw: () => string }>

export type PictureKey = keyof typeof scenes
