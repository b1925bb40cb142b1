import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  content,
  filling,
  id,
  iso,
  language,
  partName,
  person,
  placePreview,
  releaseCard,
  scenario,
  statementCard,
  tags,
} from './contract/shapes.ts'
import { states } from './domain/standing.ts'

export type { ReleaseCard, StatementCard } from './contract/shapes.ts'
export { type Audience, audiences, type Scenario, scenarios } from './domain/scenarios.ts'
export {
  blanksIn,
  missingParts,
  type PartName,
  type Parts,
  partNames,
  wordsOf,
} from './domain/words.ts'

const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const channelIds = z.array(id).min(1, 'Choose a channel.').max(50)
const problem = z.object({ where: z.string(), message: z.string() })

export const statementsContract = {
  list: get('/statements', 'What we would say, by kind of crisis and language')
    .input(
      z.object({
        scenario: scenario.optional(),
        language: language.optional(),
        state: z.enum(states).optional(),
        view: z.enum(['in-use', 'archived']).default('in-use'),
      }),
    )
    .output(
      z.object({
        statements: z.array(statementCard),
        languages: z.array(z.string()),
        mayNotWrite: z.string().nullable(),
      }),
    ),
  one: get('/statements/{id}', 'One statement with every wording it had')
    .input(z.object({ id }))
    .output(
      z.object({
        statement: statementCard,
        archived: z.boolean(),
        versions: z.array(
          z.object({
            version: z.number().int(),
            title: z.string(),
            words: z.string(),
            reason: z.string(),
            by: person,
            at: iso,
          }),
        ),
        path: z.array(
          z.object({
            label: z.string(),
            state: z.enum(['done', 'now', 'next', 'stopped']),
            by: z.string().nullable(),
            at: iso.nullable(),
          }),
        ),
        mayNotWrite: z.string().nullable(),
      }),
    ),
  create: post('/statements', 'Write a statement').input(content).output(statementCard),
  save: oc
    .route({ method: 'PUT', path: '/statements/{id}', summary: 'Change it; what was agreed ends', tags })
    .input(
      content.extend({
        id,
        basedOn: z.number().int().min(1),
        reason: z.string().trim().min(3, 'Say in a few words why.').max(300),
      }),
    )
    .output(statementCard),
  ask: post('/statements/{id}/ask', 'Have legal and a spokesperson agree ahead')
    .input(z.object({ id, validUntil: z.iso.date().optional() }))
    .output(statementCard),
  archive: post('/statements/{id}/archive', 'Take it out of use')
    .input(z.object({ id }))
    .output(z.object({ id })),
  restore: post('/statements/{id}/restore', 'Bring it back').input(z.object({ id })).output(statementCard),
  start: post('/statements/starters', 'Begin with words for every kind of crisis; what is there stays')
    .input(
      z.object({
        languages: z
          .array(z.enum(['en', 'de']))
          .min(1, 'Choose a language.')
          .max(2),
      }),
    )
    .output(z.object({ made: z.number().int() })),
  file: get('/statements/file', 'All statements as a file')
    .input(z.object({ format: z.enum(['json', 'markdown']).default('json') }))
    .output(z.object({ name: z.string(), text: z.string() })),
  readFile: post('/statements/file', 'Read a file of statements: say what it holds, then keep it')
    .input(z.object({ text: z.string().min(1, 'The file is empty.').max(400_000), keep: z.boolean() }))
    .output(
      z.object({
        problems: z.array(problem),
        /** In the file, in their order; `known`: one of this title is there already and is left alone. */
        found: z.array(z.object({ scenario, language: z.string(), title: z.string(), known: z.boolean() })),
        made: z.number().int(),
      }),
    ),
  preview: post('/statements/{id}/preview', 'As it would go out, and who may say it')
    .input(
      z.object({
        id,
        channelIds: z.array(id).max(50),
        words: filling,
        incidentId: id.nullable().default(null),
      }),
    )
    .output(
      z.object({
        text: z.string(),
        open: z.array(z.string()),
        missing: z.array(partName),
        places: z.array(placePreview),
        /** Null: the viewer may make this statement; else why not and who can. */
        mayNot: z.object({ message: z.string(), help: z.string().nullable() }).nullable(),
        spokespersons: z.array(person.extend({ onCall: z.boolean() })),
      }),
    ),
  publish: post('/statements/{id}/publish', 'Say it now')
    .input(
      z.object({
        id,
        channelIds,
        words: filling,
        incidentId: id.nullable().default(null),
        nextUpdateAt: iso.nullable().default(null),
        /** Made by the caller once a press: the same request again says nothing twice. */
        sendId: id.optional(),
      }),
    )
    .output(releaseCard),
  releases: get('/statements/releases', 'What was said, the newest first')
    .input(z.object({ subjectId: id.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }))
    .output(z.object({ releases: z.array(releaseCard) })),
  incidents: get('/statements/incidents', 'Incidents a statement can be made for').output(
    z.object({
      incidents: z.array(z.object({ id, title: z.string(), scenario, commander: person.nullable() })),
    }),
  ),
  offersFor: get('/statements/offers/{conversationId}', 'What was said about what this conversation is about')
    .input(z.object({ conversationId: id }))
    .output(
      z.object({
        offers: z.array(
          z.object({
            subjectId: id,
            title: z.string(),
            releaseId: id,
            language: z.string(),
            words: z.string(),
            at: iso,
          }),
        ),
      }),
    ),
  mine: get('/statements/mine', 'Statements I look after that need me').output(
    z.object({
      statements: z.array(statementCard),
    }),
  ),
}
