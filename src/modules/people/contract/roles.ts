export { rightsOf } from '../domain/roles.ts'
