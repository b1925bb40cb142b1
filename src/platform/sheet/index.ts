export type { Cell, Grid } from './grid.ts'
export { readSheet, type SheetFile } from './read.ts'
export { writeXlsx } from './xlsx-write.ts'
