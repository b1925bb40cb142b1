export { sumFound } from '../commands/sum-found.ts'
