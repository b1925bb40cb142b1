import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/**
 * Measures clocks anew, a batch a run, because hours (`book` null) or rules changed. It goes from id to id and asks for the
 * next batch in the transaction that keeps this one, so that a kill loses nothing.
 */
export const remeasureClocksJob = defineJob({
  name: 'inbox.remeasure-clocks',
  lane: 'slow',
  schema: z.object({
    /** Desks whose hours changed; null: all. */
    departmentIds: z.array(z.uuid()).nullable(),
    /** From when on; null: since ever. */
    since: z.iso.datetime().nullable(),
    /** The version of the rules that is to hold for what began since then. */
    book: z.number().int().nullable(),
    after: z.uuid().nullable(),
    looked: z.number().int(),
    changed: z.number().int(),
  }),
  load: () => import('./remeasure-clocks.handler.ts').then((file) => file.remeasureClocks),
})
