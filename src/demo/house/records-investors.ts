import { createHash } from 'node:crypto'
import type { RecordOf } from '#modules/records/index.ts'

type Day = (days: number) => string
type Item = RecordOf<'regulated-item'>

/** What had to be published; one went out before it was cleared, one was never archived. */
export function regulated(day: Day): Item[] {
  const list: readonly (readonly [number, Item['type'], string, number | null, boolean])[] = [
    [-88, 'results', 'Results of the second quarter', -89, true],
    [-61, 'management', 'Purchase of shares by a board member', -61, true],
    [-41, 'inside', 'Recall of hip belts', -40, true],
    [-26, 'results', 'Results of the third quarter', -27, true],
    [-20, 'ownership', 'Holding above five percent', -20, true],
    [-13, 'management', 'Sale of shares by a board member', -13, false],
    [-5, 'general-meeting', 'Extraordinary general meeting called', -6, true],
  ]
  return list.map(([days, type, title, cleared, archived], at) => ({
    ...{ code: `OB-${31 + at}`, title, type, publishedOn: day(days) },
    clearedOn: cleared === null ? null : day(cleared),
    ...{ clearedBy: 'Hanne Voss', filingId: `NW-${5400 + 17 * at}`, channel: 'Oslo Børs NewsWeb' },
    ...{ recognised: true, link: `https://newsweb.example/${5400 + 17 * at}` },
    archiveHash: archived ? createHash('sha256').update(title).digest('hex') : '',
  }))
}

/** Who of the market asked and passed on; most of them nobody can name. */
export function engagements(day: Day): RecordOf<'engagement'>[] {
  type Engagement = RecordOf<'engagement'>
  const list: readonly (readonly [number, string, Engagement['who'], Engagement['kind'], number, boolean])[] =
    [
      [-40, 'Recall of hip belts', 'analyst', 'question', 3, true],
      [-40, 'Recall of hip belts', 'unclassified', 'comment', 41, false],
      [-26, 'Results of the third quarter', 'analyst', 'call', 2, true],
      [-26, 'Results of the third quarter', 'investor', 'question', 5, true],
      [-25, 'Results of the third quarter', 'unclassified', 'share', 18, false],
      [-22, 'What repairing brings in', 'investor', 'comment', 4, false],
      [-19, 'What repairing brings in', 'analyst', 'share', 3, false],
      [-12, 'Interview with the head of finance', 'investor', 'question', 2, true],
      [-11, 'Interview with the head of finance', 'unclassified', 'comment', 9, false],
      [-4, 'Extraordinary general meeting called', 'investor', 'question', 6, true],
    ]
  return list.map(([days, piece, who, kind, count, replied]) => ({
    ...{ day: day(days), piece, who, kind, count, replied, link: null, note: '' },
  }))
}
