export { type Config, TableError } from './table.ts'
export { type Method, methods, type Uplift, uplift } from './uplift.ts'
