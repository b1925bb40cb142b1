export { lookForSilence } from '../commands/look-for-silence.ts'
