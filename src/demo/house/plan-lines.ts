import type { DeskKey } from '../company/departments.ts'

/** A line of the year: what it is for, whose, and how much a month in whole units of its currency. */
export interface StoryLine {
  readonly tactic: number
  readonly desk: DeskKey | null
  readonly name: string
  readonly currency: 'NOK' | 'EUR'
  readonly monthly: number
  readonly kind?: 'tools'
  /** Months with money; all when left out. 0 is January. */
  readonly only?: readonly number[]
  /** How much of the plan is spent; a little under it when left out. */
  readonly spent?: number
  readonly goal?: 'heard' | 'fast' | 'repair' | 'hired'
}

type Row = readonly [number, DeskKey | null, string, 'NOK' | 'EUR', number, Omit<StoryLine, 'name'>['goal']?]
const line = (
  [tactic, desk, name, currency, monthly, goal]: Row,
  more: Partial<StoryLine> = {},
): StoryLine => ({
  ...{ tactic, desk, name, currency, monthly },
  ...(goal ? { goal } : {}),
  ...more,
})

/** The line that went over: the recall cost more letters than anybody planned. */
export const OVERSPENT = 'Recall letters and calls'

const quarterly = { only: [2, 5, 8, 11] }
const summer = { only: [4, 5, 6, 7] }

/** Forty lines, in kroner at home and in euro where the German shop and its agencies are. */
export const storyLines: readonly StoryLine[] = [
  line([1, 'marketing', 'Films from the workshop', 'NOK', 45_000, 'repair']),
  line([1, 'marketing', 'Photographs', 'NOK', 12_000, 'heard']),
  line([1, 'marketing', 'Translation into German', 'EUR', 900, 'heard']),
  line([1, 'marketing', 'Guides for huts and trails', 'NOK', 8000, 'heard']),
  line([1, 'product', 'How-to sheets', 'NOK', 4000, 'repair']),
  line([2, 'marketing', 'Hang tags with QR', 'NOK', 6500, 'repair']),
  line([2, 'marketing', 'Posters at stations', 'NOK', 28_000, 'heard'], summer),
  line([2, 'marketing', 'Advertisements, Germany', 'EUR', 2400, 'heard']),
  line([2, 'marketing', 'Advertisements, Nordics', 'NOK', 19_000, 'heard']),
  line([2, 'shop', 'Parcel inserts', 'NOK', 5200, 'repair']),
  line([2, 'sales', 'Shelf cards for partners', 'EUR', 350], quarterly),
  line([3, 'marketing', 'Planning and publishing tool', 'NOK', 9800], { kind: 'tools' }),
  line([3, 'finance', 'Web statistics', 'NOK', 3100], { kind: 'tools' }),
  line([3, 'marketing', 'Picture archive', 'EUR', 180], { kind: 'tools' }),
  line([3, 'finance', 'Yearly audit of figures', 'NOK', 36_000], { only: [10] }),
  line([4, 'service', 'Weekend shifts on social', 'NOK', 22_000, 'fast']),
  line([4, 'service', 'Training in answering', 'NOK', 4500, 'fast'], quarterly),
  line([4, 'service', 'German answers, evenings', 'EUR', 1100, 'fast']),
  line([4, 'service', OVERSPENT, 'NOK', 7000, 'fast'], { spent: 1.38 }),
  line([4, 'shop', 'Return labels for repairs', 'NOK', 2600, 'repair']),
  line([5, 'hr', 'Course for colleagues who post', 'NOK', 5500, 'hired']),
  line([5, 'marketing', 'Cameras to lend', 'NOK', 3000, 'heard'], quarterly),
  line([5, 'hr', 'Thanks for those who share', 'NOK', 1500]),
  line([6, 'marketing', 'Trail days', 'NOK', 65_000, 'heard'], summer),
  line([6, 'marketing', 'Live pictures from events', 'NOK', 9000, 'heard'], summer),
  line([6, 'product', 'Repair evenings in shops', 'NOK', 7500, 'repair']),
  line([7, 'pr', 'Press pictures', 'NOK', 4000]),
  line([7, 'pr', 'Press office, German', 'EUR', 1600, 'heard']),
  line([7, 'pr', 'Samples for reviewers', 'NOK', 8500, 'heard'], quarterly),
  line([8, 'pr', 'Crisis exercise', 'NOK', 18_000], { only: [1, 8] }),
  line([8, 'pr', 'On-call allowance', 'NOK', 6200, 'fast']),
  line([8, 'legal', 'Outside counsel', 'NOK', 9500], quarterly),
  line([9, 'product', 'Panel of customers', 'NOK', 6800, 'repair']),
  line([9, 'product', 'Tests with testers', 'EUR', 700, 'repair']),
  line([10, 'hr', 'Job advertisements', 'NOK', 15_000, 'hired']),
  line([10, 'hr', 'Apprentices’ day', 'NOK', 24_000, 'hired'], { only: [3] }),
  line([11, 'ir', 'Filming the results', 'NOK', 14_000], quarterly),
  line([11, 'ir', 'Reports in English', 'EUR', 600], quarterly),
  line([12, 'hr', 'Breakfast across departments', 'NOK', 2200]),
  line([12, 'hr', 'Swap weeks', 'NOK', 3800], quarterly),
]
