import { oc } from '@orpc/contract'
import { z } from 'zod'
import { floor, id, iso, kind, parts, signalCard, tags, watchKind } from './contract/shapes.ts'

export type { SignalCard } from './contract/shapes.ts'

const words = z.string().trim().min(3, 'Say in a few words what is the matter.').max(500)
const ids = z.array(id).max(200)
const word = z.string().trim().min(1, 'Write the word.').max(80)

const mute = z.object({
  id,
  signalId: id,
  reason: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  until: z.string(),
  /** Everything that was kept without being told because of it. */
  kept: z.number(),
  heardBy: z.array(z.string()),
})

const share = z.object({
  kind: kind.nullable(),
  noise: z.number(),
  settled: z.number(),
  share: z.number().nullable(),
})

const replayState = z.enum(['waiting', 'done', 'failed'])

export const signalsContract = {
  list: oc
    .route({ method: 'GET', path: '/signals', summary: 'What was noticed, the latest first', tags })
    .input(
      z.object({
        /** `now`: not over; `muted`: kept without being told; `all`: everything. */
        show: z.enum(['now', 'muted', 'all']).default('now'),
        kind: kind.optional(),
        /** Raised before this. */
        before: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(100).default(30),
      }),
    )
    .output(
      z.object({
        signals: z.array(signalCard),
        next: z.string().nullable(),
        maySettle: z.boolean(),
        watched: z.number(),
      }),
    ),
  one: oc
    .route({ method: 'GET', path: '/signals/{id}', summary: 'One signal', tags })
    .input(z.object({ id }))
    .output(signalCard),
  count: oc
    .route({ method: 'GET', path: '/signals/count', summary: 'How many signals are not over', tags })
    .output(z.object({ now: z.number() })),
  raise: oc
    .route({ method: 'POST', path: '/signals', summary: 'Raise an alarm by hand', tags })
    .input(
      z.object({
        words,
        mentionIds: ids.optional(),
        conversationIds: ids.optional(),
        floor: floor.nullable().default(null),
      }),
    )
    .output(z.object({ id })),
  noise: oc
    .route({
      method: 'POST',
      path: '/signals/{signalId}/noise',
      summary: 'It is noise, and what looks like it too',
      tags,
    })
    .input(
      z.object({
        signalId: id,
        reason: z.string().trim().min(3, 'Say why it is noise.').max(500),
        days: z.number().int().min(1).max(365).default(28),
      }),
    )
    .output(z.object({ id, until: z.string() })),
  real: oc
    .route({ method: 'POST', path: '/signals/{signalId}/real', summary: 'It is what it seems', tags })
    .input(z.object({ signalId: id }))
    .output(z.object({ id })),
  mutes: oc
    .route({ method: 'GET', path: '/signals/muted', summary: 'What is taken for noise now', tags })
    .output(z.object({ mutes: z.array(mute), maySettle: z.boolean() })),
  liftMute: oc
    .route({ method: 'POST', path: '/signals/muted/{id}/lift', summary: 'Tell of it again', tags })
    .input(z.object({ id }))
    .output(z.object({ id })),
  falseAlarms: oc
    .route({
      method: 'GET',
      path: '/signals/false-alarms',
      summary: 'The share of signals that were noise',
      tags,
    })
    .input(z.object({ days: z.coerce.number().int().min(1).max(730).default(90) }))
    .output(z.object({ all: share, kinds: z.array(share) })),
  words: oc
    .route({ method: 'GET', path: '/signals/words', summary: 'Words that are looked out for', tags })
    .output(
      z.object({
        words: z.array(
          z.object({
            word: z.string(),
            language: z.string().nullable(),
            floor: floor.nullable(),
            builtIn: z.boolean(),
            off: z.boolean(),
          }),
        ),
        mayChange: z.boolean(),
      }),
    ),
  saveWord: oc
    .route({ method: 'PUT', path: '/signals/words', summary: 'Look out for a word, or not', tags })
    .input(
      z.object({
        word,
        language: z.string().max(35).nullable().default(null),
        floor: floor.nullable().default(null),
        off: z.boolean().default(false),
      }),
    )
    .output(z.object({ word: z.string() })),
  forgetWord: oc
    .route({ method: 'POST', path: '/signals/words/forget', summary: 'Forget a word of our own', tags })
    .input(z.object({ word }))
    .output(z.object({ word: z.string() })),
  watches: oc
    .route({ method: 'GET', path: '/signals/watches', summary: 'Everything that is watched', tags })
    .output(
      z.object({
        watches: z.array(
          z.object({ kind: watchKind, id, name: z.string(), since: z.string(), lastAt: z.string() }),
        ),
      }),
    ),
  replay: oc
    .route({
      method: 'POST',
      path: '/signals/replays',
      summary: 'What the detector would have said when',
      tags,
    })
    .input(
      z.discriminatedUnion('of', [
        z.object({ of: z.literal('watch'), kind: watchKind, id, from: iso, to: iso }),
        z.object({
          of: z.literal('file'),
          name: z.string().trim().min(1).max(200),
          /** Lines of timestamp,value. */
          text: z.string().min(1, 'The file is empty.').max(8_000_000, 'Send a file of 8 MB at most.'),
        }),
      ]),
    )
    .output(z.object({ id, state: replayState })),
  replays: oc
    .route({ method: 'GET', path: '/signals/replays', summary: 'Replays asked for lately', tags })
    .output(
      z.object({ replays: z.array(z.object({ id, title: z.string(), state: replayState, at: z.string() })) }),
    ),
  replayed: oc
    .route({ method: 'GET', path: '/signals/replays/{id}', summary: 'A replay and what it said', tags })
    .input(z.object({ id }))
    .output(
      z.object({
        id,
        title: z.string(),
        state: replayState,
        reason: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        points: z.array(z.object({ at: z.string(), n: z.number(), usual: z.number().nullable() })),
        marks: z.array(
          z.object({
            kind,
            at: z.string(),
            until: z.string().nullable(),
            peak: z.number(),
            parts,
            weekday: z.number(),
            hour: z.number(),
          }),
        ),
      }),
    ),
}
