export { train } from '../commands/enrichment/train.ts'
