import { t } from '#web/i18n.ts'

/** The sentences that networks make their steps of, so that they can be read in every language. */
export const stepWords: readonly string[] = [
  'Sign in as {handle}.',
  'Make sure that you post as {handle}.',
  'The text is filled in; if it is not, paste it.',
  'Paste the text.',
  'Add the pictures or the video, each with its description.',
  'Begin a new post with the pictures or the video.',
  'If a poll belongs to it, set it up as shown.',
  'Enter the title.',
  'Choose the community.',
  'Choose the board.',
  'Upload the video.',
  'Paste the text as the description.',
  'Make it visible to everybody.',
  'Post it.',
  'Copy the link of the post and paste it here.',
]

/** One step in the viewer’s language; `handle` is how the account is called on its network. */
export function stepText(step: string, handle: string): string {
  return t(step, { handle })
}
