import type { Messages } from '#web/i18n.ts'
import { germanFigures } from '../../contract/german/figures.ts'
import { germanMeasured } from '../../contract/german/measured.ts'
import { germanReasons } from '../../contract/german/reasons.ts'
import { germanRecords } from '../../contract/german/records.ts'
import { germanTies } from '../../contract/german/ties.ts'
import { germanUnknown } from '../../contract/german/unknown.ts'

/** What the server says about figures; it says the same in reports by e-mail. */
export const messages: Messages = {
  ...germanFigures,
  ...germanMeasured,
  ...germanReasons,
  ...germanRecords,
  ...germanTies,
  ...germanUnknown,
}
