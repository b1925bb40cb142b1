import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const tags = ['Listen: notes']

/** Where something was said offline. */
export const noteWays = ['meet-up', 'phone', 'shop', 'event', 'letter', 'other'] as const
export type NoteWay = (typeof noteWays)[number]

export const notesContract = {
  noteChannel: oc
    .route({ method: 'GET', path: '/listening/notes', summary: 'Which channel notes stand in', tags })
    .output(z.object({ channelId: id.nullable() })),
  addNote: oc
    .route({ method: 'POST', path: '/listening/notes', summary: 'Write down what was said offline', tags })
    .input(
      z.object({
        said: z.string().trim().min(1, 'Write what was said.').max(20_000, 'Use at most 20,000 characters.'),
        way: z.enum(noteWays),
        /** A place, such as “Shop in Bergen”. */
        place: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
        who: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
        at: z.iso.datetime({ offset: true, message: 'Say when it was.' }),
        lang: z
          .string()
          .regex(/^[a-z]{2,3}$/, 'Choose a language from the list.')
          .nullable()
          .default(null),
        departmentId: id.nullable().default(null),
        /** It becomes a conversation in the inbox. */
        needsAnswer: z.boolean().default(false),
      }),
    )
    .output(z.object({ noteId: z.string() })),
  takeBackNote: oc
    .route({
      method: 'POST',
      path: '/listening/notes/{mentionId}/take-back',
      summary: 'Take a note back',
      tags,
    })
    .input(z.object({ mentionId: id }))
    .output(z.object({ mentionId: id })),
}
