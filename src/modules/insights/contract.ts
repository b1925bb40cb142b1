import { boardContract } from './contract/board.ts'
import { figuresContract } from './contract/figures.ts'
import { notesContract } from './contract/notes.ts'

export type * from './contract/board.ts'
export type * from './contract/figures.ts'
export type * from './contract/notes.ts'
export * from './contract/shapes.ts'

export const insightsContract = { ...figuresContract, ...boardContract, ...notesContract }
