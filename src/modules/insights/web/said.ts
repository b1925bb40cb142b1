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
])

/** What the server says, in the viewer's language where we have it. */
export const said = (sentence: string): string => (sentences.has(sentence) ? t(sentence) : sentence)
