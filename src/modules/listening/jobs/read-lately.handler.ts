export { readLately } from '../commands/enrichment/read-lately.ts'
