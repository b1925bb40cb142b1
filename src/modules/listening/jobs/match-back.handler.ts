export { matchBack } from '../commands/match-back.ts'
