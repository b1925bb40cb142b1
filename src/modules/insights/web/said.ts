import { t } from '#web/i18n.ts'

/**
 * Sentences that the server says as data: names, definitions, reasons, notes. They stand here so that the catalogue can
 * carry them; one we do not know is shown as it came, and never read as message syntax.
 */
const sentences: ReadonlySet<string> = new Set([
  'First response time',
  'Minutes from the first message of a conversation until a named person’s first answer was on the network. Conversations count in the period they began in; those not answered yet count as waiting (Kaplan–Meier), never as missing. Automatic answers do not count.',
  'Conversations',
  'Conversations that began in the period, on the desk they are on now. One person in one thread is one conversation, however many messages it has.',
  'Posts live',
  'Posts that went out in the period, counted once a channel, at the moment the network took them. Replies are not counted.',
  'No conversation began in this period.',
  'Fewer than 20 conversations, so a 90th percentile would mislead.',
  'Too many are not answered yet to say.',
  'Posts are not kept by department yet.',
  'Not measured.',
  'A channel that is gone',
  'kept',
  'missed',
  'closed without an answer',
  'not answered yet',
  'open',
  'snoozed',
  'closed',
  'Training certified',
  'Of everything required of everybody at the end of the period (each member and each course count once), the share for which the member held a valid certificate at that moment.',
  'Training available to all',
  'Of everybody in the directory today, those invited included, the share who can open the training: they have joined, and there is at least one course in each of the two tracks.',
  'Training completed by all',
  'Of everybody in the directory today, those invited included, the share who hold a valid certificate of every course required of them. Whoever nothing is required of has not completed anything.',
  'Policy acknowledged',
  'Active members who acknowledged the current company policy, as a share of all active members. A small change carries acknowledgements on. Counted as people are today.',
  'Profile drift',
  'Fields of live profiles that differed from the approved wording at any moment of the period, how many of them still do, and for how long the oldest open one has. A profile that could not be read lowers the coverage; it never counts as right.',
  'No live profile was read in this period.',
  'Profiles belong to channels, not to departments.',
  'Approval time',
  'Minutes from asking for a consent until a named person gave or refused it, each step by itself. Requests count in the period in which they were asked; those whose content changed meanwhile do not count. Late: the share not answered within its time.',
  'No consent was asked for in this period.',
  'Fewer than 20 were answered, so this would mislead.',
  'None was answered yet.',
  'Coverage of mandates',
  'Of all topics on all channels in all their languages, the share for which at least one person has a mandate that names the topic. As it stands now; the past is not worked out again.',
  'Only known for now; mandates of the past are not worked out again.',
  'There is no channel to speak on, or no topic to speak about.',
])

/** What the server says, in the viewer's language where we have it. */
export const said = (sentence: string): string => (sentences.has(sentence) ? t(sentence) : sentence)
