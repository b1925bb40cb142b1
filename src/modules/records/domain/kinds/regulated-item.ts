import { choice, day, flag, link, text } from '../fields.ts'
import { defineKind, type Misfit } from '../kind.ts'

/** Something the law makes us publish, with the four proofs that it was done right (tactic 11). */
export const regulatedItem = defineKind({
  table: 'regulated_item',
  day: 'publishedOn',
  fields: {
    code: text('Code', 40, true),
    title: text('Title', 200, true),
    type: choice('Kind', ['results', 'inside', 'ownership', 'management', 'general-meeting', 'other'], true),
    publishedOn: day('Published', true),
    clearedOn: day('Cleared', false),
    clearedBy: text('Cleared by', 160, false),
    filingId: text('Filing number', 120, false),
    channel: text('Channel', 160, false),
    recognised: flag('Recognised channel'),
    archiveHash: text('Archive hash (SHA-256)', 64, false),
    link: link('Link'),
  },
  titleOf: ({ title }) => title,
  keyOf: ({ code }) => [code],
  judge({ clearedOn, clearedBy, channel, recognised, archiveHash }): Misfit[] {
    const wrong: Misfit[] = []
    if (clearedOn !== null && clearedBy === '')
      wrong.push({ field: 'clearedBy', message: 'Write who cleared it.' })
    if (recognised && channel === '')
      wrong.push({ field: 'channel', message: 'Write which channel it went out on.' })
    if (archiveHash !== '' && !/^[0-9a-f]{64}$/i.test(archiveHash))
      wrong.push({ field: 'archiveHash', message: 'A SHA-256 is 64 signs from 0–9 and a–f.' })
    return wrong
  },
})
