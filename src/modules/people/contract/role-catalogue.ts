/** What the browser knows of the catalogue without asking: it never changes while a page is open. */
export { competencies } from '../domain/role-competencies.ts'
export { rightsOf } from '../domain/roles.ts'
