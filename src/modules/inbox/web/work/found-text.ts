import type { Hit } from '#modules/inbox/contract.ts'
import { t } from '#web/i18n.ts'

/** What was found in a conversation, as its row says it: notes are said to be notes. */
export const foundText = (hit: Hit): string => (hit.noteId ? t('Note: {text}', { text: hit.text }) : hit.text)
