import { ofAuthority, ofMoney } from './authority.ts'
import { ofContent } from './content.ts'
import { ofHeard } from './heard.ts'
import { ofInbox } from './inbox.ts'
import { ofRecords } from './records.ts'
import type { Parts } from './statement.ts'

/** Metrics whose figures follow from their exported rows alone, each part written a second time. */
export const independently: Readonly<Record<string, Parts>> = {
  ...ofInbox,
  ...ofContent,
  ...ofHeard,
  ...ofAuthority,
  ...ofMoney,
  ...ofRecords,
}

const random =
  'An interval is drawn at random from a seed; its bounds are held against a plain draw beside the code.'
const ties =
  'No row names who works with whom, and small cells are kept back: nobody shall be able to work it out.'
const elsewhere = 'Nothing of it happens in this house yet; its own room adds its rows up in a test.'

/** What the rows cannot give, with the reason: a whole metric by its id, or one part as `id.part`. */
export const notFromRows: Readonly<Record<string, string>> = {
  'active-employees.rate': 'The rows are who took part; who works here is a figure of the directory.',
  'satisfaction.answered': 'Of fewer than ten answers no row is shown, but their number is.',
  'event-reach': 'What is usual before an event is worked out from days outside the window.',
  'cost-per-hire': 'Its rows are costs; hires are the rows of the time to hire, and pay stands in none.',
  'net-sentiment.low': random,
  'net-sentiment.high': random,
  'net-sentiment.polarity-low': random,
  'net-sentiment.polarity-high': random,
  'tie-density': ties,
  'cross-department-ties': ties,
  'ei-index': ties,
  'active-employees.eligible': elsewhere,
  'active-eligible': elsewhere,
  'earned-media-value': elsewhere,
  originality: elsewhere,
  'links-in': elsewhere,
}
