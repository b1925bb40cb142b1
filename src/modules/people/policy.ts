/** Who may do what here, in the words of a refusal. Who can help is added by the command (commands/allow.ts). */
export const sentences = {
  people: 'Inviting and changing people needs the right to manage people.',
  departments: 'Changing departments needs the right to manage people.',
  organisation: 'Changing the organisation needs the right to manage it.',
  roles: 'Making and changing roles needs the right to make roles.',
  mail: 'Links that were meant for others are shown to owners only.',
} as const
