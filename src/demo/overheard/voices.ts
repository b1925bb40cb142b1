import type { Person } from '../story/plot.ts'

/** Somebody outside who says something again and again, on these days of the story. */
interface Voice {
  readonly person: Person
  readonly days: readonly number[]
  /** One line a day, in turn. */
  readonly lines: readonly string[]
}

/** Sells what is not ours and says the same sentence with other numbers. */
const bargains: Voice = {
  person: { handle: 'gear.bargains.now', name: 'Gear Bargains NOW', lang: 'en' },
  days: [-57, -52, -47, -43, -38, -33, -29, -26, -22, -19, -15, -12, -9, -7, -5, -3, -2, -1],
  lines: [
    '🔥🔥 Fjell & Sons jackets -80% TODAY ONLY 🔥🔥 click https://gear-bargains.example/fjell #sale #win #free',
    '🔥🔥 Fjell & Sons jackets -85% TODAY ONLY 🔥🔥 click https://gear-bargains.example/fjell #sale #win #free',
    '🔥🔥 Norrhaug packs -80% TODAY ONLY 🔥🔥 click https://gear-bargains.example/norrhaug #sale #win #free',
  ],
}

/** Walks far, writes often, forgives little. */
const critic: Voice = {
  person: { handle: 'the.long.way.up', name: 'Morag Sinclair, The Long Way Up', lang: 'en' },
  days: [-56, -48, -47, -45, -41, -30, -21, -13, -6, -2],
  lines: [
    'I have carried packs for thirty years. The Fjell & Sons Trolltind 65 is the first one I was afraid of. Full review on Sunday.',
    'So it is official: the Fjell & Sons buckle breaks. I wrote that weeks ago and got a form letter. Shameful.',
    'Two days of silence from Fjell & Sons about a broken buckle. That is not a statement, that is a hole in a boat.',
    'The recall notice of Fjell & Sons is well written. It should not have needed twelve broken buckles. Poor.',
    'My new Fjell & Sons buckle came. It holds. My trust takes longer.',
    'Compared six packs on the Cape Wrath Trail. Fjell & Sons came fourth, Tarnbeck first. Reasons in the review.',
    'Norrhaug wrote back in an hour, Fjell & Sons in a day. Both were wrong about the strap.',
    'Ruth Fjell of Fjell & Sons says they mend more than they sell. I sent in a boot to find out. Three weeks now.',
    'The boot is back from Fjell & Sons. Mended properly, I admit it. Nobody apologised for three weeks, though.',
    'Asked Fjell & Sons in public how many buckles failed in the end. Waiting for a number, not for a nice sentence.',
  ],
}

export const voices: readonly Voice[] = [bargains, critic]

/** One warning that many pass on, nearly word for word. */
export const warning = {
  text: 'Please check your pack before the weekend: Fjell & Sons recalls the hip-belt buckles of the Rondane 40 and the Trolltind 65. Share this.',
  before: ['', 'Important! ', 'For everybody with a Rondane: ', 'Passing this on. '],
  times: 16,
} as const

/** A prize that people repeat in the hope of a tent. */
export const prize = {
  text: 'Share this and win a Norrhaug four-season tent! Norrhaug gives away ten of them until Sunday.',
  before: ['', 'Fingers crossed! ', 'Me please. '],
  times: 12,
} as const
