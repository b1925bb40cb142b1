import type { Messages } from './locale.ts'

/** All German words, the shell's and every room's: read as one file, and only when somebody reads German. */
export const german: Messages = Object.assign(
  {},
  ...Object.values(
    import.meta.glob<Messages>(['./messages.de.ts', '../modules/*/web/**/messages.de.ts'], {
      eager: true,
      import: 'messages',
    }),
  ),
)

/** Comes along: only who reads German looks for the server's sentences in an answer. */
export { withSentences } from './refusals/answers.ts'
