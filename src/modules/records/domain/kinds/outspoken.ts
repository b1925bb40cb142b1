import { day, flag, link, text } from '../fields.ts'
import { defineKind, type Misfit } from '../kind.ts'

const DAY = 86_400_000
/** Nobody stays on the list longer than this without somebody looking again. */
const MOST_DAYS = 731

/** Somebody outside who speaks out about us, and whom we want to answer (tactic 7). */
export const outspoken = defineKind({
  table: 'outspoken_consumer',
  day: 'listedOn',
  fields: {
    name: text('Name', 160, true),
    handle: text('Handle', 160, true),
    profile: link('Profile'),
    topic: text('Topic', 200, true),
    listedOn: day('Listed on', true),
    keepUntil: day('Keep until', true),
    doNotContact: flag('Do not contact'),
    note: text('Note', 400, false),
  },
  titleOf: ({ name }) => name,
  keyOf: ({ handle }) => [handle.replace(/^@/, '')],
  judge({ listedOn, keepUntil, note, doNotContact }): Misfit[] {
    const days = (Date.parse(keepUntil) - Date.parse(listedOn)) / DAY
    const wrong: Misfit[] = []
    if (days <= 0) wrong.push({ field: 'keepUntil', message: 'Choose a day after the one it was listed on.' })
    if (days > MOST_DAYS)
      wrong.push({ field: 'keepUntil', message: 'Keep people for two years at most; look again then.' })
    if (doNotContact && note === '')
      wrong.push({ field: 'note', message: 'Say why nobody may write to them, for whoever comes next.' })
    return wrong
  },
})
