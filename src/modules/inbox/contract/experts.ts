import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Inbox']
const person = z.object({ id, name: z.string(), initials: z.string() })
const token = z.string().min(20).max(100)
const answer = z.string().trim().min(1, 'Write the answer first.').max(20_000)

export const expertQuestion = z.object({
  id,
  conversationId: id,
  asker: person,
  expert: person,
  question: z.string(),
  /** What the asker showed of the conversation; may be empty. */
  excerpt: z.string(),
  askedAt: iso,
  dueAt: iso,
  state: z.enum(['open', 'answered', 'withdrawn']),
  settledAt: iso.nullable(),
  answer: z.string().nullable(),
  remindedAt: iso.nullable(),
  late: z.boolean(),
})
export type ExpertQuestion = z.infer<typeof expertQuestion>

export const askable = person.extend({
  title: z.string().nullable(),
  departmentName: z.string().nullable(),
  /** False: on a restricted desk, and not theirs to see, so that a note cannot name them. */
  sees: z.boolean(),
})
export type Askable = z.infer<typeof askable>

/** A note somebody was named in and has not seen. */
export const openMention = z.object({
  noteId: id,
  conversationId: id,
  title: z.string(),
  author: z.string(),
  text: z.string(),
  at: iso,
})

const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })

export const expertsContract = {
  askable: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations/{id}/askable',
      summary: 'Who can be named or asked',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ members: z.array(askable) })),
  questions: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations/{id}/questions',
      summary: 'Questions to experts',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ questions: z.array(expertQuestion) })),
  askExpert: post('/inbox/conversations/{id}/questions', 'Ask somebody who needs no inbox')
    .input(
      z.object({
        id,
        memberId: id,
        question: z.string().trim().min(5, 'Write the question first.').max(4000),
        excerpt: z.string().trim().max(8000).default(''),
        dueAt: iso,
      }),
    )
    .output(expertQuestion),
  withdrawQuestion: post('/inbox/questions/{id}/withdraw', 'Take a question back')
    .input(z.object({ id }))
    .output(expertQuestion),
  answerQuestion: post('/inbox/questions/{id}/answer', 'Answer a question, signed in')
    .input(z.object({ id, answer }))
    .output(expertQuestion),
  askedOfMe: oc
    .route({ method: 'GET', path: '/inbox/asked', summary: 'What I am asked, and where I am named', tags })
    .output(z.object({ questions: z.array(expertQuestion), mentions: z.array(openMention) })),
  sawMentions: post('/inbox/conversations/{id}/mentions/seen', 'I have seen the notes that name me')
    .input(z.object({ id }))
    .output(z.object({ seen: z.number().int() })),
}

/** By the link in a mail, without signing in. */
export const expertsPublicContract = {
  expertLinked: post('/inbox/questions/linked', 'What a link in a mail opens, without signing in')
    .input(z.object({ token }))
    .output(
      z.object({
        organisation: z.string(),
        expert: z.string(),
        asker: z.string(),
        question: z.string(),
        excerpt: z.string(),
        dueAt: iso,
        state: z.enum(['open', 'answered', 'withdrawn']),
      }),
    ),
  answerLinked: post('/inbox/questions/linked/answer', 'Answer by the link in a mail, once')
    .input(z.object({ token, answer }))
    .output(z.object({ answeredAt: iso })),
}
