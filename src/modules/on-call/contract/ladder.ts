import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['On call']

/** One of what a rung may ring, with the words for it. */
const choice = z.object({ target: s.target, label: z.string() })

export const ladderContract = {
  ladder: oc
    .route({
      method: 'GET',
      path: '/on-call/ladder',
      summary: 'The ladder of every severity, and its versions',
      tags,
    })
    .output(
      z.object({
        /** 0: nobody wrote one yet. */
        number: z.number().int(),
        ladder: s.ladder,
        /** Who each rung would ring at this moment, by severity and rung. */
        wouldRing: z.object({
          sev1: z.array(z.array(s.person)),
          sev2: z.array(z.array(s.person)),
          sev3: z.array(z.array(s.person)),
          sev4: z.array(z.array(s.person)),
        }),
        choices: z.array(choice),
        versions: z.array(
          z.object({
            number: z.number().int(),
            reason: z.string(),
            madeAt: s.at,
            madeBy: s.person.nullable(),
          }),
        ),
        mayNot: s.why,
      }),
    ),
  saveLadder: oc
    .route({ method: 'POST', path: '/on-call/ladder', summary: 'Write a new version of the ladder', tags })
    .input(
      z.object({
        ladder: s.ladder,
        /** The version it was made from: somebody else’s newer one is not overwritten. */
        from: z.number().int().min(0),
        reason: s.line(300, 'Say why the ladder changes.'),
      }),
    )
    .output(z.object({ number: z.number().int() })),
}
