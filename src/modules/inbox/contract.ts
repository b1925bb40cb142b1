import { oc } from '@orpc/contract'
import { z } from 'zod'
import { answeringContract } from './contract/answering.ts'
import { assignmentContract } from './contract/assignment.ts'
import { bulkContract } from './contract/bulk.ts'
import { clocksContract } from './contract/clocks.ts'
import { expertsContract, expertsPublicContract } from './contract/experts.ts'
import { figuresContract } from './contract/figures.ts'
import { learnedContract } from './contract/learned.ts'
import { peopleContract } from './contract/people.ts'
import { routingContract } from './contract/routing.ts'
import { conversation, conversationCard, id, iso, mediaRef, note, person } from './contract/shapes.ts'
import { simulatorContract } from './contract/simulator.ts'
import { threadsContract } from './contract/threads.ts'
import { viewsContract } from './contract/views.ts'

export type { Answering, NetworkVerb, TriageKind } from './contract/answering.ts'
export * from './contract/assignment.ts'
export type { BulkRun } from './contract/bulk.ts'
export * from './contract/clocks.ts'
export * from './contract/experts.ts'
export {
  type Cut,
  type CutRow,
  cuts,
  type FigureId,
  type FigureRow,
  type Figures,
  figureIds,
  type OneFigure,
} from './contract/figures.ts'
export * from './contract/learned.ts'
export type { FoundContradiction, Moment, Outsider } from './contract/people.ts'
export * from './contract/routing.ts'
export * from './contract/shapes.ts'
export type {
  DeskRota,
  RotaOutcome,
  RotaRehearsed,
  RotaScenario,
  RotaToday,
  Trial,
} from './contract/simulator.ts'
export type { Move } from './contract/threads.ts'
export type { Hit, Label, SavedView, Selection } from './contract/views.ts'

const tags = ['Inbox']
const text = z.string().max(20_000)
const one = z.object({ id })

/** What needs a member; a question behind a link is implemented apart, because it finds the organisation by its token. */
export const memberContract = {
  ...routingContract,
  ...peopleContract,
  ...threadsContract,
  ...clocksContract,
  ...answeringContract,
  ...assignmentContract,
  ...expertsContract,
  ...learnedContract,
  ...viewsContract,
  ...bulkContract,
  ...figuresContract,
  ...simulatorContract,
  get: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations/{id}',
      summary: 'One conversation with its thread',
      tags,
    })
    .input(one)
    .output(conversation),
  note: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/notes',
      summary: 'A note that only colleagues see',
      tags,
    })
    .input(
      z.object({
        id,
        text: z.string().trim().min(1, 'Write the note first.').max(20_000),
        /** Members who are named in it and hear of it. */
        mentions: z.array(id).max(20).default([]),
      }),
    )
    .output(note),
  assign: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/assign',
      summary: 'Give it to somebody who may answer, or to nobody',
      tags,
    })
    .input(z.object({ id, memberId: id.nullable() }))
    .output(conversationCard),
  hand: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/hand',
      summary: 'Hand it to another department; the clock goes on',
      tags,
    })
    .input(
      z.object({
        id,
        departmentId: id,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
      }),
    )
    .output(conversationCard),
  close: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/close',
      summary: 'Close it; it opens again when they write',
      tags,
    })
    .input(one)
    .output(conversationCard),
  reopen: oc
    .route({ method: 'POST', path: '/inbox/conversations/{id}/reopen', summary: 'Open it again', tags })
    .input(one)
    .output(conversationCard),
  snooze: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/snooze',
      summary: 'Put it aside until a moment; the clock goes on',
      tags,
    })
    .input(z.object({ id, until: iso }))
    .output(conversationCard),
  saveDraft: oc
    .route({ method: 'PUT', path: '/inbox/conversations/{id}/draft', summary: 'Keep what I am typing', tags })
    .input(z.object({ id, text, media: z.array(mediaRef).max(20).default([]) }))
    .output(z.object({ savedAt: iso })),
  assignable: oc
    .route({ method: 'GET', path: '/inbox/assignable', summary: 'Who may answer, or answer this', tags })
    .input(z.object({ id: id.optional() }))
    .output(
      z.object({
        members: z.array(
          person.extend({
            departmentId: id.nullable(),
            departmentName: z.string().nullable(),
            open: z.number().int(),
            works: z.boolean(),
            languages: z.array(z.string()),
          }),
        ),
      }),
    ),
}

export const inboxContract = { ...memberContract, ...expertsPublicContract }
