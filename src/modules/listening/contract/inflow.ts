import { hooksContract } from './hooks.ts'
import { importsContract } from './imports.ts'
import { notesContract } from './notes.ts'

/** What is handed in rather than fetched. */
export const inflowContract = { ...hooksContract, ...importsContract, ...notesContract }
