import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, iso, mediaRef } from './shapes.ts'

const tags = ['Inbox']
const one = z.object({ id })
const path = '/inbox/conversations/{id}' as const

export const triageKind = z.enum(['unhappy', 'misguided', 'rager', 'troll'])
export type TriageKind = z.infer<typeof triageKind>

export const networkVerb = z.enum(['like', 'unlike', 'hide', 'unhide', 'delete'])
export type NetworkVerb = z.infer<typeof networkVerb>

/** Null: it can be done here; else why not, in words. */
const can = z.string().nullable()

export const answering = z.object({
  /** Null when the viewer may answer; else why not and who can help. */
  mayNotAnswer: z.object({ message: z.string(), help: z.string().nullable() }).nullable(),
  triage: triageKind.nullable(),
  /** What our people did to single messages on the network, as it stands. */
  acts: z.array(
    z.object({ messageId: id, verb: z.enum(['like', 'hide', 'delete']), by: z.string(), at: iso }),
  ),
  /** Answers of the viewer that can still be taken back. */
  undo: z.array(z.object({ messageId: id, until: iso })),
  can: z.object({ like: can, hide: can, delete: can, privately: can, help: can }),
  /** This desk puts the one question into the answer when a conversation is closed. */
  asksOnClose: z.boolean(),
  /** What the person said to the question, if they did. */
  said: z.object({ score: z.number().int(), comment: z.string().nullable(), at: iso }).nullable(),
})
export type Answering = z.infer<typeof answering>

export const likeness = z.object({
  share: z.number().nullable(),
  nearest: z
    .union([
      z.object({ kind: z.literal('reply'), id, title: z.string() }),
      z.object({ kind: z.literal('answer') }),
    ])
    .nullable(),
  sentence: z.string().nullable(),
})

const follows = z.object({ handTo: id.nullable(), labels: z.array(id).max(10).readonly() })

export const answeringContract = {
  answer: oc
    .route({ method: 'POST', path: `${path}/answer`, summary: 'Answer where they wrote', tags })
    .input(
      z.object({
        id,
        text: z.string().trim().min(1, 'Write an answer first.').max(20_000),
        media: z.array(mediaRef).max(20).default([]),
        /** The newest message the writer had seen: a newer answer by a colleague stops this one. */
        lastMessageId: id,
        /** Closes the conversation once the answer is live. */
        close: z.boolean().default(false),
        /** Made by the caller once a press of send: the same request again sends nothing more. */
        sendId: id.optional(),
        /** For how many seconds it can be taken back before it goes out. */
        hold: z.number().int().min(0).max(30).default(10),
        /** To the person alone, where the network can. */
        privately: z.boolean().default(false),
        /** A statement of ours that it was written from, as it was said. */
        releaseId: id.optional(),
        /** What a saved reply has done once the answer is on the network: the desk it goes on to, labels it gets. */
        follows: follows.optional(),
      }),
    )
    .output(z.object({ messageId: id, postId: id, state: z.string(), undoUntil: iso.nullable() })),
  undoAnswer: oc
    .route({ method: 'POST', path: `${path}/undo`, summary: 'Take my answer back before it is out', tags })
    .input(z.object({ id, messageId: id }))
    .output(z.object({ text: z.string(), media: z.array(mediaRef), follows: follows.nullable() })),
  answering: oc
    .route({
      method: 'GET',
      path: `${path}/answering`,
      summary: 'What can be done here beside answering, and what was',
      tags,
    })
    .input(one)
    .output(answering),
  triage: oc
    .route({ method: 'POST', path: `${path}/triage`, summary: 'Say what kind of writer this is', tags })
    .input(z.object({ id, kind: triageKind.nullable() }))
    .output(z.object({ triage: triageKind.nullable() })),
  act: oc
    .route({
      method: 'POST',
      path: `${path}/messages/{messageId}/act`,
      summary: 'Like, hide or delete a message on its network',
      tags,
    })
    .input(z.object({ id, messageId: id, verb: networkVerb }))
    .output(z.object({ verb: networkVerb })),
  likeness: oc
    .route({
      method: 'POST',
      path: `${path}/likeness`,
      summary: 'How near a text is to what was said to others',
      tags,
    })
    .input(z.object({ id, text: z.string().max(20_000), lang: z.string().max(35).default('en') }))
    .output(likeness),
  insertReply: oc
    .route({
      method: 'POST',
      path: `${path}/saved-reply`,
      summary: 'A saved reply with its places filled',
      tags,
    })
    .input(z.object({ id, replyId: id }))
    .output(
      z.object({
        text: z.string(),
        /** Places nothing was known for. */
        open: z.array(z.string()),
        acts: z.object({
          close: z.boolean(),
          triage: triageKind.nullable(),
          /** Once it is sent. */
          handTo: id.nullable().optional(),
          labels: z.array(id).optional(),
        }),
      }),
    ),
  surveyLink: oc
    .route({
      method: 'POST',
      path: `${path}/survey-link`,
      summary: 'A link to the question how it was, for the answer',
      tags,
    })
    .input(one)
    .output(z.object({ url: z.string() })),
  help: oc
    .route({ method: 'POST', path: `${path}/help`, summary: 'A draft or a translation by a machine', tags })
    .input(
      z.object({
        id,
        task: z.enum(['draft', 'translate-draft', 'translate-message']),
        /** The message that is translated. */
        messageId: id.optional(),
        /** What is written so far, or what of it is translated. */
        text: z.string().max(20_000).default(''),
        lang: z.string().min(2).max(35),
      }),
    )
    .output(
      z.object({
        text: z.string(),
        removed: z.number().int(),
        tokens: z.number().int(),
      }),
    ),
}
