export { expireMedium } from '../commands/expire-medium.ts'
