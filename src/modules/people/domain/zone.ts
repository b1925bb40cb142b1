export { isZone } from '#kernel/local-time.ts'
