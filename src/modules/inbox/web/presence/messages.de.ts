import type { Messages } from '#web/i18n.ts'

export const messages: Messages = {
  'Ask before you send another one.': 'Frag nach, bevor du noch eine schickst.',
  '{n, plural, one {{names} has it open too.} other {{names} have it open too.}}':
    '{n, plural, one {{names} hat es auch offen.} other {{names} haben es auch offen.}}',
  '{n, plural, one {{names} is writing an answer.} other {{names} are writing an answer.}}':
    '{n, plural, one {{names} schreibt eine Antwort.} other {{names} schreiben eine Antwort.}}',
  '{names} has it open': '{names} hat es offen',
}
