import type { TacticId } from '#kernel/tactics.ts'

export interface ToCome {
  readonly tactic: TacticId
  readonly name: string
  readonly definition: string
  readonly why: string
}

const events = 'Unknown, because nothing brings the rows of events in yet; they will come from event pages.'
const press = 'Unknown, because nothing brings stories elsewhere in yet; they will come from the newsroom.'
const contacts = 'Unknown, because no customer system is connected; prospects will come from there.'
const links = 'Unknown, because links of employees carry no code of their own yet.'
const research =
  'Unknown, because recommendations and releases are not kept yet; they will come from research.'
const hiring =
  'Unknown, because nothing brings hires, separations and headcounts in yet; they will come from the personnel system.'
const investors =
  'Unknown, because regulated items and investors are not kept yet; they will come from the register of items.'
const relations =
  'Unknown, because ties between colleagues are not collected; they need everybody’s consent first.'

/** Figures of metrics.md that no room's facts give yet: by name, what they will be, and where they will come from. */
export const toCome: readonly ToCome[] = [
  {
    tactic: 'employees',
    name: 'Links in',
    definition:
      'Visits through links with an employee’s code, and links to us from blogs. Programs do not count.',
    why: links,
  },
  {
    tactic: 'employees',
    name: 'New prospects',
    definition:
      'Different contacts first seen in the customer system within 30 days after an employee’s post or answer; existing accounts do not count.',
    why: contacts,
  },
  {
    tactic: 'events',
    name: 'Event reach',
    definition:
      'Views, comments and posts that belong to an event, from 14 days before to 28 days after, less what is usual; staff, visitors and people outside apart.',
    why: events,
  },
  {
    tactic: 'press',
    name: 'Media pickups',
    definition:
      'Different stories elsewhere: near-duplicates are one, copies are counted beside it. What was paid for does not count.',
    why: press,
  },
  {
    tactic: 'research',
    name: 'Recommendations implemented',
    definition:
      'Of the recommendations captured in a month, the share released after 90, 180 and 365 days. Duplicates are one; declined needs a reason.',
    why: research,
  },
  {
    tactic: 'research',
    name: 'Time to market',
    definition:
      'Days from the first capture of a recommendation to its release, the median; open ones still count.',
    why: research,
  },
  {
    tactic: 'research',
    name: 'Research mix',
    definition: 'Hours and money by method of research, before and after: a reallocation, not a saving.',
    why: research,
  },
  {
    tactic: 'hiring',
    name: 'Turnover',
    definition:
      'Separations ÷ the mean of the headcounts at the ends of the months, in percent of a year; voluntary ones apart.',
    why: hiring,
  },
  {
    tactic: 'hiring',
    name: 'Time to hire',
    definition:
      'Days from a candidate’s application to the accepted offer, the median; with and without days on hold.',
    why: hiring,
  },
  {
    tactic: 'hiring',
    name: 'Cost per hire',
    definition:
      'All costs outside and inside the house ÷ hires of the period, with how shared costs were divided.',
    why: hiring,
  },
  {
    tactic: 'investors',
    name: 'Regulated items tracked',
    definition:
      'Of the regulated items, the share with the whole chain: cleared before, filed, on a recognised channel, archived.',
    why: investors,
  },
  {
    tactic: 'investors',
    name: 'Investor engagement',
    definition:
      'Engagements of known investors and analysts for each piece; who is not known is unclassified.',
    why: investors,
  },
  {
    tactic: 'relations',
    name: 'Density',
    definition:
      'Of all pairs of colleagues, the share with a tie: at least three mutual interactions in 90 days.',
    why: relations,
  },
  {
    tactic: 'relations',
    name: 'Ties across departments',
    definition:
      'Of all ties, the share between departments, beside what chance would give; and the index from −1 (only within) to 1 (only across).',
    why: relations,
  },
]
