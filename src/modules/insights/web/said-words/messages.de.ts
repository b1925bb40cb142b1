import type { Messages } from '#web/i18n.ts'
import { germanFigures } from '../../contract/german/figures.ts'
import { germanReasons } from '../../contract/german/reasons.ts'
import { germanRecords } from '../../contract/german/records.ts'

/** What the server says about figures; it says the same in reports by e-mail. */
export const messages: Messages = {
  ...germanFigures,
  ...germanReasons,
  ...germanRecords,
  'Not collected on {day}.': 'Nicht erhoben am {day}.',
}
